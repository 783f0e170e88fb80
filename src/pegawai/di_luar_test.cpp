#include "pegawai/di_luar.h"
#include "pegawai/hak.h"
#include "pegawai/testing.h"

#include <gtest/gtest.h>

namespace pegawai {
namespace {

const calendar::Date today = KantorKecil::hari("2026-01-14");

struct Outside : KantorKecil, ::testing::Test {
    [[nodiscard]] bool assessor(PegawaiId who) const { return penilai_di_luar(organisasi(), who, today); }
    [[nodiscard]] bool superior(PegawaiId who) const {
        return atasan_penilai_di_luar(organisasi(), who, today);
    }
    [[nodiscard]] std::optional<PegawaiId> enters(PegawaiId who) const {
        return pencatat_penilai(organisasi(), who, today);
    }
    [[nodiscard]] std::optional<PegawaiId> enters_above(PegawaiId who) const {
        return pencatat_atasan(organisasi(), who, today);
    }
    [[nodiscard]] bool may(Perbuatan act, PegawaiId actor, PegawaiId person) const {
        return boleh(act, hubungan(organisasi(), actor, person, today));
    }
};

TEST_F(Outside, TheInspekturIsAssessedOutside_WhomHeAssessesHasASuperiorOutside) {
    EXPECT_TRUE(assessor(surya));
    EXPECT_TRUE(superior(surya));
    for (const PegawaiId who : {ratna, teguh, harum}) {
        EXPECT_FALSE(assessor(who));
        EXPECT_TRUE(superior(who));
    }
    for (const PegawaiId who : {wulan, melati, sekar, tirta}) {
        EXPECT_FALSE(assessor(who));
        EXPECT_FALSE(superior(who));
    }
}

TEST_F(Outside, OverAVacantInspekturTheLineLeavesTheOffice) {
    pemangkuan(surya).masa.selesai = hari("2025-12-31");
    EXPECT_TRUE(assessor(teguh));
    EXPECT_FALSE(assessor(sekar));
    EXPECT_TRUE(superior(sekar));
}

TEST_F(Outside, ALineOfCommandThatWasNotRecordedMeansNobodyOutside) {
    EXPECT_FALSE(assessor(arga));
    EXPECT_FALSE(superior(arga));
    jabatan(inspektur).fungsi = Fungsi::kasubbag; // a head that is no Inspektur
    EXPECT_FALSE(assessor(surya));
    EXPECT_EQ(enters(surya), std::nullopt);
}

TEST_F(Outside, TheKasubbagEntersForTheAssessorAndTheSekretarisForTheSuperior) {
    EXPECT_EQ(enters(surya), wulan);
    EXPECT_EQ(enters_above(surya), ratna);
    EXPECT_EQ(enters_above(teguh), ratna);
    EXPECT_EQ(enters(teguh), std::nullopt);
    EXPECT_EQ(enters_above(sekar), std::nullopt);
}

TEST_F(Outside, NobodyEntersForHisOwnFileOrForBothOfficials) {
    EXPECT_EQ(enters_above(ratna), wulan);
    pemangkuan(ratna).masa.selesai = hari("2025-12-31");
    EXPECT_EQ(enters(surya), wulan);
    EXPECT_EQ(enters_above(surya), std::nullopt);
    EXPECT_EQ(enters_above(teguh), wulan);
}

TEST_F(Outside, WhoeverEntersStandsInThatPlaceAndNobodyElse) {
    EXPECT_TRUE(may(Perbuatan::tetapkan_nilai, wulan, surya));
    EXPECT_TRUE(may(Perbuatan::validasi_nilai, wulan, surya));
    EXPECT_TRUE(may(Perbuatan::tetapkan_rencana, wulan, surya));
    EXPECT_FALSE(may(Perbuatan::putuskan_keberatan, wulan, surya)) << "not for both";
    EXPECT_TRUE(may(Perbuatan::putuskan_keberatan, ratna, surya));
    EXPECT_FALSE(may(Perbuatan::tetapkan_nilai, ratna, surya));
    EXPECT_TRUE(may(Perbuatan::putuskan_keberatan, ratna, teguh));
    for (const Perbuatan act : {Perbuatan::tetapkan_nilai, Perbuatan::putuskan_keberatan}) {
        EXPECT_FALSE(may(act, surya, surya));
        EXPECT_FALSE(may(act, teguh, surya));
    }
    EXPECT_FALSE(may(Perbuatan::tetapkan_nilai, wulan, teguh));
    EXPECT_FALSE(may(Perbuatan::putuskan_keberatan, wulan, ratna) &&
                 may(Perbuatan::tetapkan_nilai, wulan, ratna));
}

} // namespace
} // namespace pegawai
