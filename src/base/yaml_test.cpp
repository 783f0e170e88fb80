#include "base/yaml.h"

#include <gmock/gmock.h>

namespace base {
namespace {

std::string refusal(std::string_view text, const YamlLimits& limits = {}) {
    const auto yaml = parse_yaml(text, limits);
    return yaml ? "read" : std::string(yaml.error().front().sentence.key);
}

TEST(Yaml, ScalarsStayAsTheyWereWrittenAndRememberTheirLine) {
    const auto file =
        parse_yaml("identitas:\n  nomor: 700/418/2023\n  dibuat: 2013-08-15\n  aktif: on\n  nilai: 1.50\n");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->find("identitas", "nomor")->text(), "700/418/2023");
    EXPECT_EQ(file->find("identitas", "aktif")->text(), "on");
    EXPECT_EQ(file->find("identitas", "nilai")->text(), "1.50");
    EXPECT_EQ(file->find("identitas", "dibuat")->place(), "baris 3");
    EXPECT_EQ(file->find("identitas", "tidak_ada"), nullptr);
}

TEST(Yaml, NothingAndTildeAreEmptyButQuotedTextIsText) {
    const auto file = parse_yaml("a:\nb: ~\nc: \"~\"\n");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->find("a")->is_null());
    EXPECT_TRUE(file->find("b")->is_null());
    EXPECT_EQ(file->find("c")->text(), "~");
}

TEST(Yaml, WhatPeopleDoNotWriteByHandIsRefused) {
    EXPECT_EQ(refusal("a: &x [1]\nb: *x\n"), "yaml.jangkar");
    EXPECT_EQ(refusal("a: !!binary aGk=\n"), "yaml.tag");
    EXPECT_EQ(refusal("a: 1\na: 2\n"), "yaml.kunci_ganda");
    EXPECT_EQ(refusal("? [1, 2]\n: x\n"), "yaml.kunci_bukan_teks");
    EXPECT_EQ(refusal("a: [1\n"), "yaml.bukan_yaml");
}

TEST(Yaml, LimitsHoldForDepthAndSize) {
    EXPECT_EQ(refusal(std::string(65, '[') + std::string(65, ']')), "yaml.terlalu_dalam");
    EXPECT_NE(refusal(std::string(5000, '[')), "read"); // never closed: whichever rule meets it first
    EXPECT_EQ(refusal("a: 1", {.bytes = 3}), "yaml.terlalu_besar");
    EXPECT_EQ(refusal("[1, 2, 3]", {.nodes = 3}), "yaml.terlalu_banyak");
}

} // namespace
} // namespace base
