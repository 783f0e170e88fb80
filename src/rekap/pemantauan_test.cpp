#include "rekap/pemantauan.h"
#include "rekap/permintaan.h"
#include "rekap/uji.h"

#include <gmock/gmock.h>

namespace rekap {
namespace {

using calendar::testing::at;
using calendar::testing::day;
using uji::baris;
using uji::sop_kantor;

const calendar::Period first_half{day("2026-01-01"), day("2026-06-30")};

TEST(PemantauanSop, BeginsWithNormAgainstRealityOfTheHalfYear) {
    auto year = std::make_shared<Tahun>();
    auto in = baris(1, "", "", {100, 130});
    auto before = baris(2, "", "", {999});
    before->waktu.front().selesai = at("2025-12-31 23.59");
    auto on_the_last_day = baris(3, "", "", {140});
    on_the_last_day->waktu.front().selesai = at("2026-06-30 16.00");
    auto after = baris(4, "", "", {999});
    after->waktu.front().selesai = at("2026-07-01 08.00");
    auto other_version = baris(5, "", "", {999});
    other_version->kasus.sop = kantor::SopId{2};
    year->baris = {in, before, on_the_last_day, after, other_version};
    const auto rows =
        baris_pemantauan(sop_kantor(), kantor::SopId{1}, {year}, first_half, calendar::Zona::wita);
    ASSERT_EQ(rows.size(), sop_kantor().langkah().size());
    EXPECT_EQ(rows[0].terukur, 2);
    EXPECT_EQ(rows[0].lewat, 1);
    EXPECT_EQ(rows[0].median_menit, 120);
    EXPECT_EQ(rows[0].catatan, "Norma 120 menit, median 120 menit; 1 dari 2 berkas lewat norma.");
    EXPECT_EQ(rows[0].berjalan_baik, std::nullopt); // a person says so, not the program
    EXPECT_EQ(rows[1].median_menit, 130);
    EXPECT_EQ(rows[2].median_menit, std::nullopt);
    EXPECT_EQ(rows[2].prosedur, sop_kantor().langkah()[2].uraian.isi);
}

TEST(PemantauanSop, TheHalfYearIsTheOneThatOneThinksOf) {
    EXPECT_EQ(semester(day("2026-01-15")).until, day("2025-12-31"));
    EXPECT_EQ(semester(day("2026-02-01")).until, day("2026-06-30"));
    EXPECT_EQ(semester(day("2026-07-31")).until, day("2026-06-30"));
    EXPECT_EQ(semester(day("2026-08-01")).from, day("2026-07-01"));
    EXPECT_EQ(semester(day("2026-12-31")).until, day("2026-12-31"));
}

TEST(PemantauanSop, IsDueSoManyMonthsAfterTheLastFinishedOne) {
    const auto since = day("2026-01-10");
    EXPECT_EQ(jatuh_tempo({}, since, 6, day("2026-03-01")).hari, day("2026-07-10"));
    Pemantauan done;
    done.selesai = true;
    done.masa = {day("2026-01-01"), day("2026-06-30")};
    Pemantauan open = done;
    open.selesai = false;
    open.masa.until = day("2026-09-30");
    const auto due = [&](const char* today) { return jatuh_tempo({open, done}, since, 6, day(today)); };
    EXPECT_EQ(due("2026-07-01").hari, day("2026-12-31")); // the end of a month stays one
    EXPECT_FALSE(due("2026-12-31").lewat);
    EXPECT_TRUE(due("2027-01-01").lewat);
    EXPECT_EQ(jatuh_tempo({}, day("2026-08-31"), 6, day("2026-09-01")).hari, day("2027-02-28"));
}

// UU 27/2022: 3 x 24 hours on the wall clock, nights and holidays included.
TEST(PermintaanData, HasSeventyTwoHoursOnTheWallClock) {
    Permintaan p;
    p.diterima = at("2026-12-31 16.00");
    p.tenggat = p.diterima + std::chrono::hours(jam_permintaan);
    EXPECT_EQ(p.tenggat, at("2027-01-03 16.00"));
    EXPECT_EQ(sisa(p, at("2027-01-03 15.59")).waktu, std::chrono::minutes(1));
    EXPECT_FALSE(sisa(p, at("2027-01-03 16.00")).lewat);
    EXPECT_TRUE(sisa(p, p.tenggat + std::chrono::seconds(1)).lewat);
    p.dijawab = at("2027-01-01 08.00"); // how it stood when it was answered
    EXPECT_FALSE(sisa(p, at("2027-02-01 08.00")).lewat);
}

} // namespace
} // namespace rekap
