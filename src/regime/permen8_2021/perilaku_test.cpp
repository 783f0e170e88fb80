#include "regime/law_for_tests.h"
#include "regime/permen8_2021/perilaku.h"

#include <gmock/gmock.h>

namespace regime::permen8_2021 {
namespace {

const Law& law() { return laws_for_tests().at("permen8-2021"); }

Rational aspek(const Rational& level, int least, int most) {
    return nilai_aspek(law(), *TingkatPerilaku::of(law(), level, least, most)).value;
}

TEST(PerilakuPp30, TheEndsOfTheThreeStretchesMeetTheScale) {
    EXPECT_EQ(aspek(3, 3, 5), 90);
    EXPECT_EQ(aspek(4, 3, 5), Rational(995, 10));
    EXPECT_EQ(aspek(5, 3, 5), 109);
    EXPECT_EQ(aspek(6, 3, 5), Rational(1145, 10));
    EXPECT_EQ(aspek(7, 3, 5), 120);
    EXPECT_EQ(aspek(2, 3, 5), Rational(2, 3) * 89);
}

TEST(PerilakuPp30, AStandardOfOneLevelThatIsMetIs109) {
    EXPECT_EQ(aspek(4, 4, 4), 109);
    EXPECT_EQ(aspek(7, 7, 7), 109);
}

TEST(PerilakuPp30, MoreIsNeverWorse) {
    for (int least = 1; least <= 7; ++least)
        for (int most = least; most <= 7; ++most)
            for (int tenths = 10; tenths < 70; ++tenths)
                EXPECT_LE(aspek(Rational(tenths, 10), least, most),
                          aspek(Rational(tenths + 1, 10), least, most))
                    << least << "-" << most << " at " << tenths;
}

TEST(PerilakuPp30, LevelsOutsideTheScaleDoNotExist) {
    EXPECT_FALSE(TingkatPerilaku::of(law(), 0, 3, 5));
    EXPECT_FALSE(TingkatPerilaku::of(law(), 8, 3, 5));
    EXPECT_FALSE(TingkatPerilaku::of(law(), 4, 5, 3));
    EXPECT_FALSE(TingkatPerilaku::of(law(), 4, 3, 8));
}

TEST(PerilakuPp30, TheValueIsTheMeanOfTheAspectsAndSaysThatItsFormulaIsInferred) {
    const auto five = *TingkatPerilaku::of(law(), 5, 3, 5);
    const auto three = *TingkatPerilaku::of(law(), 3, 3, 5);
    const auto answer = nilai_perilaku(law(), {five, three});
    EXPECT_EQ(answer.value, Rational(199, 2));
    EXPECT_THAT(answer.derivation.back().note, testing::HasSubstr("[I]"));
}

TEST(PerilakuPp30, TheRaterCountsSixtyAndTheOthersForty) {
    EXPECT_EQ(dengan_rekan(law(), 100, 90).value, 96);
    EXPECT_EQ(dengan_rekan(law(), 100, 90).derivation.front().formula, "60% × 100 + 40% × 90");
}

} // namespace
} // namespace regime::permen8_2021
