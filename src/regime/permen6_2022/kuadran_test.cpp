#include "regime/law_for_tests.h"
#include "regime/permen6_2022/kuadran.h"

#include <gmock/gmock.h>

namespace regime::permen6_2022 {
namespace {

const Law& law() { return laws_for_tests().at("permen6-2022"); }

Predikat quadrant(HasilKerja h, PerilakuKerja p) { return predikat(law(), h, p).value; }

constexpr std::array all_hasil{HasilKerja::di_bawah, HasilKerja::sesuai, HasilKerja::di_atas};
constexpr std::array all_perilaku{PerilakuKerja::di_bawah, PerilakuKerja::sesuai, PerilakuKerja::di_atas};

TEST(Kuadran, AllNineCells) {
    EXPECT_EQ(quadrant(HasilKerja::di_atas, PerilakuKerja::di_atas), Predikat::sangat_baik);
    EXPECT_EQ(quadrant(HasilKerja::di_atas, PerilakuKerja::sesuai), Predikat::baik);
    EXPECT_EQ(quadrant(HasilKerja::di_atas, PerilakuKerja::di_bawah), Predikat::kurang);
    EXPECT_EQ(quadrant(HasilKerja::sesuai, PerilakuKerja::di_atas), Predikat::baik);
    EXPECT_EQ(quadrant(HasilKerja::sesuai, PerilakuKerja::sesuai), Predikat::baik);
    EXPECT_EQ(quadrant(HasilKerja::sesuai, PerilakuKerja::di_bawah), Predikat::kurang);
    EXPECT_EQ(quadrant(HasilKerja::di_bawah, PerilakuKerja::di_atas), Predikat::butuh_perbaikan);
    EXPECT_EQ(quadrant(HasilKerja::di_bawah, PerilakuKerja::sesuai), Predikat::butuh_perbaikan);
    EXPECT_EQ(quadrant(HasilKerja::di_bawah, PerilakuKerja::di_bawah), Predikat::sangat_kurang);
}

TEST(Kuadran, BehaviourBelowExpectationNeverGivesMoreThanKurang) {
    for (const HasilKerja hasil : all_hasil)
        EXPECT_LE(quadrant(hasil, PerilakuKerja::di_bawah), Predikat::kurang);
}

TEST(Kuadran, BetterResultsNeverGiveAWorsePredikat) {
    for (const PerilakuKerja p : all_perilaku) {
        EXPECT_LE(quadrant(HasilKerja::di_bawah, p), quadrant(HasilKerja::sesuai, p));
        EXPECT_LE(quadrant(HasilKerja::sesuai, p), quadrant(HasilKerja::di_atas, p));
    }
}

TEST(Kuadran, TheDerivationSaysBothRatingsAndTheRule) {
    const auto answer = predikat(law(), HasilKerja::di_atas, PerilakuKerja::di_bawah);
    ASSERT_EQ(answer.derivation.size(), 1U);
    EXPECT_EQ(answer.derivation[0].formula,
              "hasil kerja di atas ekspektasi, perilaku kerja di bawah ekspektasi");
    EXPECT_EQ(answer.derivation[0].printed, "Kurang/Misconduct");
    EXPECT_THAT(answer.derivation[0].rule, testing::StartsWith("PermenPANRB 6/2022"));
}

TEST(Kuadran, RatingsAreReadAsPeopleWriteThem) {
    EXPECT_EQ(read_hasil_kerja("Di atas ekspektasi"), HasilKerja::di_atas);
    EXPECT_EQ(read_hasil_kerja("di_bawah"), HasilKerja::di_bawah);
    EXPECT_EQ(read_perilaku_kerja("SESUAI EKSPEKTASI"), PerilakuKerja::sesuai);
    EXPECT_EQ(read_perilaku_kerja("baik"), std::nullopt);
    EXPECT_EQ(read_capaian("cukup"), CapaianOrganisasi::butuh_perbaikan);
}

TEST(RatingPimpinanUnit, TheUnitsCapaianBecomesTheHeadsRating) {
    const auto rating = [](CapaianOrganisasi c) { return rating_pimpinan_unit(law(), c).value; };
    EXPECT_EQ(rating(CapaianOrganisasi::istimewa), HasilKerja::di_atas);
    EXPECT_EQ(rating(CapaianOrganisasi::baik), HasilKerja::sesuai);
    for (const auto c :
         {CapaianOrganisasi::butuh_perbaikan, CapaianOrganisasi::kurang, CapaianOrganisasi::sangat_kurang})
        EXPECT_EQ(rating(c), HasilKerja::di_bawah);
    EXPECT_THAT(rating_pimpinan_unit(law(), CapaianOrganisasi::baik).derivation[0].note,
                testing::HasSubstr("[R]"));
}

} // namespace
} // namespace regime::permen6_2022
