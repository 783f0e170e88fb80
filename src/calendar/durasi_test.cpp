#include "calendar/durasi.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

namespace calendar {
namespace {

std::int64_t minutes(std::string_view text) {
    const auto read = Durasi::parse(text);
    return read ? read->minutes() : -1;
}

std::string refusal(std::string_view text) {
    const auto read = Durasi::parse(text);
    return read ? "read as " + std::to_string(read->minutes())
                : std::string(read.error().front().sentence.key);
}

TEST(Durasi, ReadsEveryUnitOfTheSop) {
    EXPECT_EQ(minutes("15 menit"), 15);
    EXPECT_EQ(minutes("15 mnt"), 15);
    EXPECT_EQ(minutes("2 jam"), 120);
    EXPECT_EQ(minutes("1 hari"), 450);
    EXPECT_EQ(minutes("1 hari kerja"), 450);
    EXPECT_EQ(minutes("1 minggu"), 2250);
    EXPECT_EQ(minutes("1 bulan"), 9000);
}

TEST(Durasi, KeepsWhatIsPrintedBesideTheMinutes) {
    const auto read = Durasi::parse("  2 Jam 15 MENIT ");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text(), "2 Jam 15 MENIT");
    EXPECT_EQ(read->minutes(), 135);
    EXPECT_EQ(read->basis(), Basis::working_minutes);
    EXPECT_EQ(Durasi::parse(read->text()), read);
}

TEST(Durasi, NumbersAreReadAsIndonesiansWriteThem) {
    EXPECT_EQ(minutes("0,5 jam"), 30);
    EXPECT_EQ(minutes("0.5 jam"), 30);
    EXPECT_EQ(minutes("1½ jam"), 90);
    EXPECT_EQ(minutes("1 ½ jam"), 90);
    EXPECT_EQ(minutes("½ jam"), 30);
    EXPECT_EQ(minutes("2¼ jam"), 135);
    EXPECT_EQ(minutes("¾ jam"), 45);
    EXPECT_EQ(minutes("1.500 menit"), 1500);
    EXPECT_EQ(minutes("0.125 hari 3,75 menit"), 60);
    EXPECT_EQ(minutes("1,250 jam"), 75);
    EXPECT_EQ(minutes("0,5 menit 0,5 menit"), 1);
}

TEST(Durasi, SpaceBetweenNumberAndUnitMayBeMissing) {
    EXPECT_EQ(minutes("2jam"), 120);
    EXPECT_EQ(minutes("2jam 15menit"), 135);
    EXPECT_EQ(minutes("2\u00a0jam  15\tmenit"), 135);
    EXPECT_EQ(minutes("3 Hari   Kerja 1 Jam"), 3 * 450 + 60);
}

TEST(Durasi, ReadingOfDaysIsAChoiceThatTravelsAlong) {
    const Bacaan ramadan{390, 5, 20};
    const auto day = Durasi::parse("1 hari", ramadan);
    ASSERT_TRUE(day);
    EXPECT_EQ(day->minutes(), 390);
    EXPECT_EQ(day->basis(), Basis::working_days);
    EXPECT_EQ(day->reading(), ramadan);
    EXPECT_EQ(Durasi::parse("1 jam 1 minggu")->basis(), Basis::working_days);
}

TEST(Durasi, WhatIsNoWholeNumberOfMinutesIsRefused) {
    EXPECT_EQ(refusal("0,3333 jam"), "durasi.bukan_menit_bulat");
    EXPECT_EQ(refusal("½ menit"), "durasi.bukan_menit_bulat");
    EXPECT_EQ(refusal("1.5 menit"), "durasi.bukan_menit_bulat");
}

TEST(Durasi, WhatIsNoDurationIsRefusedWithItsOwnSentence) {
    EXPECT_EQ(refusal(""), "durasi.kosong");
    EXPECT_EQ(refusal(" \t"), "durasi.kosong");
    EXPECT_EQ(refusal("0 jam"), "durasi.nol");
    EXPECT_EQ(refusal("2"), "durasi.tanpa_satuan");
    EXPECT_EQ(refusal("2 tahun"), "durasi.satuan");
    EXPECT_EQ(refusal("2 harikerja"), "durasi.satuan");
    EXPECT_EQ(refusal("jam"), "durasi.bentuk");
    EXPECT_EQ(refusal("-2 jam"), "durasi.bentuk");
    EXPECT_EQ(refusal("2, jam"), "durasi.bentuk");
    EXPECT_EQ(refusal("2 jam15 menit"), "durasi.bentuk");
    EXPECT_EQ(refusal("2 jam dan 15 menit"), "durasi.bentuk");
    EXPECT_EQ(refusal("1e3 menit"), "durasi.satuan");
    EXPECT_EQ(refusal("0,5½ jam"), "durasi.tanpa_satuan");
    EXPECT_EQ(refusal(std::string(101, '1')), "durasi.tulisan_panjang");
}

TEST(Durasi, LongestIsAMillionMinutesAndNoNumberOverflows) {
    EXPECT_EQ(minutes("1000000 menit"), 1'000'000);
    EXPECT_EQ(refusal("1000001 menit"), "durasi.terlalu_lama");
    EXPECT_EQ(refusal("1000000,5 menit"), "durasi.bukan_menit_bulat");
    EXPECT_EQ(refusal("9999999 bulan"), "durasi.terlalu_lama");
    EXPECT_EQ(refusal("600000 menit 600000 menit"), "durasi.terlalu_lama");
    EXPECT_EQ(refusal("99999999999999999999 jam"), "durasi.bentuk");
    EXPECT_EQ(refusal("112 bulan"), "durasi.terlalu_lama");
    EXPECT_EQ(minutes("111 bulan"), 999'000);
}

TEST(Lama, PrintsHoursAndMinutes) {
    EXPECT_EQ(lama(0), "0 menit");
    EXPECT_EQ(lama(15), "15 menit");
    EXPECT_EQ(lama(60), "1 jam");
    EXPECT_EQ(lama(85), "1 jam 25 menit");
    EXPECT_EQ(lama(495), "8 jam 15 menit");
    EXPECT_EQ(lama(-35), "−35 menit");
    EXPECT_EQ(lama(std::numeric_limits<std::int64_t>::min()), "−153.722.867.280.912.930 jam 8 menit");
    EXPECT_EQ(lama(60000), "1.000 jam");
    EXPECT_EQ(lama(59999), "999 jam 59 menit");
}

TEST(Lama, WhatItPrintsIsReadAgain) {
    for (std::int64_t m = 1; m <= Durasi::longest; m += m < 70000 ? 1 : 997) ASSERT_EQ(minutes(lama(m)), m);
}

} // namespace
} // namespace calendar
