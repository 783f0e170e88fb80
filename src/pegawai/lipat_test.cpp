#include "pegawai/lipat.h"

#include <gtest/gtest.h>

namespace pegawai {
namespace {

TEST(Lipat, ForgetsCasePunctuationAndDoubleSpaces) {
    EXPECT_EQ(lipat("Irban  Wilayah II"), "irban wilayah ii");
    EXPECT_EQ(lipat("  IRBAN-WILAYAH.II "), "irban wilayah ii");
    EXPECT_EQ(lipat("Sekar Fiktif, S.E."), "sekar fiktif s e");
    EXPECT_EQ(lipat("Umum & Kepegawaian"), lipat("umum dan kepegawaian"));
    EXPECT_EQ(lipat("Umum&Kepegawaian"), lipat("umum dan kepegawaian"));
    EXPECT_EQ(lipat("Ma'ruf"), "maruf");
    EXPECT_EQ(lipat("Irban\xC2\xA0II"), "irban ii");
    EXPECT_EQ(lipat("Andr\xC3\xA9"), "andr\xC3\xA9");
    EXPECT_EQ(lipat(""), "");
    EXPECT_EQ(lipat(" - "), "");
}

TEST(Rapikan, MendsSpacesAndNothingElse) {
    EXPECT_EQ(rapikan("  Sekar   Fiktif "), "Sekar Fiktif");
    EXPECT_EQ(rapikan("Sekar\xC2\xA0\nFiktif"), "Sekar Fiktif");
    EXPECT_EQ(rapikan("S.E., M.Ak."), "S.E., M.Ak.");
    EXPECT_EQ(rapikan("\t \n"), "");
}

} // namespace
} // namespace pegawai
