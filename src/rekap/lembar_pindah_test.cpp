#include "rekap/lembar_pindah.h"

#include <gmock/gmock.h>

namespace rekap {
namespace {

using angka::Rational;
using ::testing::ElementsAre;

BahanPindah sekar() {
    BahanPindah b;
    b.tahun = 2020;
    b.penilaian.hasil.nilai_skp = Rational(8811, 100);
    b.penilaian.hasil.perilaku = regime::pp46_2011::HasilPerilaku{Rational(440), 5, Rational(88)};
    b.penilaian.hasil.prestasi_kerja = regime::pp46_2011::NilaiAkhir{
        Rational(52866, 1000), Rational(352, 10), Rational(88066, 1000), Rational(8807, 100)};
    b.isi.perilaku = {Rational(88), Rational(90), Rational(87), Rational(86), Rational(89), std::nullopt};
    b.potret.pegawai = {PegawaiId{1},
                        "Sekar Fiktif, S.E.",
                        "199302302019022901",
                        "Penata Muda, III/a",
                        "Auditor Ahli Pertama",
                        "Irban Wilayah I",
                        {}};
    b.potret.penilai = {PegawaiId{2},
                        "Teguh Contoh",
                        "197502302000011901",
                        "Pembina, IV/a",
                        "Inspektur Pembantu",
                        "Irban Wilayah I",
                        *calendar::read_date("2018-04-01")};
    b.jabatan = pegawai::JenisJabatan::fungsional;
    return b;
}

std::vector<std::string> names(const Kelompok& group) {
    std::vector<std::string> all;
    for (const Medan& m : group.medan) all.push_back(m.nama);
    return all;
}
std::string value(const std::vector<Kelompok>& all, std::string_view name) {
    for (const Kelompok& group : all)
        for (const Medan& m : group.medan)
            if (m.nama == name) return m.nilai;
    return "?";
}

// pp46-2011 sheet, section 13: the service's fields, in its order.
TEST(LembarPindah, AsksInTheOrderOfTheNationalApplication) {
    const auto all = lembar_pindah(sekar());
    ASSERT_EQ(all.size(), 6U);
    EXPECT_THAT(names(all[2]),
                ElementsAre("orientasiPelayanan", "integritas", "komitmen", "disiplin", "kerjasama",
                            "kepemimpinan", "jumlah", "nilairatarata", "nilaiPerilakuKerja"));
    EXPECT_THAT(names(all[4]),
                ElementsAre("pejabatPenilai", "pejabatPenilaiNama", "pejabatPenilaiNipNrp",
                            "pejabatPenilaiGolongan", "pejabatPenilaiTmtGolongan", "pejabatPenilaiJabatan",
                            "pejabatPenilaiUnorNama", "statusPenilai"));
    EXPECT_EQ(value(all, "nilaiSkp"), "88.11");
    EXPECT_EQ(value(all, "disiplin"), "86.00");
    EXPECT_EQ(value(all, "kepemimpinan"), "");
    EXPECT_EQ(value(all, "jumlah"), "440.00");
    EXPECT_EQ(value(all, "nilaiPerilakuKerja"), "35.20");
    EXPECT_EQ(value(all, "nilaiPrestasiKerja"), "88.07");
    EXPECT_EQ(value(all, "jenisJabatan"), "2");
    EXPECT_EQ(value(all, "pejabatPenilaiGolongan"), "IV/a");
    EXPECT_EQ(value(all, "pejabatPenilaiTmtGolongan"), "01-04-2018");
    EXPECT_EQ(value(all, "statusPenilai"), "PNS");
    EXPECT_EQ(value(all, "statusAtasanPenilai"), ""); // nobody is known
}

TEST(LembarPindah, ATickBelongsToTheValuesThatWereTyped) {
    BahanPindah now = sekar();
    const auto before = lembar_pindah(now);
    EXPECT_EQ(before[1].sidik(), lembar_pindah(now)[1].sidik());
    now.penilaian.hasil.nilai_skp = Rational(8812, 100);
    EXPECT_NE(before[1].sidik(), lembar_pindah(now)[1].sidik());
    EXPECT_EQ(before[2].sidik(), lembar_pindah(now)[2].sidik()); // the others stay ticked
}

} // namespace
} // namespace rekap
