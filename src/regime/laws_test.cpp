#include "regime/answer.h"
#include "regime/law_for_tests.h"
#include "regime/laws.h"

#include <gmock/gmock.h>

namespace regime {
namespace {

TEST(Laws, EveryFileOfTheShelfIsReadAndNamesItself) {
    for (const std::string_view name : Laws::names) EXPECT_EQ(laws_for_tests().at(name).name(), name);
}

TEST(Laws, WhatIsWrongIsSaidWithFileAndLine) {
    const auto laws = Laws::read([](std::string_view path) -> std::string_view {
        return path == "law/rezim.yaml"
                   ? "aturan: rezim\nangka:\n  x: {nilai: tiga, sejak: 2021-02-30, sumber: a, kepastian: V}\n"
                   : "";
    });
    ASSERT_FALSE(laws);
    ASSERT_EQ(laws.error().size(), 2U) << "the number and the day";
    EXPECT_EQ(laws.error()[0].place, "law/rezim.yaml.baris 3");
    EXPECT_EQ(laws.error()[0].written, "tiga");
}

TEST(Laws, ALawThatIsNotThereIsOurMistake) {
    EXPECT_THROW((void)laws_for_tests().at("pp10-1979"), std::logic_error);
}

TEST(Laws, EveryFigureHasUnitSourceAndDay) {
    for (const std::string_view name : Laws::names) {
        for (const auto& [key, figure] : laws_for_tests().at(name).figures()) {
            EXPECT_NE(figure.unit, "") << name << " " << key;
            EXPECT_NE(figure.provenance.source, "") << name << " " << key;
            EXPECT_TRUE(figure.provenance.since.ok()) << name << " " << key;
        }
        for (const auto& [key, table] : laws_for_tests().at(name).tables())
            EXPECT_NE(table.provenance.source, "") << name << " " << key;
    }
}

TEST(Answer, WhatIsNotSettledCarriesARemarkThatSaysSo) {
    Provenance settled{.since = {}, .source = "PP", .certainty = 'V', .note = ""};
    EXPECT_EQ(note_of(settled), "");
    settled.certainty = 'S';
    EXPECT_EQ(note_of(settled), "setelan [S]: satu sumber kedua");
}

} // namespace
} // namespace regime
