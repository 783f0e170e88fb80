#include "calendar/kalender.h"
#include "calendar/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace calendar {
namespace {

using std::chrono::minutes;
using testing::day;
using testing::national;
using ::testing::UnorderedElementsAre;

minutes worked(const Kalender& kalender, const char* date) {
    minutes sum{};
    for (const Segmen& s : kalender.day(day(date)).hours) sum += s.length();
    return sum;
}

constexpr const char* small = R"(
kalender: kantor
nama: Kalender kantor
versi: 3
zona: WIB
profil:
  - nama: Biasa
    jam: {senin: ["08.00–12.00", 13:00-16:30]}
    berlaku: [{sejak: 2026-01-01, sumber: uji, kepastian: R}]
tahun:
  - {tahun: 2026, versi: 2, sumber: uji, kepastian: R, libur: [{tanggal: 2026-01-05, jenis: nasional, nama: Hari uji}]}
)";

std::vector<std::string> findings(const std::string& yaml) {
    std::vector<std::string> keys;
    const auto read = Kalender::read(yaml);
    if (!read)
        for (const base::Finding& f : read.error())
            keys.push_back(f.place + " " + std::string(f.sentence.key));
    return keys;
}

std::string with(std::string text, std::string_view what, std::string_view instead) {
    const auto at = text.find(what);
    return at == std::string::npos ? "the sample has no such text" : text.replace(at, what.size(), instead);
}

TEST(Kalender, ANormalWeekHasThirtySevenAndAHalfHours) {
    minutes week{};
    for (const char* date : {"2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"})
        week += worked(national(), date);
    EXPECT_EQ(week, minutes(2250));
}

TEST(Kalender, AWeekOfRamadanHasThirtyTwoAndAHalfHours) {
    minutes week{};
    for (const char* date : {"2026-02-23", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27"})
        week += worked(national(), date);
    EXPECT_EQ(week, minutes(1950));
}

TEST(Kalender, RamadanBeginsAndEndsOnItsDates) {
    EXPECT_EQ(national().day(day("2026-02-18")).name, "Normal");
    EXPECT_EQ(national().day(day("2026-02-19")).name, "Ramadan");
    EXPECT_EQ(national().day(day("2026-03-17")).name, "Ramadan");
    EXPECT_EQ(national().day(day("2026-03-25")).name, "Normal");
}

TEST(Kalender, Year2026HasTheSeventeenHolidaysAndEightLeaveDaysOfTheDecree) {
    std::vector<std::string> holidays;
    std::vector<std::string> leave;
    for (const Libur& l : national().years().at(2026).days)
        (l.kind == JenisHari::cuti_bersama ? leave : holidays).push_back(iso(l.date).substr(5));
    EXPECT_THAT(holidays, UnorderedElementsAre("01-01", "01-16", "02-17", "03-19", "03-21", "03-22", "04-03",
                                               "04-05", "05-01", "05-14", "05-27", "05-31", "06-01", "06-16",
                                               "08-17", "08-25", "12-25"));
    EXPECT_THAT(leave,
                UnorderedElementsAre("02-16", "03-18", "03-20", "03-23", "03-24", "05-15", "05-28", "12-24"));
    EXPECT_EQ(national().version(), "kalender-asn 1; libur 2026 versi 1");
}

TEST(Kalender, AYearWithoutAListIsNotFilledAndItsWeekdaysAreUnknown) {
    EXPECT_TRUE(national().is_filled(2026));
    EXPECT_FALSE(national().is_filled(2027));
    EXPECT_EQ(national().day(day("2027-01-04")).kind, JenisHari::belum_diisi);
    EXPECT_FALSE(national().day(day("2027-01-04")).hours.empty());
    EXPECT_EQ(national().day(day("2027-01-03")).kind, JenisHari::akhir_pekan);
    EXPECT_TRUE(national().day(day("2022-01-03")).hours.empty()) << "before the first profile";
}

TEST(Kalender, AnOfficeLaysItsOwnOverTheNationalOne) {
    const auto ours = national().with(R"(
kalender: balangan
daerah: "63.11"
profil:
  - nama: Enam hari
    jam: {senin: [08:00-14:00], selasa: [08:00-14:00], rabu: [08:00-14:00], kamis: [08:00-14:00], jumat: [08:00-11:00], sabtu: [08:00-13:00]}
    berlaku: [{sejak: 2026-01-01, sumber: uji, kepastian: R}]
libur_daerah:
  - {tanggal: 2026-04-08, daerah: "63.11", nama: Hari jadi kabupaten, sumber: uji, kepastian: R}
  - {tanggal: 2026-04-09, daerah: "63", nama: Libur provinsi, sumber: uji, kepastian: R}
  - {tanggal: 2026-04-10, daerah: "63.1", nama: Bukan di sini, sumber: uji, kepastian: R}
)");
    ASSERT_TRUE(ours);
    EXPECT_EQ(ours->day(day("2026-01-10")).kind, JenisHari::kerja) << "a Saturday";
    EXPECT_EQ(ours->day(day("2026-04-08")).kind, JenisHari::libur_daerah);
    EXPECT_EQ(ours->day(day("2026-04-08")).name, "Hari jadi kabupaten");
    EXPECT_EQ(ours->day(day("2026-04-09")).kind, JenisHari::libur_daerah);
    EXPECT_EQ(ours->day(day("2026-04-10")).kind, JenisHari::kerja);
    EXPECT_EQ(ours->day(day("2026-01-01")).kind, JenisHari::libur_nasional);
    EXPECT_EQ(ours->zone(), Zona::wita);
    EXPECT_EQ(ours->version(), "kalender-asn 1; balangan 1; libur 2026 versi 1");
    EXPECT_EQ(national().day(day("2026-04-08")).kind, JenisHari::kerja);
}

TEST(Kalender, TheHigherVersionOfAYearCounts) {
    const auto revised = national().with(R"(
kalender: revisi
tahun:
  - {tahun: 2026, versi: 2, sumber: SKB baru, kepastian: S, libur: [{tanggal: 2026-01-05, jenis: cuti_bersama, nama: Tambahan}]}
  - {tahun: 2026, versi: 1, sumber: SKB lama, kepastian: S, libur: []}
)");
    ASSERT_TRUE(revised);
    EXPECT_EQ(revised->day(day("2026-01-05")).kind, JenisHari::cuti_bersama);
    EXPECT_EQ(revised->day(day("2026-01-01")).kind, JenisHari::kerja) << "the new list replaces the old one";
}

TEST(Kalender, OfTwoProfilesTheOneThatBeganLaterCounts) {
    const auto read = Kalender::read(R"(
kalender: kantor
nama: Dua profil
zona: WIT
profil:
  - nama: Sementara
    jam: {senin: [09:00-10:00]}
    berlaku: [{sejak: 2026-02-01, sampai: 2026-02-28, sumber: uji}]
  - nama: Biasa
    jam: {senin: [08:00-16:00]}
    berlaku: [{sejak: 2026-01-01, sumber: uji}]
tahun: [{tahun: 2026, sumber: uji, libur: []}]
)");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->day(day("2026-01-26")).name, "Biasa");
    EXPECT_EQ(read->day(day("2026-02-02")).name, "Sementara");
    EXPECT_EQ(read->day(day("2026-03-02")).name, "Biasa");
}

TEST(Kalender, ASmallFileIsEnough) {
    EXPECT_TRUE(findings(small).empty());
    const auto read = Kalender::read(small);
    EXPECT_EQ(worked(*read, "2026-01-12"), minutes(450));
    EXPECT_EQ(read->day(day("2026-01-05")).name, "Hari uji");
}

TEST(Kalender, EverythingThatIsWrongIsSaidAtOnceWithItsLine) {
    EXPECT_THAT(findings(R"(
kalender: kantor
zona: WITO
jamkerja: 1
profil:
  - nama: Biasa
    jam: {senin: [08:00-12:00, 11:00-13:00], selasa: [12:00-08:00], rabu: [8-9], senen: [08:00-09:00]}
    berlaku: [{sejak: 2026-02-30, sumber: uji}]
tahun:
  - tahun: 2026
    sumber: uji
    kepastian: X
    versi: 0
    libur:
      - {tanggal: 2025-12-31, jenis: nasional, nama: Salah tahun}
      - {tanggal: 2026-01-01, jenis: libur, nama: Salah jenis}
      - {tanggal: 2026-01-01, jenis: nasional, nama: Ganda}
      - {jenis: nasional}
)"),
                UnorderedElementsAre(
                    "baris 4 kalender.kunci", "baris 2 kalender.wajib", "baris 3 kalender.zona",
                    "baris 7 kalender.jam_bertumpuk", "baris 7 kalender.jam", "baris 7 kalender.jam",
                    "baris 7 kalender.kunci", "baris 8 tanggal.tidak_ada", "baris 12 kalender.kepastian",
                    "baris 13 kalender.versi", "baris 15 kalender.di_luar_tahun", "baris 16 kalender.jenis",
                    "baris 17 kalender.tanggal_ganda", "baris 18 kalender.wajib", "baris 18 kalender.wajib"));
}

TEST(Kalender, WhatCouldMeanNothingIsRefused) {
    const std::string text = small;
    EXPECT_FALSE(findings("").empty());
    EXPECT_FALSE(findings("- a\n- b\n").empty());
    EXPECT_FALSE(findings("kalender: [a, b]\n").empty());
    EXPECT_FALSE(findings(with(text, "{senin: [\"08.00–12.00\", 13:00-16:30]}", "{}")).empty());
    EXPECT_FALSE(findings(with(text, "[{sejak: 2026-01-01, sumber: uji, kepastian: R}]", "[]")).empty());
    EXPECT_FALSE(findings(with(text, "zona: WIB", "zona:")).empty());
    EXPECT_FALSE(findings(with(text, "sejak: 2026-01-01", "sejak: 2026-01-01, sampai: 2025-01-01")).empty());
    EXPECT_FALSE(findings(with(text, "13:00-16:30", "13:00-24:01")).empty());
    EXPECT_TRUE(findings(with(text, "13:00-16:30", "13:00-24:00")).empty());
    EXPECT_FALSE(findings(with(text, "tahun: 2026", "tahun: 20226")).empty());
    EXPECT_FALSE(findings(with(text, "versi: 3", "versi: 99999999999999999999")).empty());
}

} // namespace
} // namespace calendar
