#include "regime/law_for_tests.h"
#include "regime/permen8_2021/integrasi.h"

#include <gmock/gmock.h>

namespace regime::permen8_2021 {
namespace {

const Law& law() { return laws_for_tests().at("permen8-2021"); }

Rational converted(const Rational& n) { return konversi_pp46(law(), n).value; }

TEST(KonversiPp46, TheEndsOfEveryBandAreTheKnownOnes) {
    const std::vector<std::pair<int, int>> ends{{100, 120}, {99, 120}, {91, 110}, {90, 109},
                                                {76, 90},   {75, 89},  {61, 70},  {60, 69},
                                                {51, 50},   {50, 49},  {0, 0}};
    for (const auto& [n, value] : ends) EXPECT_EQ(converted(n), value) << n;
}

TEST(KonversiPp46, AFractionBetweenTwoBandsFallsIntoTheUpperOne) {
    EXPECT_EQ(converted(Rational(905, 10)), Rational(110) + Rational(10, 8) * Rational(-1, 2));
    EXPECT_EQ(converted(Rational(755, 10)), Rational(90) - Rational(19, 28));
    EXPECT_EQ(converted(Rational(605, 10)), Rational(70) - Rational(19, 28));
    EXPECT_EQ(converted(Rational(505, 10)), Rational(50) - Rational(19, 18));
    EXPECT_THAT(konversi_pp46(law(), Rational(905, 10)).derivation.front().title,
                testing::HasSubstr("di antara 90 dan 91"));
    EXPECT_THAT(konversi_pp46(law(), 91).derivation.front().title,
                testing::Not(testing::HasSubstr("di antara")));
}

TEST(KonversiPp46, Above99EverythingIs120) {
    EXPECT_EQ(converted(Rational(991, 10)), 120);
    EXPECT_EQ(converted(115), 120) << "PP 46 has no cap";
}

TEST(KonversiPp46, KeepsTheOrderOfWholeScores) {
    for (int n = 0; n < 110; ++n) EXPECT_LE(converted(n), converted(n + 1)) << n;
}

TEST(Integrasi2021, BothHalvesCountTheSame) {
    EXPECT_EQ(integrasi_2021(law(), 76, 100).value, 95);
    const auto answer = integrasi_2021(law(), 91, 100);
    EXPECT_EQ(answer.value, 105);
    EXPECT_EQ(answer.derivation.size(), 2U);
    EXPECT_EQ(answer.derivation.back().formula, "50% × 110 + 50% × 100");
}

} // namespace
} // namespace regime::permen8_2021
