#include "base/text.h"

#include <gmock/gmock.h>

namespace base {
namespace {

using testing::ElementsAre;

TEST(Text, WidthCountsWhatIsSeen) {
    EXPECT_EQ(display_width("÷ 12 × 100"), 10U);
    EXPECT_EQ(display_width("e\xCC\x81"), 1U); // e with a combining accent
}

TEST(Text, WrappingKeepsWordsTogetherAndCutsOnlyTheOnesThatAreTooLong) {
    EXPECT_THAT(wrap("Menyusun laporan hasil", 10), ElementsAre("Menyusun", "laporan", "hasil"));
    EXPECT_THAT(wrap("ab cdefghijkl", 4), ElementsAre("ab", "cdef", "ghij", "kl"));
    EXPECT_THAT(wrap("", 4), ElementsAre(""));
}

TEST(Text, ShorteningCutsAtCharactersNotInsideThem) {
    EXPECT_EQ(shortened("××××", 2), "××…");
    EXPECT_EQ(shortened("××", 2), "××");
}

TEST(Text, OnlyWellFormedUtf8IsUtf8) {
    EXPECT_TRUE(is_utf8("biasa × 🙂"));
    for (const char* bytes : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xe2\x82", "\xf4\x90\x80\x80"})
        EXPECT_FALSE(is_utf8(bytes));
}

TEST(Text, EscapingLeavesNothingThatMarkupCouldRead) {
    EXPECT_EQ(xml_escaped("<a href=\"x\">'&'</a>\x01"),
              "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;\xEF\xBF\xBD");
}

TEST(Text, ComparesWithoutRegardToAsciiCase) {
    EXPECT_TRUE(equal_fold("Sangat BAIK", "sangat baik"));
    EXPECT_TRUE(starts_with_fold("Rp 500", "rp"));
    EXPECT_FALSE(starts_with_fold("R", "rp"));
    EXPECT_THAT(split("a..b", '.'), ElementsAre("a", "", "b"));
    EXPECT_EQ(trim(" \t a b\r\n"), "a b");
}

} // namespace
} // namespace base
