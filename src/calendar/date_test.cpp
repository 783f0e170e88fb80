#include "calendar/date.h"

#include <gtest/gtest.h>

namespace calendar {
namespace {

TEST(Date, ReadsIsoDatesOnly) {
    EXPECT_EQ(iso(*read_date("2026-01-14")), "2026-01-14");
    EXPECT_EQ(iso(*read_date(" 2024-02-29 ")), "2024-02-29");
    for (const char* text : {"", "14-01-2026", "2026-1-14", "2026/01/14", "2026-01-14T00:00", "20260114",
                             "-026-01-14", "2026--1-14"})
        EXPECT_EQ(read_date(text).error().front().sentence.key, "tanggal.bentuk") << text;
}

TEST(Date, DaysThatDoNotExistAreRefused) {
    for (const char* text : {"2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10",
                             "2026-01-00", "1899-12-31", "2201-01-01"})
        EXPECT_EQ(read_date(text).error().front().sentence.key, "tanggal.tidak_ada") << text;
    EXPECT_TRUE(read_date("1900-01-01"));
    EXPECT_TRUE(read_date("2200-12-31"));
    EXPECT_FALSE(read_date("1900-02-29"));
    EXPECT_TRUE(read_date("2000-02-29"));
}

TEST(Date, PrintsAsIndonesiansWriteIt) {
    const Date day = *read_date("2026-01-05");
    EXPECT_EQ(tanggal(day), "5 Januari 2026");
    EXPECT_EQ(hari_tanggal(day), "Senin, 5 Januari 2026");
    EXPECT_EQ(hari_tanggal(*read_date("2023-08-13")), "Minggu, 13 Agustus 2023");
}

TEST(Period, MonthsAreCountedWithBothEndMonths) {
    const auto months = [](const char* from, const char* until) {
        return months_inclusive({*read_date(from), *read_date(until)});
    };
    EXPECT_EQ(months("2023-01-01", "2023-02-28"), 2);
    EXPECT_EQ(months("2023-01-31", "2023-01-31"), 1);
    EXPECT_EQ(months("2023-01-01", "2023-12-31"), 12);
    EXPECT_EQ(months("2022-12-31", "2023-01-01"), 2);
}

TEST(Period, ContainsBothItsEnds) {
    const Period january{*read_date("2026-01-01"), *read_date("2026-01-31")};
    EXPECT_TRUE(january.contains(*read_date("2026-01-01")));
    EXPECT_TRUE(january.contains(*read_date("2026-01-31")));
    EXPECT_FALSE(january.contains(*read_date("2025-12-31")));
    EXPECT_FALSE(january.contains(*read_date("2026-02-01")));
}

} // namespace
} // namespace calendar
