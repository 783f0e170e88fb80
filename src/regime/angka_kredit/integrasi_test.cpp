#include "regime/angka_kredit/integrasi.h"
#include "regime/law_for_tests.h"

#include <gmock/gmock.h>

namespace regime::angka_kredit {
namespace {

const Law& law() { return laws_for_tests().at("angka-kredit"); }

Answer<Rational> of(const Rational& conventional, std::string_view golongan) {
    const auto row = golongan_row(law(), golongan);
    return integrasi(law(), {conventional}, nilai_dasar(law(), *row), row);
}

TEST(AngkaKreditIntegrasi, TheSampleOfAMidwifeComesOut) {
    const auto answer = integrasi(law(), {100, Rational(88654, 1000), 4, 4}, 100, std::nullopt);
    EXPECT_EQ(answer.value, Rational(96654, 1000));
    EXPECT_EQ(answer.derivation[0].formula, "100 + 88,654 + 4 + 4");
    EXPECT_EQ(answer.derivation[1].formula, "196,654 − 100");
}

TEST(AngkaKreditIntegrasi, TheEndsOfEveryRankAreThePublishedOnes) {
    struct Ends {
        const char* golongan;
        int from, until, integrated_from, integrated_until;
    };
    for (const Ends& e :
         {Ends{"III/a", 100, 150, 0, 50}, Ends{"III/b", 150, 200, 50, 100}, Ends{"III/c", 200, 300, 0, 100},
          Ends{"III/d", 300, 400, 100, 200}, Ends{"IV/a", 400, 550, 0, 150}, Ends{"IV/b", 550, 700, 150, 300},
          Ends{"IV/c", 700, 850, 300, 450}, Ends{"IV/d", 850, 1050, 0, 200}}) {
        EXPECT_EQ(of(e.from, e.golongan).value, e.integrated_from) << e.golongan;
        EXPECT_EQ(of(e.until, e.golongan).value, e.integrated_until) << e.golongan;
        EXPECT_TRUE(of(e.from, e.golongan).warnings.empty()) << e.golongan;
        EXPECT_TRUE(of(e.until, e.golongan).warnings.empty()) << e.golongan;
        EXPECT_FALSE(of(e.from - 1, e.golongan).warnings.empty()) << e.golongan;
        EXPECT_FALSE(of(e.until + 1, e.golongan).warnings.empty()) << e.golongan;
    }
    EXPECT_EQ(of(1050, "IV/e").value, 200);
    EXPECT_TRUE(of(1250, "IV/e").warnings.empty());
    EXPECT_FALSE(of(1251, "IV/e").warnings.empty());
}

TEST(AngkaKreditIntegrasi, AnotherBaseThanTheRanksIsQuestioned) {
    EXPECT_EQ(integrasi(law(), {150}, 150, golongan_row(law(), "III/a")).warnings.front().sentence.key,
              "ak.nilai_dasar_lain");
}

TEST(AngkaKreditIntegrasi, RanksAreReadAsPeopleWriteThem) {
    EXPECT_EQ(golongan_row(law(), "IIIa"), golongan_row(law(), "iii/A"));
    EXPECT_EQ(golongan_row(law(), "II/a"), std::nullopt);
}

} // namespace
} // namespace regime::angka_kredit
