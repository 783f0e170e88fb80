#include "calendar/tenggat.h"
#include "calendar/testing.h"

#include <gtest/gtest.h>

namespace calendar {
namespace {

using testing::at;
using testing::day;
using testing::national;
using testing::on_clock;

TEST(Tenggat, FourteenDaysAreCalendarDaysAndTheDayOfReceiptIsDayZero) {
    EXPECT_EQ(iso(*last_calendar_day(day("2026-01-05"), 14)), "2026-01-19");
    EXPECT_EQ(iso(*last_calendar_day(day("2026-03-10"), 14)), "2026-03-24") << "holidays do not move it";
    EXPECT_EQ(iso(*last_calendar_day(day("2025-12-31"), 14)), "2026-01-14") << "no holiday list is needed";
    EXPECT_EQ(iso(*last_calendar_day(day("2028-02-20"), 14)), "2028-03-05") << "leap year";
    EXPECT_EQ(iso(*last_calendar_day(day("2026-01-05"), 0)), "2026-01-05");
    EXPECT_EQ(iso_waktu(end_of(*last_calendar_day(day("2026-01-05"), 14), Zona::wita), Zona::wita),
              "2026-01-19T23:59:59+08:00");
}

TEST(Tenggat, SevenWorkingDaysSkipWeekendsAndTheDayOfTheEvent) {
    const auto found = add_working_days(national(), day("2026-01-05"), 7);
    ASSERT_TRUE(found);
    EXPECT_EQ(iso(found->last), "2026-01-14");
    ASSERT_EQ(found->counted.size(), 7U);
    EXPECT_EQ(iso(found->counted.front()), "2026-01-06");
    ASSERT_EQ(found->skipped.size(), 2U);
    EXPECT_EQ(found->skipped.front().kind, JenisHari::akhir_pekan);
}

TEST(Tenggat, SevenWorkingDaysSkipHolidaysAndCollectiveLeave) {
    const auto found = add_working_days(national(), day("2026-03-16"), 7);
    ASSERT_TRUE(found);
    EXPECT_EQ(iso(found->last), "2026-04-01");
    std::string skipped;
    for (const SkippedDay& s : found->skipped) skipped += iso(s.date).substr(5) + " ";
    EXPECT_EQ(skipped, "03-18 03-19 03-20 03-21 03-22 03-23 03-24 03-28 03-29 ");
}

TEST(Tenggat, WorkingDaysOnAFreeDayBeginTheNextWorkingDay) {
    EXPECT_EQ(iso(add_working_days(national(), day("2026-01-10"), 1)->last), "2026-01-12");
    EXPECT_EQ(iso(add_working_days(national(), day("2026-01-10"), 0)->last), "2026-01-10");
}

TEST(Tenggat, WorkingDaysOfAYearWithoutHolidaysAreRefused) {
    EXPECT_TRUE(add_working_days(national(), day("2026-12-22"), 5));
    const auto refused = add_working_days(national(), day("2026-12-22"), 6);
    EXPECT_EQ(refused.error().front().sentence.key, "kalender.libur_belum_diisi");
    EXPECT_EQ(add_working_days(national(), day("2020-01-06"), 1).error().front().sentence.key,
              "kalender.jam_belum_diisi");
}

TEST(Tenggat, WallClockRunsAtNightAndOnHolidays) {
    EXPECT_EQ(on_clock(*add_hours(at("2026-03-18 17:45"), 72)), "2026-03-21 17:45");
    EXPECT_EQ(on_clock(*add_hours(at("2026-03-18 17:45"), 0)), "2026-03-18 17:45");
}

TEST(Tenggat, CountsOutsideTheLimitsAreRefused) {
    EXPECT_EQ(last_calendar_day(day("2026-01-05"), -1).error().front().sentence.key, "tenggat.jumlah");
    EXPECT_EQ(last_calendar_day(day("2026-01-05"), 36501).error().front().sentence.key, "tenggat.jumlah");
    EXPECT_EQ(last_calendar_day(day("2199-01-05"), 36500).error().front().sentence.key,
              "tenggat.di_luar_kalender");
    EXPECT_EQ(add_working_days(national(), day("2026-01-05"), -1).error().front().sentence.key,
              "tenggat.jumlah");
    EXPECT_EQ(add_hours(at("2026-01-05 08:00"), INT64_MAX).error().front().sentence.key, "tenggat.jumlah");
    EXPECT_EQ(add_hours(at("2200-12-31 08:00"), 48).error().front().sentence.key, "tenggat.di_luar_kalender");
}

} // namespace
} // namespace calendar
