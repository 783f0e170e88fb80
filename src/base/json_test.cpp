#include "base/json.h"

#include <gmock/gmock.h>

namespace base {
namespace {

std::string refusal(std::string_view text, const JsonLimits& limits = {}) {
    const auto json = parse_json(text, limits);
    return json ? "read" : std::string(json.error().front().sentence.key);
}

TEST(Json, ANumberKeepsTheTextItWasWrittenIn) {
    const auto json = parse_json(R"({"a": 88.670, "b": 1e2, "c": -3, "d": 12345678901234567890123.5})");
    ASSERT_TRUE(json);
    EXPECT_EQ(json->find("a")->written(), "88.670");
    EXPECT_EQ(json->find("b")->written(), "1e2");
    EXPECT_EQ(json->find("c")->written(), "-3");
    EXPECT_EQ(json->find("d")->written(), "12345678901234567890123.5");
    EXPECT_EQ(json->find("e"), nullptr);
}

TEST(Json, WhatIsWrongIsSaidWithLineAndColumn) {
    const auto json = parse_json("{\n  \"a\": 1,\n  \"b\": x\n}");
    ASSERT_FALSE(json);
    EXPECT_EQ(json.error().front().place, "baris 3, kolom 8");
}

TEST(Json, LimitsHoldForDepthSizeAndCount) {
    EXPECT_EQ(refusal(std::string(64, '[') + std::string(64, ']')), "read");
    EXPECT_EQ(refusal(std::string(65, '[') + std::string(65, ']')), "json.terlalu_dalam");
    EXPECT_EQ(refusal("[1,2,3]", {.bytes = 6}), "json.terlalu_besar");
    EXPECT_EQ(refusal("[1,2,3]", {.values = 3}), "json.terlalu_banyak_nilai");
}

TEST(Json, WhatCouldBeReadTwoWaysIsRefused) {
    EXPECT_EQ(refusal(R"({"a": 1, "a": 2})"), "json.kunci_ganda");
    EXPECT_EQ(refusal("\"\xff\""), "json.bukan_utf8");
    EXPECT_EQ(refusal("1e999"), "json.angka_terlalu_besar");
    for (const char* text : {"", "{", "[1,]", "nul", "01", "'a'", "[1] x", "\"\\ud800\""})
        EXPECT_EQ(refusal(text), "json.bukan_json") << text;
}

TEST(Json, TheWriterEscapesAndIndents) {
    std::string out;
    JsonWriter json(out, 2);
    json.begin_object()
        .member("a\"b", "baris\nbaru\x01")
        .key("c")
        .begin_array()
        .number(std::size_t{7})
        .boolean(true)
        .end_array();
    json.key("kosong").begin_object().end_object().end_object();
    EXPECT_EQ(
        out,
        "{\n  \"a\\\"b\": \"baris\\nbaru\\u0001\",\n  \"c\": [\n    7,\n    true\n  ],\n  \"kosong\": {}\n}");
    EXPECT_TRUE(parse_json(out));
}

} // namespace
} // namespace base
