#include "regime/law_for_tests.h"
#include "regime/permen8_2021/nilai.h"

#include <gmock/gmock.h>

namespace regime::permen8_2021 {
namespace {

const Law& law() { return laws_for_tests().at("permen8-2021"); }

Predikat setahun(const Rational& nilai, IdeBaru ide = IdeBaru::tidak) {
    return predikat(law(), nilai, ide).value;
}

TEST(NilaiSkp, ThePrintedExampleComesOut) {
    EXPECT_EQ(nilai_skp(law(), {Rational(592, 10), Rational(436, 10)}, {0}).value, Rational(1028, 10));
}

TEST(NilaiSkp, KinerjaTambahanCountsAtMostTenAndTheWholeAtMost120) {
    EXPECT_EQ(nilai_skp(law(), {100}, {6, 6}).value, 110);
    EXPECT_EQ(nilai_skp(law(), {115}, {4}).value, 119);
    EXPECT_EQ(nilai_skp(law(), {115}, {5}).value, 120);
    const auto capped = nilai_skp(law(), {115}, {6});
    EXPECT_EQ(capped.value, 120);
    EXPECT_THAT(capped.derivation.back().note, testing::HasSubstr("[M]"));
}

TEST(KinerjaUtamaJpt, SixtyAndFortyFitThePrintedParts) {
    const Rational a = Rational(109 + 88 + 99) / 3; // the printed 98,67
    EXPECT_EQ(decimal(kinerja_utama_jpt(law(), {a}, {109}).value, 1), "102.8");
    EXPECT_EQ(kinerja_utama_jpt(law(), {100, 110}, {109, 120}).value,
              Rational(6, 10) * 105 + Rational(4, 10) * Rational(2290, 20));
    EXPECT_THAT(kinerja_utama_jpt(law(), {a}, {109}).derivation.back().note, testing::HasSubstr("[M]"));
}

TEST(KinerjaUtamaJpt, WithoutAnActionPlanTheAgreementCountsWhole) {
    const auto answer = kinerja_utama_jpt(law(), {90, 100}, {});
    EXPECT_EQ(answer.value, 95);
    EXPECT_THAT(answer.derivation.back().note, testing::HasSubstr("[R]"));
}

TEST(NilaiSkp, APeriodIsHalfActionPlanAndHalfMeasurableResults) {
    const auto answer = nilai_periodik_jpt(law(), {120, 100}, {90});
    EXPECT_EQ(answer.value, 100);
    EXPECT_EQ(answer.derivation.back().formula, "50% × 110 + 50% × 90");
}

TEST(NilaiSkp, AMoveCountsEachPostByItsMonths) {
    const auto answer = nilai_skp_mutasi(law(), {{100, 5}, {88, 7}});
    EXPECT_EQ(answer.value, 93);
    EXPECT_EQ(answer.derivation.back().formula, "(100 × 5 + 88 × 7) ÷ 12");
    EXPECT_EQ(nilai_skp_mutasi(law(), {{90, 3}, {90, 2}}).value, 90) << "equal parts stay what they are";
}

TEST(NilaiKinerja, WeighsSeventyThirtyOrSixtyForty) {
    EXPECT_EQ(nilai_kinerja(law(), 100, 90, PenilaianRekan::tidak_dipakai).value, 97);
    EXPECT_EQ(nilai_kinerja(law(), 100, 90, PenilaianRekan::dipakai).value, 96);
    EXPECT_EQ(nilai_kinerja(law(), 120, 120, PenilaianRekan::dipakai).value, 120);
    EXPECT_EQ(nilai_kinerja(law(), 130, 120, PenilaianRekan::tidak_dipakai).value, 120) << "at most 120";
}

TEST(NilaiKinerja, TheDerivationHasTheNumbersPutIn) {
    const auto answer = nilai_kinerja(law(), Rational(1028, 10), 90, PenilaianRekan::tidak_dipakai);
    EXPECT_EQ(answer.derivation.front().formula, "70% × 102,8 + 30% × 90");
    EXPECT_EQ(answer.derivation.front().rule, "PP 30/2019 Pasal 41 ayat (1)-(4)");
    EXPECT_EQ(answer.derivation.front().note, "");
}

TEST(PredikatPp30, BelowAtAndAboveEachBound) {
    const auto at = [](int whole, int hundredths) { return Rational(whole * 100 + hundredths, 100); };
    EXPECT_EQ(setahun(at(109, 99), IdeBaru::ada), Predikat::baik);
    EXPECT_EQ(setahun(110, IdeBaru::ada), Predikat::sangat_baik);
    EXPECT_EQ(setahun(at(110, 1), IdeBaru::ada), Predikat::sangat_baik);
    EXPECT_EQ(setahun(120, IdeBaru::ada), Predikat::sangat_baik);
    EXPECT_EQ(setahun(at(89, 99)), Predikat::butuh_perbaikan);
    EXPECT_EQ(setahun(90), Predikat::baik);
    EXPECT_EQ(setahun(at(69, 99)), Predikat::kurang);
    EXPECT_EQ(setahun(70), Predikat::butuh_perbaikan);
    EXPECT_EQ(setahun(at(49, 99)), Predikat::sangat_kurang);
    EXPECT_EQ(setahun(50), Predikat::kurang);
    EXPECT_EQ(setahun(0), Predikat::sangat_kurang);
    EXPECT_EQ(setahun(-3), Predikat::sangat_kurang);
}

TEST(PredikatPp30, WithoutANewIdeaEven120IsBaik) {
    for (const int value : {110, 115, 120}) EXPECT_EQ(setahun(value), Predikat::baik);
    EXPECT_EQ(predikat(law(), 115, IdeBaru::tidak).derivation.back().formula, "115 ≥ 90, tanpa ide baru");
}

TEST(PredikatPp30, ANewIdeaHelpsNobodyBelow110) {
    for (int value = -10; value < 110; ++value) EXPECT_EQ(setahun(value, IdeBaru::ada), setahun(value));
}

TEST(PredikatPp30, AValueAboveTheScaleIsQuestioned) {
    EXPECT_EQ(predikat(law(), 121, IdeBaru::ada).warnings.size(), 1U);
    EXPECT_TRUE(predikat(law(), 120, IdeBaru::ada).warnings.empty());
}

} // namespace
} // namespace regime::permen8_2021
