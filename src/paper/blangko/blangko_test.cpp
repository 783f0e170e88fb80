#include "angka/tulis.h"
#include "base/source_dir_for_tests.h"
#include "berkas/blangko_resmi.h"
#include "paper/blangko/blangko.h"
#include "paper/blangko/contoh_for_tests.h"
#include "paper/blangko/unsur.h"
#include "paper/naskah_for_tests.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

namespace paper::blangko {
namespace {

using testing::HasSubstr;
using testing::Not;

// The structure of each form stands in naskah/; TERAJU_TULIS_NASKAH=1 writes it anew, to be read before it is committed.
void compare(const std::string& name, const std::string& is) {
    const std::string path = base::source_dir() + "/src/paper/blangko/naskah/" + name + ".txt";
    if (std::getenv("TERAJU_TULIS_NASKAH") != nullptr) {
        std::ofstream(path, std::ios::binary) << is;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string was{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(is, was) << name;
}

TEST(Blangko, EachFormHasItsFieldsInPrintOrder) {
    for (const Blangko which : semua_blangko()) {
        const std::string name(kode(which));
        compare(name + "-lengkap", naskah(susun(which, contoh::lengkap())));
        compare(name + "-kosong", naskah(susun(which, contoh::kosong())));
    }
    compare("gabungan-pindah", naskah(susun(Blangko::gabungan, contoh::pindah())));
    compare("I-e-pindah", naskah(susun(Blangko::i_e, contoh::pindah())));
}

TEST(Blangko, TheDoorsOfferTheFormsThatThisRoomPrints) {
    ASSERT_EQ(berkas::blangko_resmi.size(), semua_blangko().size());
    for (std::size_t i = 0; i < semua_blangko().size(); ++i) {
        EXPECT_EQ(berkas::blangko_resmi.at(i).kode, kode(semua_blangko()[i]));
        EXPECT_EQ(berkas::blangko_resmi.at(i).nama, nama(semua_blangko()[i]));
    }
}

TEST(Blangko, ACodeIsFoundHoweverItIsWritten) {
    for (const Blangko which : semua_blangko()) EXPECT_EQ(blangko(kode(which)), which);
    EXPECT_EQ(blangko("i-g"), Blangko::i_g);
    EXPECT_EQ(blangko("IG"), Blangko::i_g);
    EXPECT_EQ(blangko(" I-e "), Blangko::i_e);
    EXPECT_FALSE(blangko("I-b")); // a filled example of I-a, no form of its own
    EXPECT_FALSE(blangko(""));
}

TEST(Blangko, WhatIsNotThereYetIsAnEmptyLineAndNeverAFigure) {
    Bahan planned = contoh::lengkap();
    planned.hasil.reset();
    planned.skp.hasil.reset();
    for (Kegiatan& k : planned.skp.kegiatan) {
        k.hasil.reset();
        k.terisi = false;
    }
    planned.perilaku = {};
    const std::string form = naskah(susun(Blangko::i_g, planned));
    EXPECT_THAT(form, HasSubstr("| NILAI PRESTASI KERJA (5 kolom) (2 baris) | ........ |"));
    EXPECT_THAT(form, HasSubstr("| 6. | Kepemimpinan | – |  |  |")); // no structural post: it does not apply
    const std::string achieved = naskah(susun(Blangko::i_e, planned));
    EXPECT_THAT(achieved, HasSubstr("| – | – | – | – | – | – | – |"));
    EXPECT_THAT(achieved, Not(HasSubstr("0,00")));
}

TEST(Blangko, KepemimpinanIsAskedOfWhoLeads) {
    Bahan leader = contoh::kosong();
    leader.jenis_jabatan = skp::JenisJabatan::struktural;
    EXPECT_THAT(naskah(susun(Blangko::i_g, leader)), HasSubstr("| 6. | Kepemimpinan | ........ |  |  |"));
    leader.perilaku.back() = Tanda{85, "Baik"};
    EXPECT_THAT(naskah(susun(Blangko::i_g, leader)), HasSubstr("| 6. | Kepemimpinan | 85 | (Baik) |  |"));
}

TEST(Blangko, AnActivityLeftOutOrMeasuredAgainSaysSoInItsRow) {
    Bahan b = contoh::lengkap();
    b.skp.kegiatan.at(0).isi.dikecualikan = skp::Pengecualian{"Banjir besar"};
    b.skp.kegiatan.at(1).isi.target_ulang =
        skp::TargetUlang{{.kuantitas = 2, .satuan = "laporan", .waktu = 2}, "Data OPD tidak diserahkan"};
    b.skp.kegiatan.at(2).isi.pelaksanaan = skp::Pelaksanaan::tidak_dilaksanakan;
    const std::string form = naskah(susun(Blangko::i_e, b));
    EXPECT_THAT(form, HasSubstr("(Dikecualikan: Banjir besar)"));
    EXPECT_THAT(
        form,
        HasSubstr(
            "(Target semula 4 laporan, 3 bulan; diukur ulang: Data OPD tidak diserahkan) | – | 2 laporan"));
    EXPECT_THAT(form, HasSubstr("(Tidak dilaksanakan)"));
}

TEST(Blangko, APeriodThatIsNoWholeMonthsIsPrintedByItsDays) {
    Bahan b = contoh::lengkap();
    EXPECT_THAT(naskah(susun(Blangko::i_g, b)), HasSubstr("BULAN : Januari s.d. Desember 2019"));
    b.periode->from = contoh::hari("2019-01-02");
    EXPECT_THAT(naskah(susun(Blangko::i_g, b)), HasSubstr("BULAN : 2 Januari s.d. 31 Desember 2019"));
}

TEST(Blangko, OnlyWhatHasSomethingOnItIsOfferedForACase) {
    const Bahan full = contoh::lengkap(), nothing = contoh::kosong();
    for (const Blangko which : semua_blangko()) {
        EXPECT_EQ(berisi(which, full), which != Blangko::gabungan) << kode(which);
        EXPECT_FALSE(berisi(which, nothing)) << kode(which);
    }
    EXPECT_TRUE(berisi(Blangko::gabungan, contoh::pindah()));
}

TEST(Unsur, ANumberIsGroupedOnlyWhereItHasEighteenDigits) {
    EXPECT_EQ(nip("199302302019022901"), "19930230 201902 2 901");
    EXPECT_EQ(nip("19930230 201902 2 901"), "19930230 201902 2 901");
    EXPECT_EQ(nip("131 234 567"), "131 234 567");
    EXPECT_EQ(nip(""), "");
}

} // namespace
} // namespace paper::blangko
