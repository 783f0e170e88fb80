#include "berkas/draf.h"

#include <gmock/gmock.h>

namespace berkas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

const Isian base_fields{{"1.kuantitas", "6"}, {"1.waktu", "12"}, {"2.kuantitas", ""}};

TEST(Tabrakan, WhereTwoChangedDifferentFieldsNobodyIsAsked) {
    const Isian mine{{"1.kuantitas", "5"}, {"1.waktu", "12"}, {"2.kuantitas", ""}};
    const Isian theirs{{"1.kuantitas", "6"}, {"1.waktu", "12"}, {"2.kuantitas", "3"}};
    EXPECT_THAT(tabrakan(base_fields, mine, theirs), IsEmpty());
    EXPECT_THAT(gabung(base_fields, mine, theirs),
                ElementsAre(Pair("1.kuantitas", "5"), Pair("1.waktu", "12"), Pair("2.kuantitas", "3")));
}

TEST(Tabrakan, WhereBothChangedTheSameFieldDifferentlyAllThreeTextsAreShown) {
    const Isian mine{{"1.kuantitas", "5"}}, theirs{{"1.kuantitas", "4"}};
    const auto clashes = tabrakan({{"1.kuantitas", "6"}}, mine, theirs);
    ASSERT_EQ(clashes.size(), 1U);
    EXPECT_EQ(clashes[0].nama, "1.kuantitas");
    EXPECT_EQ(clashes[0].dasar, "6");
    EXPECT_EQ(clashes[0].milik_saya, "5");
    EXPECT_EQ(clashes[0].milik_lain, "4");
    EXPECT_THAT(gabung({{"1.kuantitas", "6"}}, mine, theirs), ElementsAre(Pair("1.kuantitas", "5")));
}

TEST(Tabrakan, TheSameChangeTwiceIsNone) {
    const Isian both{{"1.kuantitas", "5"}};
    EXPECT_THAT(tabrakan(base_fields, both, both), ElementsAre()) << "1.waktu went from both";
}

TEST(Tabrakan, AFieldThatIsNotThereCountsAsEmpty) {
    EXPECT_THAT(tabrakan({}, {{"a", ""}}, {{"b", ""}}), IsEmpty());
    const auto clashes = tabrakan({{"a", "1"}}, {}, {{"a", "2"}}); // mine took it away, theirs changed it
    ASSERT_EQ(clashes.size(), 1U);
    EXPECT_EQ(clashes[0].milik_saya, "");
    EXPECT_THAT(gabung({{"a", "1"}}, {}, {{"a", "2"}}), IsEmpty());
    EXPECT_THAT(gabung({}, {{"a", "1"}}, {{"b", "2"}}), ElementsAre(Pair("a", "1"), Pair("b", "2")));
    EXPECT_THAT(gabung({{"a", "1"}}, {{"a", "1"}}, {}), ElementsAre(Pair("a", ""))) << "theirs emptied it";
}

TEST(Tabrakan, OfAFieldThatStandsTwiceTheLastCounts) {
    EXPECT_THAT(tabrakan({{"a", "1"}}, {{"a", "9"}, {"a", "1"}}, {{"a", "2"}}), IsEmpty());
}

} // namespace
} // namespace berkas
