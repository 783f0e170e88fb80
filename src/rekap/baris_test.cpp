#include "berkas/kejadian.h"
#include "rekap/baris.h"
#include "rekap/uji.h"
#include "sop/ukur.h"

#include <gmock/gmock.h>

namespace rekap {
namespace {

using calendar::testing::at;
using ::testing::ElementsAre;
using ::testing::Field;
using uji::kasus;
using uji::sop_kantor;
using uji::stays;

std::vector<Baris> measured(std::vector<Kasus> cases, const std::vector<berkas::Kunjungan>& visits,
                            const std::vector<berkas::Jeda>& pauses = {}) {
    return ukur(sop_kantor(), calendar::testing::national(), std::move(cases), visits, pauses);
}

TEST(NilaiRatusan, IsExactAndTakesNothingElse) {
    EXPECT_EQ(ratusan("88.07"), 8807);
    EXPECT_EQ(ratusan("90"), 9000);
    EXPECT_EQ(ratusan("90.5"), 9050);
    EXPECT_EQ(ratusan("0.00"), 0);
    for (const char* not_one : {"", "88,07", "88.071", "-1", "1e3", "1234567", ".5"})
        EXPECT_EQ(ratusan(not_one), std::nullopt) << not_one;
}

TEST(BarisRekap, AStepIsMeasuredAsTheSopMeasuresIt) {
    const BerkasId id{7};
    // Step 2 came twice: 60 minutes, then 90; the sum is past the norm of 120.
    const auto visits =
        stays(id, {{1, "2026-01-12 08.00", "2026-01-12 09.44"},
                   {2, "2026-01-12 09.44", "2026-01-12 10.44", berkas::HasilKunjungan::kembali},
                   {1, "2026-01-12 10.44", "2026-01-12 10.54"},
                   {2, "2026-01-13 08.00", "2026-01-13 09.30"},
                   {3, "2026-01-13 09.30", ""}});
    const auto rows = measured({kasus(7, "", "", 3)}, visits);
    ASSERT_EQ(rows.size(), 1U);
    ASSERT_EQ(rows[0].waktu.size(), 2U);
    EXPECT_EQ(rows[0].waktu[0].detik, 114 * 60);
    EXPECT_TRUE(rows[0].waktu[0].tepat);
    EXPECT_EQ(rows[0].waktu[1].detik, 150 * 60);
    EXPECT_FALSE(rows[0].waktu[1].tepat);
    EXPECT_EQ(rows[0].seluruh, std::nullopt);

    berkas::Perjalanan way;
    way.berkas.nomor = "2025-1007";
    way.kunjungan = visits;
    const auto by_sop = sop::ukur(sop_kantor(), calendar::testing::national(),
                                  berkas::kejadian(sop_kantor(), calendar::testing::national(), {&way, 1}));
    ASSERT_TRUE(by_sop);
    EXPECT_EQ(by_sop->langkah[1].median, angka::Rational(rows[0].waktu[1].detik, 60));
}

TEST(BarisRekap, VisitsAndPausesGoToTheCaseWhoseTheyAre) {
    auto visits = stays(BerkasId{1}, {{1, "2026-01-12 08.00", "2026-01-12 09.00"}});
    for (const auto& v : stays(BerkasId{3}, {{1, "2026-01-12 08.00", "2026-01-12 10.00"}}))
        visits.push_back(v);
    berkas::Jeda pause;
    pause.berkas = BerkasId{3};
    pause.nomor = pause.kunjungan = 1;
    pause.mulai = at("2026-01-12 08.30");
    pause.selesai = at("2026-01-12 09.00");
    const auto rows = measured({kasus(1), kasus(2), kasus(3)}, visits, {pause});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_THAT(rows[0].waktu, ElementsAre(Field(&Waktu::detik, 3600)));
    EXPECT_THAT(rows[1].waktu, ElementsAre());
    EXPECT_THAT(rows[2].waktu, ElementsAre(Field(&Waktu::detik, 5400)));
}

TEST(BarisRekap, WhoeverSetTheValueIsItsAssessor) {
    int step = 0;
    for (const sop::Simbol& s : sop_kantor().simbol())
        if (s.kerja == sop::Kerja::nilai) step = sop_kantor().langkah()[s.langkah].nomor;
    auto visits = stays(BerkasId{1}, {{step, "2026-01-12 08.00", "2026-01-12 09.00"}});
    for (const sop::Simbol& s : sop_kantor().simbol())
        if (s.kerja == sop::Kerja::nilai) visits.front().simbol = s.id;
    EXPECT_EQ(measured({kasus(1, "88.07", "Baik")}, visits)[0].penilai, PegawaiId{90 + step});
    EXPECT_EQ(measured({kasus(1)}, visits)[0].penilai, PegawaiId{});
    visits.front().hasil = berkas::HasilKunjungan::kembali;
    EXPECT_EQ(measured({kasus(1, "88.07", "Baik")}, visits)[0].penilai, PegawaiId{});
}

// One case that reaches into a year without a holiday list takes nothing from the others.
TEST(BarisRekap, WhatCannotBeCountedIsSaidOfThatCaseAlone) {
    auto visits = stays(BerkasId{1}, {{1, "2026-01-12 08.00", "2026-01-12 09.00"}});
    for (const auto& v : stays(BerkasId{2}, {{1, "2041-01-14 08.00", "2041-01-14 10.00"}}))
        visits.push_back(v);
    const auto rows = measured({kasus(1), kasus(2)}, visits);
    EXPECT_FALSE(rows[0].tak_terukur);
    EXPECT_EQ(rows[0].waktu.size(), 1U);
    EXPECT_TRUE(rows[1].tak_terukur);
    EXPECT_TRUE(rows[1].waktu.empty());
}

TEST(HariLewat, CountsWorkingDaysAfterTheDayOnWhichItWasDue) {
    Baris row;
    row.kasus = kasus(1);
    row.kasus.tenggat = at("2026-01-09 15.00"); // a Friday
    const auto days = [&](const char* now) {
        return hari_lewat(row, calendar::testing::national(), at(now));
    };
    EXPECT_EQ(days("2026-01-09 14.59"), 0);
    EXPECT_EQ(days("2026-01-09 15.30"), 0);
    EXPECT_EQ(days("2026-01-11 10.00"), 0); // a weekend
    EXPECT_EQ(days("2026-01-12 08.00"), 1);
    EXPECT_EQ(days("2026-01-14 08.00"), 3);
    row.kasus.dijeda = true;
    EXPECT_EQ(days("2026-01-14 08.00"), 0);
    row.kasus.dijeda = false;
    row.kasus.keadaan = berkas::KeadaanBerkas::selesai;
    EXPECT_EQ(days("2026-01-14 08.00"), 0);
}

} // namespace
} // namespace rekap
