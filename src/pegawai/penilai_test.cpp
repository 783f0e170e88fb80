#include "pegawai/penilai.h"
#include "pegawai/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pegawai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const calendar::Date today = KantorKecil::hari("2026-01-14");

struct Assessing : KantorKecil, ::testing::Test {
    [[nodiscard]] Penilai of(PegawaiId who, const calendar::Date& day = today) const {
        return penilai(organisasi(), who, day);
    }
    [[nodiscard]] std::optional<PegawaiId> above(PegawaiId who) const {
        return atasan_penilai(organisasi(), who, today).siapa;
    }
};

TEST_F(Assessing, FunctionalStaffOfAnIrbanAreAssessedByTheIrban) {
    EXPECT_EQ(of(sekar), (Penilai{teguh, Sebagai::definitif, irban2, {}}));
    EXPECT_EQ(of(tirta), (Penilai{harum, Sebagai::definitif, irban1, {}}));
    EXPECT_EQ(above(sekar), surya);
}

TEST_F(Assessing, TheSecretariatIsAssessedByKasubbagThenSekretarisThenInspektur) {
    EXPECT_EQ(of(melati).siapa, wulan);
    EXPECT_EQ(of(wulan).siapa, ratna);
    EXPECT_EQ(of(ratna).siapa, surya);
    EXPECT_EQ(of(teguh).siapa, surya);
    EXPECT_EQ(above(melati), ratna);
    EXPECT_EQ(above(wulan), surya);
}

TEST_F(Assessing, TheInspekturHasNoAssessorInTheOffice) {
    EXPECT_EQ(of(surya), (Penilai{std::nullopt, Sebagai::definitif, std::nullopt, {}}));
    EXPECT_EQ(above(surya), std::nullopt);
    EXPECT_EQ(above(ratna), std::nullopt);
}

TEST_F(Assessing, WhoHoldsNothingHasNoAssessor) { EXPECT_EQ(of(arga).siapa, std::nullopt); }

TEST_F(Assessing, OverAVacantPostItFallsUpward) {
    EXPECT_EQ(of(laras), (Penilai{ratna, Sebagai::naik, sekretaris, {kasubbag_rencana}}));
    EXPECT_EQ(above(laras), surya);
}

TEST_F(Assessing, APltActsInAVacantPostAndIsAssessedAboveIt) {
    pangku(wulan, kasubbag_rencana, JenisPenugasan::plt, "2026-01-01", "2026-06-30");
    EXPECT_EQ(of(laras), (Penilai{wulan, Sebagai::plt, kasubbag_rencana, {}}));
    EXPECT_EQ(of(laras, hari("2025-12-31")).siapa, ratna) << "the day before the mandate";
    EXPECT_EQ(of(laras, hari("2026-06-30")).siapa, wulan) << "its last day";
    EXPECT_EQ(of(laras, hari("2026-07-01")).siapa, ratna) << "the day after";
    EXPECT_EQ(of(wulan).siapa, ratna);
}

TEST_F(Assessing, APltComesBeforeAPlhInAVacantPost) {
    pangku(melati, kasubbag_rencana, JenisPenugasan::plh, "2026-01-01", "2026-06-30");
    EXPECT_EQ(of(laras).sebagai, Sebagai::plh);
    pangku(wulan, kasubbag_rencana, JenisPenugasan::plt, "2026-01-01", "2026-06-30");
    EXPECT_EQ(of(laras), (Penilai{wulan, Sebagai::plt, kasubbag_rencana, {}}));
}

TEST_F(Assessing, APlhActsWhileTheHolderIsAway) {
    pangku(harum, irban2, JenisPenugasan::plh, "2026-01-12", "2026-01-16");
    EXPECT_EQ(of(sekar), (Penilai{harum, Sebagai::plh, irban2, {}}));
    EXPECT_EQ(of(sekar, hari("2026-01-11")).siapa, teguh);
    EXPECT_EQ(of(sekar, hari("2026-01-17")).siapa, teguh);
}

TEST_F(Assessing, APlhAmongTheAssessedIsAssessedByTheHolderHeStandsInFor) {
    pangku(sekar, irban2, JenisPenugasan::plh, "2026-01-12", "2026-01-16");
    EXPECT_EQ(of(bayu).siapa, sekar);
    EXPECT_EQ(of(sekar).siapa, teguh);
}

TEST_F(Assessing, NobodyIsHisOwnAssessor) {
    pemangkuan(teguh).masa.selesai = hari("2025-12-31");
    pangku(sekar, irban2, JenisPenugasan::plt, "2026-01-01");
    EXPECT_EQ(of(bayu).siapa, sekar);
    EXPECT_EQ(of(sekar), (Penilai{surya, Sebagai::naik, inspektur, {irban2}}));
    EXPECT_EQ(above(bayu), surya);
    EXPECT_EQ(above(sekar), std::nullopt);
}

TEST_F(Assessing, WhoIsAwayOrGoneDoesNotAssess) {
    for (const char* kedudukan : {"02", "03", "04", "20", "99"}) {
        orang(teguh).kedudukan = kedudukan;
        EXPECT_EQ(of(sekar), (Penilai{surya, Sebagai::naik, inspektur, {irban2}})) << kedudukan;
    }
    orang(teguh).kedudukan = "15"; // under a penalty, and at work
    EXPECT_EQ(of(sekar).siapa, teguh);
    orang(teguh).kedudukan = "01";
    orang(teguh).aktif = false;
    EXPECT_EQ(of(sekar).siapa, surya);
}

TEST_F(Assessing, AnAssessorNamedByDecisionComesFirst) {
    tunjuk(sekar, bayu);
    EXPECT_EQ(of(sekar), (Penilai{bayu, Sebagai::ditunjuk, std::nullopt, {}}));
    EXPECT_EQ(of(sekar, hari("2025-12-31")).siapa, teguh);
    EXPECT_EQ(above(sekar), teguh) << "the assessor's own assessor";
    tunjuk(sekar, harum, "2026-01-10");
    EXPECT_EQ(of(sekar).siapa, harum) << "the latest decision";
    orang(harum).aktif = false;
    EXPECT_EQ(of(sekar).siapa, teguh) << "a named assessor who is gone: the line of command";
}

TEST_F(Assessing, TwoWhoAreNamedForEachOtherAreEndorsedFromAbove) {
    tunjuk(sekar, bayu);
    tunjuk(bayu, sekar);
    EXPECT_EQ(of(sekar).siapa, bayu);
    EXPECT_EQ(of(bayu).siapa, sekar);
    EXPECT_EQ(above(sekar), teguh);
    EXPECT_EQ(above(bayu), teguh);
}

TEST_F(Assessing, ANamedSuperiorPostComesBeforeTheHeadOfTheUnit) {
    jabatan(auditor2).atasan = sekretaris;
    EXPECT_EQ(of(sekar).siapa, ratna);
    jabatan(sekretaris).masa.selesai = hari("2025-12-31");
    EXPECT_EQ(of(sekar).siapa, teguh) << "a post that is no more";
}

TEST_F(Assessing, RingsInTheDataEnd) {
    jabatan(auditor2).atasan = auditor2;
    EXPECT_EQ(of(sekar).siapa, teguh);
    jabatan(irban2).atasan = irban1;
    jabatan(irban1).atasan = irban2;
    orang(teguh).aktif = false;
    orang(harum).aktif = false;
    EXPECT_EQ(of(sekar), (Penilai{std::nullopt, Sebagai::naik, std::nullopt, {irban2, irban1}}));
    EXPECT_EQ(above(sekar), std::nullopt);
    susunan.unit.at(0).induk = wilayah2; // the office under its own part
    jabatan(irban2).atasan = std::nullopt;
    EXPECT_EQ(of(sekar).siapa, surya);
    orang(surya).aktif = false;
    EXPECT_EQ(of(sekar).siapa, std::nullopt);
}

TEST_F(Assessing, SubordinatesAreThoseWhomOneAssesses) {
    EXPECT_THAT(dinilai_oleh(organisasi(), teguh, today), ElementsAre(bayu, sekar));
    EXPECT_THAT(dinilai_oleh(organisasi(), ratna, today), UnorderedElementsAre(laras, wulan));
    EXPECT_THAT(dinilai_oleh(organisasi(), sekar, today), IsEmpty());
}

// Whoever is somebody's assessor has him among those whom he assesses: acting, named, by a named superior post, upward past a vacancy.
TEST_F(Assessing, NobodyIsMissingAmongTheSubordinates) {
    pangku(bayu, kasubbag_rencana, JenisPenugasan::plt);
    pangku(ratna, irban1, JenisPenugasan::plh);
    tunjuk(sekar, tirta);
    jabatan(staf_umpeg).atasan = ppupd1;
    orang(surya).aktif = false;
    const Organisasi office = organisasi();
    std::size_t assessed = 0;
    for (const Pegawai& person : office.pegawai()) {
        if (const auto above = penilai(office, person.id, today).siapa; above && person.aktif) {
            ++assessed;
            EXPECT_THAT(dinilai_oleh(office, *above, today), ::testing::Contains(person.id)) << person.nama;
        }
    }
    EXPECT_EQ(assessed, 6U); // not those right below Surya, nor he, nor Arga
}

} // namespace
} // namespace pegawai
