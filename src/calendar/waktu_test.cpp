#include "calendar/waktu.h"

#include <gtest/gtest.h>

namespace calendar {
namespace {

std::string refusal(std::string_view text) {
    const auto read = read_waktu(text, Zona::wita);
    return read ? iso_waktu(*read, Zona::wita) : std::string(read.error().front().sentence.key);
}

TEST(Waktu, IsReadWithColonOrPointAndWithTOrSpace) {
    const Instant eleven = *read_waktu("2026-01-05T11:00", Zona::wita);
    EXPECT_EQ(iso_waktu(eleven, Zona::wita), "2026-01-05T11:00:00+08:00");
    for (const char* same :
         {"2026-01-05 11:00", "2026-01-05 11.00", "2026-01-05T11.00", " 2026-01-05 11:00:00 "})
        EXPECT_EQ(*read_waktu(same, Zona::wita), eleven) << same;
}

TEST(Waktu, AnHourBeforeTenMayStandAlone) {
    EXPECT_EQ(read_waktu("2026-01-05 7.30", Zona::wita), read_waktu("2026-01-05T07:30", Zona::wita));
    EXPECT_EQ(read_waktu("2026-01-05 7:30 WIB", Zona::wita), read_waktu("2026-01-05T08:30", Zona::wita));
}

TEST(Waktu, AWrittenZoneWinsOverTheOffice) {
    const Instant eleven = *read_waktu("2026-01-05 11:00", Zona::wita);
    for (const char* same :
         {"2026-01-05 10:00 WIB", "2026-01-05 11:00 wita", "2026-01-05 12:00 WIT", "2026-01-05T03:00:00Z",
          "2026-01-05T10:00+07:00", "2026-01-04T22:00-05:00", "2026-01-05T08:30+05:30"})
        for (Zona office : {Zona::wib, Zona::wita, Zona::wit})
            EXPECT_EQ(*read_waktu(same, office), eleven) << same;
}

TEST(Waktu, ADayBeginsWhereTheOfficeIs) {
    const Instant late = *read_waktu("2026-01-05 23:30", Zona::wib);
    EXPECT_EQ(iso(local_day(late, Zona::wib)), "2026-01-05");
    EXPECT_EQ(iso(local_day(late, Zona::wita)), "2026-01-06");
    EXPECT_EQ(waktu(late, Zona::wita), "Selasa, 6 Januari 2026, pukul 00.30 WITA");
    EXPECT_EQ(iso_waktu(end_of(*read_date("2026-01-05"), Zona::wit), Zona::wit), "2026-01-05T23:59:59+09:00");
    EXPECT_EQ(iso_waktu(start_of(*read_date("2026-01-05"), Zona::wib), Zona::wib),
              "2026-01-05T00:00:00+07:00");
}

TEST(Waktu, SecondsAreKeptAndShownOnlyWhereTheyAre) {
    EXPECT_EQ(jam(*read_waktu("2026-01-05 07:05:09", Zona::wita), Zona::wita), "07.05.09");
    EXPECT_EQ(jam(*read_waktu("2026-01-05 07:05:00", Zona::wita), Zona::wita), "07.05");
}

TEST(Waktu, WhatIsNoMomentIsRefused) {
    for (const char* text :
         {"", "2026-01-05", "11:00", "2026-01-05 1100", "2026-01-05 11:00 GMT", "2026-01-05T11:00+8",
          "besok pukul 11.00", "2026-01-05  11:00", "2026-01-05T11:00+08:99",
          "2026-01-05T11:00:", "2026-01-05 11:00x", "2026-01-05 7:3", "2026-01-05  7:30"})
        EXPECT_EQ(refusal(text), "waktu.bentuk") << text;
    EXPECT_EQ(refusal("2026-01-05 24:00"), "waktu.jam_tidak_ada");
    EXPECT_EQ(refusal("2026-01-05 11:60"), "waktu.jam_tidak_ada");
    EXPECT_EQ(refusal("2026-02-30 11:00"), "tanggal.tidak_ada");
    EXPECT_EQ(refusal("05-01-2026 11:00"), "tanggal.bentuk");
}

TEST(Zona, NamesAreReadInAnyCase) {
    EXPECT_EQ(zona_of("wit"), Zona::wit);
    EXPECT_EQ(zona_of("WIB"), Zona::wib);
    EXPECT_FALSE(zona_of("UTC"));
}

} // namespace
} // namespace calendar
