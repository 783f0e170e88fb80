#include "sop/sop.h"
#include "sop/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sop {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Sop, TheShippedSopIsReadWhole) {
    const Sop sop = Sop::read(testing::shipped_text()).value();
    EXPECT_EQ(sop.nomor(), "700/418/2023");
    EXPECT_EQ(sop.langkah().size(), 7U);
    EXPECT_EQ(sop.lajur().size(), 4U);
    EXPECT_EQ(sop.jumlah_norma(), 495); // 8 jam 15 menit
    EXPECT_EQ(sop.dasar_hukum().size(), 7U);
    EXPECT_EQ(sop.kualifikasi_pelaksana().size(), 4U);
    EXPECT_EQ(sop.keterkaitan().size(), 4U);
    EXPECT_EQ(sop.peralatan().size(), 4U);
    EXPECT_EQ(sop.peringatan().size(), 1U);
    EXPECT_EQ(sop.lajur()[0].jenis, JenisLajur::peran);
    EXPECT_EQ(sop.lajur()[2].jenis, JenisLajur::jabatan);
}

TEST(Sop, EachFieldKeepsWhetherItIsWrittenOrRead) {
    const Sop sop = Sop::read(testing::shipped_text()).value();
    EXPECT_EQ(sop.simbol()[0].sumber, Sumber::tersurat);
    EXPECT_EQ(sop.simbol()[3].sumber, Sumber::tafsiran);
    EXPECT_EQ(sop.identitas().tanggal_pembuatan.isi, "2013-08-15"); // flagged, not repaired
    EXPECT_EQ(sop.judul().mutu_baku.tertulis, "MUTU BUKU");
    EXPECT_EQ(sop.langkah()[2].kelengkapan[1].tertulis, "Komputer /Leptop");
    EXPECT_TRUE(sop.identitas().tanggal_revisi.kosong());
}

TEST(Sop, StepFourValidatesThenAssessesInOneRow) {
    const Sop sop = Sop::read(testing::shipped_text()).value();
    const Langkah& four = sop.langkah()[3];
    ASSERT_EQ(four.simbol.size(), 2U);
    const std::size_t valid = four.simbol[0];
    EXPECT_EQ(sop.simbol()[valid].bentuk, Bentuk::keputusan);
    ASSERT_EQ(sop.keluar(valid).size(), 2U);
    const Panah& yes = sop.panah()[sop.keluar(valid)[0]];
    const Panah& no = sop.panah()[sop.keluar(valid)[1]];
    EXPECT_EQ(yes.label, "Ya");
    EXPECT_EQ(yes.ke, four.simbol[1]);
    EXPECT_FALSE(yes.naik);
    EXPECT_EQ(no.label, "Tidak");
    EXPECT_EQ(sop.simbol()[no.ke].langkah, 2U);
    EXPECT_TRUE(no.naik);
}

TEST(Sop, ReturnsAreThoseDrawnAndThoseListed) {
    const Sop sop = Sop::read(testing::shipped_text()).value();
    EXPECT_THAT(sop.boleh_kembali(0), IsEmpty());
    EXPECT_THAT(sop.boleh_kembali(1), ElementsAre(0U));     // 2 -> 1
    EXPECT_THAT(sop.boleh_kembali(3), ElementsAre(0U, 2U)); // 4 -> 1 and 4 -> 3
    EXPECT_THAT(sop.boleh_kembali(6), IsEmpty());
}

TEST(Sop, TheWayOfACaseLeadsFromTheStartThroughEveryStepToTheEnd) {
    const Sop sop = Sop::read(testing::shipped_text()).value();
    std::vector<std::size_t> steps;
    std::size_t here = sop.mulai();
    while (true) {
        if (steps.empty() || steps.back() != sop.simbol()[here].langkah)
            steps.push_back(sop.simbol()[here].langkah);
        if (sop.is_end(here)) break;
        here = sop.panah()[sop.keluar(here).front()].ke;
    }
    EXPECT_THAT(steps, ElementsAre(0U, 1U, 2U, 3U, 4U, 5U, 6U));
}

TEST(Sop, APlainFileNeedsNoMarks) {
    const Sop sop = Sop::read(testing::small_text()).value();
    EXPECT_EQ(sop.langkah()[2].norma.minutes(), 450);
    EXPECT_EQ(sop.simbol()[0].tulisan, "Mulai");
    EXPECT_EQ(sop.simbol()[2].tulisan, "3");
    EXPECT_EQ(sop.simbol()[3].tulisan, "Selesai");
    EXPECT_EQ(sop.simbol()[1].sumber, Sumber::tersurat);
}

TEST(Sop, ASecondSymbolInTheSameLaneStandsOneLevelLower) {
    const std::string text = testing::replaced(
        testing::replaced(testing::small_text(), "  - {id: disposisi,",
                          "  - {id: baca, langkah: 3, lajur: camat, bentuk: proses}\n  - {id: disposisi,"),
        "ke: disposisi, label: Ya}", "ke: baca, label: Ya}\n  - {dari: baca, ke: disposisi}");
    const Sop sop = Sop::read(text).value();
    EXPECT_EQ(sop.simbol()[2].tingkat, 0U);
    EXPECT_EQ(sop.simbol()[3].tingkat, 1U);
}

} // namespace
} // namespace sop
