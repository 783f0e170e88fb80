#include "regime/predikat.h"

#include <gmock/gmock.h>

namespace regime {
namespace {

TEST(Predikat, CukupAndButuhPerbaikanAreOnePredikatWithTwoLabels) {
    EXPECT_EQ(read_predikat("Cukup"), Predikat::butuh_perbaikan);
    EXPECT_EQ(read_predikat("Butuh Perbaikan"), Predikat::butuh_perbaikan);
    EXPECT_EQ(label(Predikat::butuh_perbaikan, Kata::pp30_2019), "Cukup");
    EXPECT_EQ(label(Predikat::butuh_perbaikan, Kata::permen6_2022), "Butuh Perbaikan");
}

TEST(Predikat, EveryLabelIsReadBack) {
    for (const Predikat p : all_predikat)
        for (const Kata words : {Kata::pp30_2019, Kata::permen6_2022})
            EXPECT_EQ(read_predikat(label(p, words)), p);
}

TEST(Predikat, IsReadWithoutRegardToCaseAndSpelling) {
    EXPECT_EQ(read_predikat(" sangat_baik "), Predikat::sangat_baik);
    EXPECT_EQ(read_predikat("KURANG"), Predikat::kurang);
    EXPECT_EQ(read_predikat("SK"), Predikat::sangat_kurang);
    EXPECT_EQ(read_predikat("Buruk"), std::nullopt) << "a word of PP 46";
    EXPECT_EQ(read_predikat(""), std::nullopt);
}

} // namespace
} // namespace regime
