#include "paper/artifacts.h"

#include <gtest/gtest.h>

namespace paper {
namespace {

TEST(Artifacts, PaintingOutsideATagBecomesAnArtifactAndTagsStayAsTheyAre) {
    const Marked m =
        marked("0 0 10 10 re f\n/P <</MCID 0>> BDC\nBT (a) Tj ET\nEMC\n1 0 0 1 0 0 cm 5 5 m 6 6 l S\n");
    EXPECT_EQ(m.tags, 1U);
    EXPECT_EQ(m.content,
              "/Artifact BMC\n0 0 10 10 re f\nEMC\n\n/P <</MCID 0>> BDC\nBT (a) Tj ET\nEMC\n1 0 0 1 0 0 cm"
              "/Artifact BMC\n 5 5 m 6 6 l S\n\nEMC\n");
}

TEST(Artifacts, WordsInStringsAreNotOperators) {
    const std::string text = "/P <</MCID 0>> BDC BT [(re \\) EMC (BT) f)-3<0042>] TJ ET EMC";
    const Marked m = marked(text);
    EXPECT_EQ(m.content, text);
    EXPECT_EQ(m.tags, 1U);
}

TEST(Artifacts, AnArtifactNeitherOpensNorClosesInsideATextObject) {
    const Marked m = marked("BT /Span <</ActualText (x)>> BDC (a) Tj EMC ET q Q");
    EXPECT_EQ(m.content, "/Artifact BMC\nBT /Span <</ActualText (x)>> BDC (a) Tj EMC ET\nEMC\n q Q");
    EXPECT_EQ(m.tags, 0U);
}

TEST(Artifacts, NothingStaysNothing) {
    EXPECT_EQ(marked("").content, "");
    EXPECT_EQ(marked("q Q ").content, "q Q ");
}

} // namespace
} // namespace paper
