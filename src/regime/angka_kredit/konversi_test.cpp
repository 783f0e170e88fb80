#include "regime/angka_kredit/konversi.h"
#include "regime/law_for_tests.h"

#include <gmock/gmock.h>

namespace regime::angka_kredit {
namespace {

const Law& law() { return laws_for_tests().at("angka-kredit"); }
Jenjang grade(std::string_view name) { return Jenjang::read(law(), name).value(); }
calendar::Date day(std::string_view iso) { return calendar::read_date(iso).value(); }
Rational credit(std::string_view name, Predikat p, int months = 12) {
    return konversi(law(), grade(name), p, months).value;
}

TEST(AngkaKredit, TheExamplesOfTheBknDeckComeOut) {
    EXPECT_EQ(credit("Ahli Pertama", Predikat::sangat_baik), Rational(1875, 100));
    EXPECT_EQ(decimal(credit("Ahli Pertama", Predikat::baik, 2), 2), "2.08");
    EXPECT_EQ(jumlah(law(), {Rational(1875, 100), Rational(208, 100)}).value, Rational(2083, 100));
    EXPECT_EQ(jumlah(law(), {50, 52}).value, 102);
}

TEST(AngkaKredit, EveryGradeAndPredikatOfAWholeYear) {
    const std::vector<std::pair<const char*, Rational>> coefficients{
        {"Pemula", Rational(375, 100)},      {"Terampil", 5},
        {"Mahir", Rational(125, 10)},        {"Penyelia", 25},
        {"Ahli Pertama", Rational(125, 10)}, {"Ahli Muda", 25},
        {"Ahli Madya", Rational(375, 10)},   {"Ahli Utama", 50}};
    const std::vector<std::pair<Predikat, int>> percents{{Predikat::sangat_baik, 150},
                                                         {Predikat::baik, 100},
                                                         {Predikat::butuh_perbaikan, 75},
                                                         {Predikat::kurang, 50},
                                                         {Predikat::sangat_kurang, 25}};
    EXPECT_EQ(jenjang_names(law()).size(), coefficients.size());
    for (const auto& [name, coefficient] : coefficients)
        for (const auto& [p, percent] : percents)
            EXPECT_EQ(credit(name, p), coefficient * percent / 100) << name;
}

TEST(AngkaKredit, AHalfIsRoundedUp) {
    EXPECT_EQ(decimal(credit("Pemula", Predikat::butuh_perbaikan), 2), "2.81");
    EXPECT_EQ(decimal(Rational(28125, 1000), 2), "28.13");
    EXPECT_EQ(decimal(credit("Ahli Madya", Predikat::sangat_kurang), 2), "9.38");
}

TEST(AngkaKredit, TwelveMonthsAreTheSumOfTheirParts) {
    for (int months = 1; months < 12; ++months)
        EXPECT_EQ(credit("Ahli Muda", Predikat::baik, months) +
                      credit("Ahli Muda", Predikat::baik, 12 - months),
                  credit("Ahli Muda", Predikat::baik));
}

TEST(AngkaKredit, GradesAreReadWithoutRegardToCaseAndSpelling) {
    EXPECT_EQ(grade("ahli_pertama").name(), "Ahli Pertama");
    EXPECT_FALSE(Jenjang::read(law(), "Pertama"));
    EXPECT_FALSE(Jenjang::read(law(), ""));
}

TEST(AngkaKredit, DocumentsAreRoundedToThreeDecimalsBeforeTheyAreAdded) {
    const Jenjang pertama = grade("Ahli Pertama");
    const auto answer = akumulasi(law(), {{pertama, Predikat::baik, 2}, {pertama, Predikat::baik, 2}});
    EXPECT_EQ(answer.value, Rational(4166, 1000)) << "2 × 2,083; unrounded it would be 4,167";
    EXPECT_THAT(answer.derivation[1].note, testing::HasSubstr("[R]"));
}

TEST(AngkaKredit, APromotionInsideThePeriodSplitsIt) {
    const calendar::Period year{day("2024-01-01"), day("2024-12-31")};
    const auto parts =
        bagi(year, grade("Ahli Pertama"), grade("Ahli Muda"), day("2024-05-01"), Predikat::baik);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].months, 4);
    EXPECT_EQ(parts[0].jenjang.name(), "Ahli Pertama");
    EXPECT_EQ(parts[1].months, 8);
    EXPECT_EQ(akumulasi(law(), parts).value, Rational(20834, 1000)) << "4,167 + 16,667";
}

TEST(AngkaKredit, APromotionOutsideThePeriodDoesNotSplitIt) {
    const calendar::Period year{day("2024-01-01"), day("2024-12-31")};
    const auto split = [&](std::string_view since) {
        return bagi(year, grade("Ahli Pertama"), grade("Ahli Muda"), day(since), Predikat::baik);
    };
    for (const auto& [since, name] : std::vector<std::pair<const char*, const char*>>{
             {"2023-06-01", "Ahli Muda"}, {"2024-01-01", "Ahli Muda"}, {"2025-01-01", "Ahli Pertama"}}) {
        ASSERT_EQ(split(since).size(), 1U) << since;
        EXPECT_EQ(split(since)[0].jenjang.name(), name) << since;
        EXPECT_EQ(split(since)[0].months, 12) << since;
    }
    EXPECT_EQ(split("2024-12-01").at(1).months, 1);
    EXPECT_EQ(split("2024-02-01").at(0).months, 1);
}

TEST(AngkaKredit, AMoveIntoAFunctionalPostCountsYears) {
    EXPECT_EQ(masa(law(), grade("Ahli Muda"), Predikat::baik, 3).value, 75);
    EXPECT_EQ(masa(law(), grade("Ahli Muda"), Predikat::baik, 3).derivation.front().formula, "100% × 25 × 3");
}

} // namespace
} // namespace regime::angka_kredit
