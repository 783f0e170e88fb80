#include "regime/law_for_tests.h"
#include "regime/permen8_2021/iki.h"

#include <gmock/gmock.h>

namespace regime::permen8_2021 {
namespace {

const Law& law() { return laws_for_tests().at("permen8-2021"); }

std::string capaian(const Target& target, const Rational& realisasi, Kondisi kondisi = Kondisi::normal) {
    return decimal(capaian_iki(law(), target, realisasi, kondisi).value, 2);
}
Target point(int at) { return *Target::point(at); }
Target range(int least, int most) { return *Target::range(least, most); }

Predikat kategori(const Rational& c) { return kategori_iki(law(), c).value; }
Rational nilai(const Rational& c, TargetMaksimal m = TargetMaksimal::tidak) {
    return nilai_iki_jpt(law(), c, m).value.nilai;
}

TEST(CapaianIki, ThePrintedExamplesOfTheLampiranComeOut) {
    EXPECT_EQ(capaian(range(80, 90), 70), "87.50");
    EXPECT_EQ(capaian(range(7, 8), Rational(65, 10), Kondisi::khusus), "107.14");
    EXPECT_EQ(capaian(range(7, 8), 9, Kondisi::khusus), "87.50");
    EXPECT_EQ(capaian(point(85), 85), "100.00");
    EXPECT_EQ(capaian(point(95), 93), "97.89");
}

TEST(CapaianIki, ThePrinted113IsAMisprintFor102) { EXPECT_EQ(capaian(range(80, 90), 92), "102.22"); }

TEST(CapaianIki, InsideTheRangeAndOnItsEndsIsAHundred) {
    for (const int r : {80, 85, 90}) EXPECT_EQ(capaian(range(80, 90), r), "100.00") << r;
    EXPECT_EQ(capaian(range(7, 8), Rational(75, 10), Kondisi::khusus), "100.00");
    EXPECT_EQ(capaian(range(80, 90), Rational(799, 10)), "99.88");
    EXPECT_EQ(capaian(range(80, 90), Rational(901, 10)), "100.11");
}

TEST(CapaianIki, LessIsBetterInTheSpecialCondition) {
    EXPECT_EQ(capaian(point(10), 8, Kondisi::khusus), "120.00");
    EXPECT_EQ(capaian(point(10), 10, Kondisi::khusus), "100.00");
    EXPECT_EQ(capaian(point(10), 25, Kondisi::khusus), "-50.00");
}

TEST(CapaianIki, ATargetIsAboveNoughtAndInOrder) {
    EXPECT_FALSE(Target::point(0));
    EXPECT_FALSE(Target::point(-1));
    EXPECT_FALSE(Target::range(9, 8));
    EXPECT_TRUE(Target::range(8, 8)->is_point());
}

TEST(CapaianIki, TheDerivationNamesTheEndOfTheRangeThatWasUsed) {
    const auto answer = capaian_iki(law(), range(80, 90), 92, Kondisi::normal);
    ASSERT_EQ(answer.derivation.size(), 2U);
    EXPECT_EQ(answer.derivation[0].formula, "92 di atas 80–90 → 90");
    EXPECT_EQ(answer.derivation[1].formula, "92 ÷ 90 × 100");
    EXPECT_EQ(answer.derivation[1].printed, "102,22%");
    EXPECT_EQ(answer.derivation[1].exact, Rational(920, 9));
}

TEST(KategoriIki, TheBandsBeginAt101And100And80And60) {
    EXPECT_EQ(kategori(102), Predikat::sangat_baik);
    EXPECT_EQ(kategori(101), Predikat::sangat_baik);
    EXPECT_EQ(kategori(100), Predikat::baik);
    EXPECT_EQ(kategori(99), Predikat::butuh_perbaikan);
    EXPECT_EQ(kategori(80), Predikat::butuh_perbaikan);
    EXPECT_EQ(kategori(79), Predikat::kurang);
    EXPECT_EQ(kategori(60), Predikat::kurang);
    EXPECT_EQ(kategori(59), Predikat::sangat_kurang);
    EXPECT_EQ(kategori(0), Predikat::sangat_kurang);
}

TEST(KategoriIki, ThePerCentIsRoundedToAWholeOneFirst) {
    EXPECT_EQ(kategori(Rational(1004, 10)), Predikat::baik);
    EXPECT_EQ(kategori(Rational(1005, 10)), Predikat::sangat_baik);
    EXPECT_EQ(kategori(Rational(995, 10)), Predikat::baik);
    EXPECT_EQ(kategori(Rational(994, 10)), Predikat::butuh_perbaikan);
    EXPECT_EQ(kategori(Rational(7949, 100)), Predikat::kurang);
    EXPECT_EQ(kategori(Rational(93, 95) * 100), Predikat::butuh_perbaikan) << "printed as 98%, Cukup";
}

TEST(NilaiIkiJpt, TheEndsOfEveryBandAreThePrintedOnes) {
    const std::vector<std::pair<int, int>> printed{{111, 120}, {110, 120}, {101, 110}, {100, 109},
                                                   {99, 89},   {98, 88},   {80, 70},   {79, 69},
                                                   {60, 50},   {59, 49},   {0, 0}};
    for (const auto& [x, value] : printed) EXPECT_EQ(nilai(x), value) << x;
}

TEST(NilaiIkiJpt, AMaximumThatWasReachedIs120AndSangatBaik) {
    const auto reached = nilai_iki_jpt(law(), 100, TargetMaksimal::ya).value;
    EXPECT_EQ(reached.nilai, 120);
    EXPECT_EQ(reached.kategori, Predikat::sangat_baik);
    EXPECT_EQ(nilai_iki_jpt(law(), 100, TargetMaksimal::tidak).value.kategori, Predikat::baik);
    EXPECT_EQ(nilai(99, TargetMaksimal::ya), 89) << "not reached";
}

TEST(NilaiIkiJpt, MoreThanTheAttainableIsQuestioned) {
    EXPECT_FALSE(nilai_iki_jpt(law(), 105, TargetMaksimal::ya).warnings.empty());
    EXPECT_TRUE(nilai_iki_jpt(law(), 105, TargetMaksimal::tidak).warnings.empty());
}

TEST(NilaiIkiJpt, BelowNoughtFollowsTheLowestBandAndIsQuestioned) {
    const auto answer = nilai_iki_jpt(law(), -59, TargetMaksimal::tidak);
    EXPECT_EQ(answer.value.nilai, -49);
    EXPECT_EQ(answer.warnings.size(), 1U);
}

TEST(NilaiIkiJpt, NeverFallsWhenTheCapaianRises) {
    for (int x = 0; x < 130; ++x) EXPECT_LE(nilai(x), nilai(x + 1)) << x;
}

TEST(NilaiIkiJpt, TheSecondHandBandSaysSo) {
    const auto answer = nilai_iki_jpt(law(), 105, TargetMaksimal::tidak);
    EXPECT_EQ(answer.derivation.back().formula, "110 + (120 − 110) ÷ (110 − 101) × (105 − 101)");
    EXPECT_THAT(answer.derivation.back().note, testing::StartsWith("setelan [S]"));
    EXPECT_EQ(nilai_iki_jpt(law(), 85, TargetMaksimal::tidak).derivation.back().note, "");
}

} // namespace
} // namespace regime::permen8_2021
