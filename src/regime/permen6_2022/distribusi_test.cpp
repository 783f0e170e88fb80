#include "base/text.h"
#include "regime/law_for_tests.h"
#include "regime/permen6_2022/distribusi.h"

#include <gmock/gmock.h>

namespace regime::permen6_2022 {
namespace {

using enum CapaianOrganisasi;

const Law& law() { return laws_for_tests().at("permen6-2022"); }

std::string breaches(CapaianOrganisasi capaian, const JumlahPredikat& jumlah) {
    return base::join(distribusi(law(), capaian, jumlah).value, ";");
}

TEST(Distribusi, ExactlySeventyPerCentIsNoBreach) {
    EXPECT_EQ(breaches(istimewa, {.sangat_baik = 7, .baik = 3}), "");
    EXPECT_EQ(breaches(istimewa, {.sangat_baik = 8, .baik = 2}), "SB<=70");
    EXPECT_EQ(breaches(istimewa, {.sangat_baik = 701, .baik = 299}), "SB<=70");
    EXPECT_EQ(breaches(istimewa, {.sangat_baik = 2, .baik = 1}), "") << "two thirds";
}

TEST(Distribusi, AGoodUnitHasSomebodyToImprove) {
    EXPECT_EQ(breaches(baik, {.sangat_baik = 3, .baik = 7}), "BP|K>0");
    EXPECT_EQ(breaches(baik, {.sangat_baik = 2, .baik = 7, .butuh_perbaikan = 1}), "");
    EXPECT_EQ(breaches(baik, {.sangat_baik = 2, .baik = 7, .kurang = 1}), "");
    EXPECT_EQ(breaches(baik, {.sangat_baik = 2, .baik = 8}), "B<=70;BP|K>0")
        << "in the order of the circular";
}

TEST(Distribusi, AUnitThatNeedsImprovement) {
    EXPECT_EQ(breaches(butuh_perbaikan, {.sangat_baik = 1, .baik = 3, .butuh_perbaikan = 6}), "");
    EXPECT_EQ(breaches(butuh_perbaikan, {.sangat_baik = 2, .baik = 3, .butuh_perbaikan = 5}),
              "BP>=60;SB<=10");
}

TEST(Distribusi, APoorUnit) {
    EXPECT_EQ(breaches(kurang, {.sangat_baik = 1, .baik = 2, .butuh_perbaikan = 1, .kurang = 6}), "");
    EXPECT_EQ(breaches(kurang, {.sangat_baik = 2, .baik = 3, .kurang = 5}), "K>=60;BP>=10;SB<=10");
}

TEST(Distribusi, AVeryPoorUnit) {
    EXPECT_EQ(breaches(sangat_kurang, {.baik = 3, .kurang = 1, .sangat_kurang = 6}), "");
    EXPECT_EQ(breaches(sangat_kurang, {.baik = 3, .butuh_perbaikan = 1, .sangat_kurang = 6}), "");
    EXPECT_EQ(breaches(sangat_kurang, {.sangat_baik = 1, .baik = 4, .sangat_kurang = 5}),
              "SK>=60;K+BP>=10;SB=0");
}

TEST(Distribusi, TenTimesTheUnitHasTheSameBreaches) {
    for (int sb = 0; sb <= 6; ++sb)
        for (int b = 0; b <= 6; ++b)
            for (int k = 0; k <= 3; ++k)
                for (const auto capaian : {istimewa, baik, butuh_perbaikan, kurang, sangat_kurang}) {
                    const JumlahPredikat one{
                        .sangat_baik = sb, .baik = b, .butuh_perbaikan = 1, .kurang = k, .sangat_kurang = 2};
                    const JumlahPredikat ten{.sangat_baik = 10 * sb,
                                             .baik = 10 * b,
                                             .butuh_perbaikan = 10,
                                             .kurang = 10 * k,
                                             .sangat_kurang = 20};
                    EXPECT_EQ(breaches(capaian, one), breaches(capaian, ten));
                }
}

TEST(Distribusi, InASmallUnitItIsAdviceOnly) {
    EXPECT_EQ(distribusi(law(), istimewa, {.sangat_baik = 9}).warnings.size(), 1U);
    EXPECT_EQ(distribusi(law(), istimewa, {.sangat_baik = 9}).value.size(), 1U) << "the breach is still said";
    EXPECT_TRUE(distribusi(law(), istimewa, {.sangat_baik = 7, .baik = 3}).warnings.empty());
}

} // namespace
} // namespace regime::permen6_2022
