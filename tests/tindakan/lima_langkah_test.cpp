// A SOP of five steps and three lanes runs through the same acts: nothing knows seven steps.
#include "tindakan/uji.h"

namespace berkas {
namespace {

using ::testing::ElementsAre;

class SopLain : public KasusUji {
  protected:
    void SetUp() override {
        KasusUji::SetUp();
        pasang_sop(sop::testing::five_text());
    }
};
DUA_MESIN(SopLain);

TEST_P(SopLain, RunsFromItsFirstSymbolToItsLast) {
    buat_skp(k.sekar, setahun(2025));
    Berkas row = buka_untuk(k.sekar).value();
    std::vector<std::string> way;
    std::vector<PegawaiId> hands;
    while (row.keadaan == KeadaanBerkas::berjalan && way.size() < 20) {
        way.push_back(row.simbol);
        hands.push_back(pelaku(row));
        row = maju(row);
    }
    EXPECT_THAT(way, ElementsAre("isi", "cocok", "teliti", "angka", "simpan"));
    EXPECT_THAT(hands, ElementsAre(k.sekar, k.ratna, k.teguh, k.teguh, k.ratna))
        << "the lane says who: here the assessor checks";
    EXPECT_EQ(row.nilai, "85.20");
    EXPECT_EQ(row.langkah, 5);
}

TEST_P(SopLain, ADecisionWithoutAPageOfItsOwnIsTakenByItsExit) {
    Berkas row = di_simbol("cocok");
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return selesaikan(m, oleh(k.ratna), dilihat(row), {"Tidak cocok", 2, {}, ""});
              })),
              "berkas.tolak.keluar");
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return selesaikan(m, oleh(k.ratna), dilihat(row), {" ", 0, {}, ""});
              })),
              "berkas.tolak.tanpa_catatan");
    EXPECT_EQ(sebab(di_meja([&](const Meja& m) {
                  return selesaikan(m, oleh(k.ratna), dilihat(row),
                                    {"Dengan lampiran", 0, base::sha256("tidak ada"), "a.pdf"});
              })),
              "berkas.tolak.file_tidak_ada");
    const auto no = di_meja([&](const Meja& m) {
        return selesaikan(m, oleh(k.ratna), dilihat(row), {"Angka tidak cocok", 1, {}, ""});
    });
    ASSERT_TRUE(no) << sebab(no);
    EXPECT_EQ(no->simbol, "isi");
    const Perjalanan one = perjalanan(row);
    EXPECT_EQ(one.kunjungan.at(1).hasil, HasilKunjungan::kembali);
    EXPECT_EQ(one.kunjungan.at(1).alasan, "Angka tidak cocok");
    EXPECT_EQ(sampai(*no, "teliti").simbol, "teliti");
}

TEST_P(SopLain, GoesBackOnlyWhereItsOwnTextSays) {
    Berkas row = di_simbol("angka");
    const sop::Sop sop = sop::Sop::read(sop::testing::five_text()).value();
    EXPECT_THAT(langkah_kembali(sop, row), ElementsAre(3));
    EXPECT_EQ(sebab(lakukan(Tindakan::kembalikan, k.teguh, row, 1)), "berkas.tolak.tujuan_kembali");
    row = lakukan(Tindakan::kembalikan, k.teguh, row, 3).value();
    EXPECT_EQ(row.simbol, "teliti");
    EXPECT_THAT(langkah_kembali(sop, row), ElementsAre(1));
    row = lakukan(Tindakan::kembalikan, k.teguh, row, 1).value();
    EXPECT_EQ(row.simbol, "isi");
}

TEST_P(SopLain, ACaseKeepsTheVersionThatItBeganWith) {
    const Berkas old = di_simbol("cocok");
    pasang_sop(sop::testing::shipped_text());
    EXPECT_EQ(maju(old).simbol, "teliti");
    EXPECT_EQ(di_simbol("periksa").simbol, "periksa");
}

} // namespace
} // namespace berkas
