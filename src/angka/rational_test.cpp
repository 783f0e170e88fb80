#include "angka/rational.h"

#include <gmock/gmock.h>

#include <random>

namespace angka {
namespace {

TEST(Rational, AThirdThreeTimesIsOne) { EXPECT_EQ(Rational(1) / 3 * 3, 1); }

TEST(Rational, IsKeptInLowestTermsWithAPositiveDenominator) {
    EXPECT_EQ(exact(Rational(-266, -6)), "133/3");
    EXPECT_EQ(exact(Rational(24, -1)), "-24");
    EXPECT_EQ(exact(Rational(0, 5)), "0");
}

TEST(Rational, RoundsHalfAwayFromZero) {
    EXPECT_EQ(decimal(Rational(2345, 1000), 2), "2.35");
    EXPECT_EQ(decimal(Rational(-2345, 1000), 2), "-2.35");
    EXPECT_EQ(decimal(Rational(2344999, 1000000), 2), "2.34");
    EXPECT_EQ(decimal(Rational(28125, 1000), 2), "28.13");
    EXPECT_EQ(decimal(Rational(266, 3), 2, Rounding::truncate), "88.66");
    EXPECT_EQ(decimal(Rational(-1, 1000), 2), "0.00");
}

TEST(Rational, GrowsIntoBigIntegersAndComesBack) {
    const Rational huge = Rational::from_digits(std::string(50, '9'), 0);
    EXPECT_TRUE(huge.is_big());
    EXPECT_FALSE((huge - huge + 3).is_big());
    EXPECT_EQ(huge - huge + 3, 3);
    EXPECT_EQ(exact(huge / huge), "1");
}

TEST(Rational, TheShortestExactDecimalIsFoundWhereThereIsOne) {
    EXPECT_EQ(terminating_decimal(Rational(228, 25)), "9.12");
    EXPECT_EQ(terminating_decimal(Rational(1, 3)), "");
    EXPECT_EQ(terminating_decimal(17100000), "17100000");
}

TEST(Rational, PercentIsPartOfWholeTimesAHundred) {
    EXPECT_EQ(percent(Rational(912, 100), 12), 76);
    EXPECT_EQ(exact(percent(10, 12)), "250/3");
    EXPECT_EQ(percent(0, 7), 0);
    EXPECT_EQ(percent(-1, 4), -25);
    EXPECT_EQ(percent(17'100'000'000, 18'000'000'000), 95);
}

// The fast path (128 bits) and big integers give the same numbers, for small parts and for parts near the edge.
TEST(Rational, ExactEqualsFastPath) {
    std::mt19937_64 random(418);
    const auto draw = [&] {
        const unsigned bits = std::uniform_int_distribution<unsigned>(1, 63)(random);
        const auto n = static_cast<std::int64_t>(random() >> (64 - bits));
        const auto d = static_cast<std::int64_t>(random() >> (64 - bits)) + 1;
        return Rational(random() % 2 == 0 ? n : -n, d > 0 ? d : 1);
    };
    for (int i = 0; i < 20'000; ++i) {
        Rational a = draw();
        const Rational b = draw();
        if (i % 4 == 0) a *= draw(); // parts beyond 64 bits
        const Rational big_a = a.forced_big();
        const Rational big_b = b.forced_big();
        ASSERT_EQ(exact(a + b), exact(big_a + big_b));
        ASSERT_EQ(exact(a - b), exact(big_a - big_b));
        ASSERT_EQ(exact(a * b), exact(big_a * big_b));
        if (!b.is_zero()) ASSERT_EQ(exact(a / b), exact(big_a / big_b));
        if (!b.is_zero()) ASSERT_EQ(exact(percent(a, b)), exact(big_a * 100 / big_b));
        ASSERT_EQ(a < b, big_a < big_b);
        ASSERT_EQ(a == b, big_a == big_b);
        ASSERT_EQ(decimal(a, 2), decimal(big_a, 2));
        ASSERT_EQ(round(a, 3), round(big_a, 3));
    }
}

} // namespace
} // namespace angka
