#include "regime/law_for_tests.h"
#include "regime/permen8_2021/rencana_kinerja.h"

#include <gmock/gmock.h>

namespace regime::permen8_2021 {
namespace {

constexpr Predikat SB = Predikat::sangat_baik;
constexpr Predikat B = Predikat::baik;
constexpr Predikat C = Predikat::butuh_perbaikan;
constexpr Predikat K = Predikat::kurang;
constexpr Predikat SK = Predikat::sangat_kurang;

const Law& law() { return laws_for_tests().at("permen8-2021"); }

Predikat plan(const std::vector<Predikat>& indikator) {
    return kategori_rencana_kinerja(law(), indikator)->value.kategori;
}

TEST(KategoriRencanaKinerja, OneIndicatorGivesItsOwnCategory) {
    for (const Predikat p : all_predikat) EXPECT_EQ(plan({p}), p);
}

// The count rule in words, against the table of law/, for all 125 combinations.
TEST(KategoriRencanaKinerja, TheTableSaysWhatTheCountRuleSays) {
    for (const Predikat a : all_predikat)
        for (const Predikat b : all_predikat)
            for (const Predikat c : all_predikat) {
                const std::vector<Predikat> three{a, b, c};
                const auto n = [&](Predikat p) { return std::count(three.begin(), three.end(), p); };
                Predikat expected = B;
                if (n(SK) >= 2)
                    expected = SK;
                else if (n(SK) == 1 || n(K) >= 2)
                    expected = K;
                else if (n(K) == 1 || n(C) >= 2)
                    expected = C;
                else if (n(SB) >= 2 && n(C) == 0)
                    expected = SB;
                EXPECT_EQ(plan(three), expected);
            }
}

TEST(KategoriRencanaKinerja, TheOrderOfTheIndicatorsDoesNotMatter) {
    EXPECT_EQ(plan({SB, B, K}), plan({K, SB, B}));
    EXPECT_EQ(plan({SB, SB, K}), C) << "another application says Baik";
}

TEST(KategoriRencanaKinerja, EachCategoryHasItsValue) {
    const std::vector<std::pair<Predikat, int>> values{{SB, 120}, {B, 100}, {C, 80}, {K, 60}, {SK, 25}};
    for (const auto& [p, value] : values) EXPECT_EQ(kategori_rencana_kinerja(law(), {p})->value.nilai, value);
}

TEST(KategoriRencanaKinerja, OtherNumbersOfIndicatorsAreNotGuessed) {
    for (const std::size_t n : {0U, 2U, 4U}) {
        const auto answer = kategori_rencana_kinerja(law(), std::vector<Predikat>(n, B));
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().front().sentence.key, "rencana.banyak_indikator");
    }
}

TEST(NilaiTertimbang, NonDirectAddsAShareOfTheSuperiorsValue) {
    EXPECT_EQ(nt_non_direct(law(), B, 100, 80).value, 96);
    EXPECT_EQ(nt_non_direct(law(), SB, 120, 80).value, 112);
    EXPECT_EQ(nt_non_direct(law(), C, 80, 80).value, 72);
    EXPECT_EQ(nt_non_direct(law(), K, 60, 80).value, 52);
    EXPECT_EQ(nt_non_direct(law(), SK, 25, 80).value, Rational(208, 10));
    EXPECT_EQ(nt_direct(law(), 100).value, 100);
    EXPECT_THAT(nt_non_direct(law(), B, 100, 80).derivation.back().note, testing::StartsWith("setelan [S]"));
}

TEST(KinerjaTambahan, ThePrintedExampleComesOut) {
    EXPECT_EQ(nt_tambahan(law(), B, 1, 100).value, Rational(8, 10));
    EXPECT_EQ(nt_tambahan(law(), C, 2, 80).value, Rational(96, 100));
    EXPECT_EQ(nt_tambahan(law(), K, 2, 60).value, Rational(48, 100));
    EXPECT_EQ(nt_tambahan(law(), SB, 2, 120).value, Rational(24, 10));
    EXPECT_EQ(nt_tambahan(law(), SK, 2, 25).value, Rational(1, 10));
}

TEST(KinerjaTambahan, TogetherIsAtMostTen) {
    EXPECT_EQ(total_tambahan(law(), {5, Rational(49, 10)}).value, Rational(99, 10));
    EXPECT_EQ(total_tambahan(law(), {5, 5}).value, 10);
    EXPECT_EQ(total_tambahan(law(), {5, Rational(501, 100)}).value, 10);
    EXPECT_EQ(total_tambahan(law(), {}).value, 0);
    EXPECT_EQ(total_tambahan(law(), {6, 6}).derivation.back().formula, "12 > 10 → 10");
}

} // namespace
} // namespace regime::permen8_2021
