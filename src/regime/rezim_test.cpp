#include "regime/law_for_tests.h"
#include "regime/rezim.h"

#include <gmock/gmock.h>

namespace regime {
namespace {

calendar::Date day(std::string_view iso) { return calendar::read_date(iso).value(); }

base::Result<Rezim> between(std::string_view from, std::string_view until) {
    return rezim_of(laws_for_tests().at("rezim"), {day(from), day(until)});
}

// The finding's sentence and the date that it names.
std::string refusal(std::string_view from, std::string_view until) {
    const auto rezim = between(from, until);
    if (rezim) return std::string(name(*rezim));
    const base::Sentence& s = rezim.error().front().sentence;
    return std::string(s.key) + ": " + s.values.front().second;
}

TEST(Rezim, EachCalendarYearHasItsRegulation) {
    for (const char* year : {"2014", "2017", "2020"})
        EXPECT_EQ(between(std::string(year) + "-01-01", std::string(year) + "-12-31"), Rezim::pp46_2011)
            << year;
    for (const char* year : {"2022", "2023", "2026"})
        EXPECT_EQ(between(std::string(year) + "-01-01", std::string(year) + "-12-31"), Rezim::permen6_2022)
            << year;
}

TEST(Rezim, TheYear2021IsTwoHalvesOrTheirIntegration) {
    EXPECT_EQ(between("2021-01-01", "2021-06-30"), Rezim::pp46_2011);
    EXPECT_EQ(between("2021-07-01", "2021-12-31"), Rezim::permen8_2021);
    EXPECT_EQ(between("2021-01-01", "2021-12-31"), Rezim::integrasi_2021);
}

TEST(Rezim, OneDayBeforeOnAndAfterEachChange) {
    EXPECT_EQ(between("2014-01-01", "2014-01-01"), Rezim::pp46_2011);
    EXPECT_EQ(between("2014-01-02", "2014-01-02"), Rezim::pp46_2011);
    EXPECT_EQ(between("2021-06-30", "2021-06-30"), Rezim::pp46_2011);
    EXPECT_EQ(between("2021-07-01", "2021-07-01"), Rezim::permen8_2021);
    EXPECT_EQ(between("2021-07-02", "2021-07-02"), Rezim::permen8_2021);
    EXPECT_EQ(between("2021-12-31", "2021-12-31"), Rezim::permen8_2021);
    EXPECT_EQ(between("2022-01-01", "2022-01-01"), Rezim::permen6_2022);
    EXPECT_EQ(between("2022-01-02", "2022-01-02"), Rezim::permen6_2022);
}

TEST(Rezim, APeriodOnBothSidesOfAChangeIsRefusedWithTheDayOfTheChange) {
    EXPECT_EQ(refusal("2021-06-30", "2021-07-01"), "rezim.dua_aturan: 1 Juli 2021");
    EXPECT_EQ(refusal("2020-01-01", "2021-12-31"), "rezim.dua_aturan: 1 Juli 2021");
    EXPECT_EQ(refusal("2021-12-31", "2022-01-01"), "rezim.dua_aturan: 1 Januari 2022");
    EXPECT_EQ(refusal("2021-01-02", "2021-12-31"), "rezim.dua_aturan: 1 Juli 2021") << "not the whole year";
    EXPECT_EQ(refusal("2021-01-01", "2021-12-30"), "rezim.dua_aturan: 1 Juli 2021") << "not the whole year";
}

TEST(Rezim, BeforePp46ThereIsNoAnswer) {
    EXPECT_EQ(refusal("2013-12-31", "2013-12-31"), "rezim.sebelum: 1 Januari 2014");
    EXPECT_EQ(refusal("2013-12-31", "2014-01-01"), "rezim.sebelum: 1 Januari 2014");
    EXPECT_EQ(refusal("2014-01-01", "2014-01-01"), "pp46-2011");
}

TEST(Rezim, APeriodThatEndsBeforeItBeginsIsRefused) {
    EXPECT_EQ(refusal("2024-02-01", "2024-01-31"), "rezim.terbalik: 1 Februari 2024");
}

TEST(Rezim, EveryNameIsReadBack) {
    for (const Rezim r : {Rezim::pp46_2011, Rezim::permen8_2021, Rezim::integrasi_2021, Rezim::permen6_2022})
        EXPECT_EQ(read_rezim(name(r)), r);
    EXPECT_EQ(read_rezim("pp10-1979"), std::nullopt);
}

} // namespace
} // namespace regime
