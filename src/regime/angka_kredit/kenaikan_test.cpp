#include "regime/angka_kredit/kenaikan.h"
#include "regime/law_for_tests.h"

#include <gmock/gmock.h>

namespace regime::angka_kredit {
namespace {

const Law& law() { return laws_for_tests().at("angka-kredit"); }
Jenjang grade(std::string_view name) { return Jenjang::read(law(), name).value(); }
Kenaikan with(std::string_view name, int rank, const Rational& kumulatif) {
    return kenaikan(law(), grade(name), rank, kumulatif).value;
}

TEST(Kenaikan, ARankIsReachedAtItsThresholdAndNotBelow) {
    EXPECT_FALSE(with("Ahli Pertama", 1, Rational(49999, 1000)).pangkat.tercapai());
    EXPECT_TRUE(with("Ahli Pertama", 1, 50).pangkat.tercapai());
    EXPECT_EQ(with("Ahli Pertama", 1, 50).pangkat.selisih, 0);
    EXPECT_EQ(with("Ahli Pertama", 1, Rational(625, 10)).pangkat.selisih, Rational(125, 10));
}

TEST(Kenaikan, AGradeIsReachedAtItsThresholdAndNotBelow) {
    EXPECT_EQ(with("Ahli Pertama", 1, Rational(625, 10)).jenjang->selisih, Rational(-375, 10));
    EXPECT_FALSE(with("Ahli Pertama", 2, Rational(9999, 100)).jenjang->tercapai());
    EXPECT_TRUE(with("Ahli Pertama", 2, 100).jenjang->tercapai());
}

TEST(Kenaikan, WhatIsLeftOverCarriesOnInsideTheGrade) {
    EXPECT_EQ(with("Ahli Madya", 2, 310).pangkat.ambang, 300);
    EXPECT_EQ(with("Ahli Madya", 2, 310).pangkat.selisih, 10);
    EXPECT_EQ(with("Ahli Madya", 3, 310).pangkat.selisih, -140);
}

TEST(Kenaikan, BothReachedTogetherMeansGradeFirst) {
    EXPECT_EQ(with("Ahli Pertama", 2, 100).urutan, Urutan::jenjang_lalu_pangkat);
    EXPECT_EQ(with("Ahli Pertama", 1, 60).urutan, Urutan::pangkat);
    EXPECT_EQ(with("Ahli Pertama", 1, 10).urutan, Urutan::belum);
}

TEST(Kenaikan, TheHighestGradesHaveNoGradeAbove) {
    for (const char* name : {"Penyelia", "Ahli Utama"}) EXPECT_FALSE(with(name, 1, 1000).jenjang) << name;
    EXPECT_EQ(with("Ahli Utama", 1, 200).urutan, Urutan::pangkat);
}

// What the setting ambang_pangkat rests on.
TEST(Kenaikan, EveryGradeThresholdIsTheNumberOfItsRanksTimesTheRankThreshold) {
    for (const std::string& name : jenjang_names(law())) {
        const Jenjang j = grade(name);
        if (j.ak_jenjang()) EXPECT_EQ(*j.ak_jenjang(), j.ak_pangkat() * banyak_pangkat(j)) << name;
    }
}

TEST(Kenaikan, RanksAreCountedInsideTheGrade) {
    EXPECT_EQ(pangkat_ke(grade("Ahli Pertama"), "III/a"), 1);
    EXPECT_EQ(pangkat_ke(grade("Ahli Pertama"), "IIIb"), 2);
    EXPECT_EQ(pangkat_ke(grade("Ahli Pertama"), "III/c"), std::nullopt);
    EXPECT_EQ(pangkat_ke(grade("Ahli Madya"), "IV/c"), 3);
    EXPECT_EQ(pangkat_ke(grade("Terampil"), "II/a"), std::nullopt);
    EXPECT_EQ(pangkat_ke(grade("Terampil"), "/"), std::nullopt);
}

TEST(Kenaikan, AHigherDegreeGivesAQuarterOfTheRankThreshold) {
    const std::vector<std::pair<const char*, Rational>> printed{{"Ahli Pertama", Rational(125, 10)},
                                                                {"Ahli Muda", 25},
                                                                {"Ahli Madya", Rational(375, 10)},
                                                                {"Ahli Utama", 50}};
    for (const auto& [name, value] : printed)
        EXPECT_EQ(tambahan_pendidikan(law(), grade(name)).value, value) << name;
}

} // namespace
} // namespace regime::angka_kredit
