#include "angka/baca.h"
#include "angka/tulis.h"

#include <gmock/gmock.h>

#include <random>

namespace angka {
namespace {

std::string read(std::string_view text) {
    const auto value = read_indonesian(text);
    return value ? exact(*value) : std::string(value.error().front().sentence.key);
}

TEST(Baca, TheFormsOfTheDesignSheetAreRead) {
    EXPECT_EQ(read("88,07"), "8807/100");
    EXPECT_EQ(read("88.5"), "177/2");
    EXPECT_EQ(read("88,5"), "177/2");
    EXPECT_EQ(read("17.100.000"), "17100000");
    EXPECT_EQ(read("Rp18.000.000"), "18000000");
    EXPECT_EQ(read("Rp 17100000"), "17100000");
    EXPECT_EQ(read("Rp. 500.000,-"), "500000");
    EXPECT_EQ(read("−24"), "-24");
    EXPECT_EQ(read("1.234,5"), "2469/2");
    EXPECT_EQ(read("1,234.5"), "2469/2");
}

TEST(Baca, APointWithThreeDigitsGroupsThousandsUnlessTheNumberBeginsWithZero) {
    EXPECT_EQ(read("1.500"), "1500");
    EXPECT_EQ(read("0.125"), "1/8");
    EXPECT_EQ(read("1234.567"), "1234567/1000");
    EXPECT_EQ(read("1.2345"), "2469/2000");
}

TEST(Baca, ACommaWithThreeDigitsCouldBeBothAndIsRefusedWithBothReadings) {
    const auto value = read_indonesian("1,234");
    ASSERT_FALSE(value);
    EXPECT_EQ(value.error().front().sentence.key, "angka.dua_arti");
    EXPECT_THAT(value.error().front().sentence.values,
                testing::IsSupersetOf({testing::Pair("pecahan", "1,234"), testing::Pair("ribuan", "1.234")}));
}

TEST(Baca, WhatIsNoNumberIsRefused) {
    for (const char* text :
         {"", "12 bln", "12.34.567", "1.23,45.6", ",5", "5,", "--3", "1e3", "½", "0x10", "NaN", "1,2,3"})
        EXPECT_FALSE(read_indonesian(text)) << text;
}

TEST(Baca, MachineNotationIsExact) {
    EXPECT_EQ(exact(*read_machine("9.12")), "228/25");
    EXPECT_EQ(exact(*read_machine("1.500")), "3/2");
    EXPECT_EQ(exact(*read_machine("12e-1")), "6/5");
    EXPECT_EQ(exact(*read_machine("1E2")), "100");
    EXPECT_FALSE(read_machine("1e999"));
    EXPECT_FALSE(read_machine("88,5"));
    EXPECT_FALSE(read_machine(std::string(61, '1')));
}

TEST(Baca, AJsonStringThatCouldBeBothIsRefused) {
    EXPECT_EQ(exact(*read_either("88.5")), "177/2");
    EXPECT_EQ(exact(*read_either("88,5")), "177/2");
    EXPECT_EQ(exact(*read_either("17.100.000")), "17100000");
    EXPECT_FALSE(read_either("1.500"));
}

TEST(Baca, WhatWasPrintedIsReadAsTheSameNumber) {
    std::mt19937_64 random(2023);
    for (int i = 0; i < 20'000; ++i) {
        const int places = std::uniform_int_distribution<int>(0, 6)(random);
        const auto digits =
            std::to_string(random() >> std::uniform_int_distribution<unsigned>(0, 60)(random));
        const Rational value = Rational::from_digits((i % 3 == 0 ? "-" : "") + digits, places);
        const std::string printed = indonesian(value);
        const auto again = read_indonesian(printed);
        if (again)
            ASSERT_EQ(*again, value) << printed;
        else // three places behind the comma and no thousands: the one form that needs a person
            ASSERT_EQ(again.error().front().sentence.key, "angka.dua_arti") << printed;
        ASSERT_EQ(*read_machine(decimal(value, places)), value);
    }
}

TEST(Tulis, WritesAsTheDesignSheetSays) {
    EXPECT_EQ(score(Rational(266, 3)), "88,67");
    EXPECT_EQ(score(76), "76,00");
    EXPECT_EQ(indonesian(17'100'000), "17.100.000");
    EXPECT_EQ(rupiah(18'000'000), "Rp18.000.000");
    EXPECT_EQ(indonesian(-24), "−24");
    EXPECT_EQ(indonesian(Rational(100, 1)), "100");
}

} // namespace
} // namespace angka
