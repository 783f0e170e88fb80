#include "calendar/jam_kerja.h"
#include "calendar/testing.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

namespace calendar {
namespace {

using std::chrono::minutes;
using testing::at;
using testing::national;
using testing::on_clock;

std::string due(std::string_view start, int to_add) {
    const auto found = add_working(national(), at(start), minutes(to_add));
    return found ? on_clock(found->due) : std::string(found.error().front().sentence.key);
}

std::int64_t between(std::string_view from, std::string_view until) {
    const auto found = working_between(national(), at(from), at(until));
    return found ? found->count() / 60 : -1;
}

struct Vector {
    const char* start;
    int add;
    const char* due;
    const char* shows;
};

// asn-reference 3.4, all of it.
constexpr Vector published[] = {
    {"2026-01-05 08:00", 120, "2026-01-05 10:00", "plain"},
    {"2026-01-05 11:00", 120, "2026-01-05 14:00", "across the break"},
    {"2026-01-05 12:15", 60, "2026-01-05 14:00", "start inside the break"},
    {"2026-01-05 14:00", 120, "2026-01-05 16:00", "due = end of day, not next morning"},
    {"2026-01-05 16:00", 15, "2026-01-06 07:45", "start at closing time"},
    {"2026-01-05 20:00", 60, "2026-01-06 08:30", "work done at night"},
    {"2026-01-05 07:30", 495, "2026-01-06 08:15", "the whole seed SOP"},
    {"2026-01-09 15:45", 120, "2026-01-12 08:45", "weekend"},
    {"2026-01-10 09:00", 15, "2026-01-12 07:45", "start on a free day"},
    {"2026-03-17 14:30", 120, "2026-03-25 09:00", "Ramadan hours before, normal after; 5 free weekdays"},
    {"2026-04-30 15:30", 60, "2026-05-04 08:00", "holiday + weekend"},
    {"2026-08-14 16:20", 15, "2026-08-18 07:35", "Mon 17 Aug free"},
    {"2026-12-23 15:00", 120, "2026-12-28 08:30", "24 Dec leave, 25 Dec holiday"},
};

TEST(JamKerja, EveryPublishedVectorHolds) {
    for (const Vector& v : published) EXPECT_EQ(due(v.start, v.add), v.due) << v.shows;
    EXPECT_EQ(between("2026-01-09 15:00", "2026-01-12 09:00"), 180);
}

TEST(JamKerja, EveryVectorReadBackwardsGivesItsMinutes) {
    for (const Vector& v : published) EXPECT_EQ(between(v.start, v.due), v.add) << v.shows;
}

TEST(JamKerja, TheExplanationNamesEachSegmentThatCounted) {
    const auto found = add_working(national(), at("2026-01-05 11:00"), minutes(120));
    ASSERT_TRUE(found);
    const std::vector<CountedSpan> expected{{at("2026-01-05 11:00"), at("2026-01-05 12:00"), "Normal"},
                                            {at("2026-01-05 13:00"), at("2026-01-05 14:00"), "Normal"}};
    EXPECT_EQ(found->counted, expected);
    EXPECT_TRUE(found->skipped.empty());
}

TEST(JamKerja, TheExplanationNamesEachDaySkippedAndWhy) {
    const auto found = add_working(national(), at("2026-03-17 14:30"), minutes(120));
    ASSERT_TRUE(found);
    std::string skipped;
    for (const SkippedDay& day : found->skipped)
        skipped += iso(day.date).substr(8) + " " + std::string(nama(day.kind)) + "; ";
    EXPECT_EQ(skipped,
              "18 cuti bersama; 19 libur nasional; 20 cuti bersama; 21 libur nasional; 22 libur nasional; "
              "23 cuti bersama; 24 cuti bersama; ");
    EXPECT_EQ(found->skipped[1].name, "Hari Suci Nyepi");
    ASSERT_EQ(found->counted.size(), 2U);
    EXPECT_EQ(found->counted[0].profile, "Ramadan");
    EXPECT_EQ(found->counted[1].profile, "Normal");
    EXPECT_EQ(add_working(national(), at("2026-01-10 09:00"), minutes(15))->skipped.front().kind,
              JenisHari::akhir_pekan);
}

TEST(JamKerja, NothingToAddGivesTheStartItself) {
    EXPECT_EQ(due("2026-01-05 20:00", 0), "2026-01-05 20:00");
    EXPECT_EQ(due("2026-01-05 20:00", -5), "2026-01-05 20:00");
    EXPECT_EQ(due("2031-01-05 20:00", 0), "2031-01-05 20:00");
}

TEST(JamKerja, SecondsAreKept) {
    const auto found = add_working(national(), at("2026-01-05 11:59:30"), minutes(1));
    EXPECT_EQ(iso_waktu(found->due, Zona::wita), "2026-01-05T13:00:30+08:00");
}

TEST(JamKerja, WhatWouldRestOnAYearWithoutHolidaysIsRefused) {
    EXPECT_EQ(due("2026-12-31 15:00", 60), "2026-12-31 16:00");
    EXPECT_EQ(due("2026-12-31 15:00", 61), "kalender.libur_belum_diisi");
    EXPECT_EQ(due("2025-12-31 15:00", 60), "kalender.libur_belum_diisi");
    EXPECT_EQ(due("2025-12-31 16:00", 60), "2026-01-02 08:30")
        << "after closing time the unknown day does not matter";
    EXPECT_EQ(due("2020-01-06 08:00", 60), "kalender.jam_belum_diisi");
    EXPECT_EQ(between("2026-12-31 15:00", "2027-01-01 07:30"), 60);
    EXPECT_EQ(between("2026-12-31 15:00", "2027-01-01 07:31"), -1);
    const auto refused = add_working(national(), at("2026-12-31 15:00"), minutes(61));
    EXPECT_EQ(refused.error().front().sentence.values.front().second, "2027");
    EXPECT_EQ(refused.error().front().written, "2027-01-01");
}

TEST(JamKerja, TheHorizonEndsTheSearch) {
    std::string years;
    for (int year : {2026, 2027, 2028})
        years +=
            "\n  - {tahun: " + std::to_string(year) + ", versi: 9, sumber: uji, kepastian: R, libur: []}";
    const auto long_calendar = national().with("kalender: uji\ntahun:" + years + "\n");
    ASSERT_TRUE(long_calendar);
    EXPECT_TRUE(add_working(*long_calendar, at("2026-01-05 07:30"), minutes(280 * 450)));
    const auto refused = add_working(*long_calendar, at("2026-01-05 07:30"), minutes(300 * 450));
    EXPECT_EQ(refused.error().front().sentence.key, "kalender.terlalu_jauh");
}

TEST(JamKerja, BackwardsIsRefused) {
    const auto refused = working_between(national(), at("2026-01-06 08:00"), at("2026-01-05 08:00"));
    EXPECT_EQ(refused.error().front().sentence.key, "waktu.terbalik");
}

TEST(JamKerja, ZoneOfTheOfficeDecides) {
    const Kalender east = national().in(Zona::wit);
    const auto found = add_working(east, at("2026-01-05 07:30", Zona::wit), minutes(60));
    EXPECT_EQ(iso_waktu(found->due, Zona::wit), "2026-01-05T08:30:00+09:00");
    const auto same_moment = add_working(national(), at("2026-01-05 07:30", Zona::wit), minutes(60));
    EXPECT_EQ(iso_waktu(same_moment->due, Zona::wita), "2026-01-05T08:30:00+08:00");
}

class JamKerjaProperties : public ::testing::Test {
  protected:
    std::mt19937 random{20260105};
    int number(int from, int until) { return std::uniform_int_distribution<int>(from, until)(random); }
    Instant some_start() { return at("2026-01-02 00:00") + minutes(number(0, 300 * 24 * 60)); }
};

TEST_F(JamKerjaProperties, WhatIsAddedIsCountedAgain) {
    for (int i = 0; i < 3000; ++i) {
        const Instant start = some_start();
        const minutes added(number(1, 6000));
        const auto found = add_working(national(), start, added);
        ASSERT_TRUE(found);
        ASSERT_EQ(*working_between(national(), start, found->due), added)
            << on_clock(start) << " + " << added.count();
        std::chrono::seconds explained{};
        for (const CountedSpan& span : found->counted) explained += span.length();
        ASSERT_EQ(explained, added);
        ASSERT_LT(*working_between(national(), start, found->due - std::chrono::seconds(1)), added)
            << "no earlier moment will do";
    }
}

TEST_F(JamKerjaProperties, MoreMinutesAndLaterStartsAreNeverDueEarlier) {
    for (int i = 0; i < 2000; ++i) {
        const Instant start = some_start();
        const minutes added(number(1, 3000));
        const Instant found = add_working(national(), start, added)->due;
        ASSERT_LT(found, add_working(national(), start, added + minutes(1))->due);
        ASSERT_LE(found, add_working(national(), start + minutes(number(0, 500)), added)->due);
    }
}

TEST_F(JamKerjaProperties, ASpanIsTheSumOfItsParts) {
    for (int i = 0; i < 2000; ++i) {
        const Instant a = some_start();
        const Instant b = a + minutes(number(0, 40000));
        const Instant middle = a + (b - a) / number(1, 9);
        ASSERT_EQ(*working_between(national(), a, middle) + *working_between(national(), middle, b),
                  *working_between(national(), a, b));
        ASSERT_EQ(working_between_explained(national(), a, b)->total, *working_between(national(), a, b));
    }
}

TEST_F(JamKerjaProperties, AddingInTwoStepsIsAddingAtOnce) {
    for (int i = 0; i < 2000; ++i) {
        const Instant start = some_start();
        const minutes first(number(1, 2000));
        const minutes second(number(1, 2000));
        const Instant halfway = add_working(national(), start, first)->due;
        ASSERT_EQ(add_working(national(), halfway, second)->due,
                  add_working(national(), start, first + second)->due);
    }
}

} // namespace
} // namespace calendar
