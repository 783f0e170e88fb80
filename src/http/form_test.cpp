#include "http/form.h"

#include <gtest/gtest.h>

#include <string>

namespace http {
namespace {

using namespace std::string_literals;

std::string value(std::string_view form, std::string_view name) {
    const auto fields = decode_form(form);
    return fields ? std::string(value_of(*fields, name)) : "refused";
}

TEST(Form, NamesAndValuesAreDecodedInTheirOrder) {
    const auto fields = decode_form("nip=1993&nama=Sekar+Fiktif%2C+S.E.&nip=2&kosong=&tanpa&&");
    ASSERT_TRUE(fields);
    EXPECT_EQ(
        *fields,
        (Fields{
            {"nip", "1993"}, {"nama", "Sekar Fiktif, S.E."}, {"nip", "2"}, {"kosong", ""}, {"tanpa", ""}}));
    EXPECT_EQ(value_of(*fields, "nip"), "1993"); // the first
    EXPECT_TRUE(has(*fields, "tanpa"));
    EXPECT_FALSE(has(*fields, "lain"));
}

TEST(Form, AValueMayHaveAnEqualsSignAndLines) {
    EXPECT_EQ(value("rumus=a=b", "rumus"), "a=b");
    EXPECT_EQ(value("alasan=satu%0D%0Adua%09tiga", "alasan"), "satu\r\ndua\ttiga");
    EXPECT_EQ(value("nama=%C3%A9", "nama"), "é");
}

TEST(Form, ABrokenPercentSignIsRefused) {
    for (const auto* form : {"a=%", "a=%4", "a=%zz", "a=%4g", "%=a", "a=%%41", "a=%u0041"})
        EXPECT_FALSE(decode_form(form)) << form;
}

TEST(Form, ControlCharactersAreRefused) {
    for (const auto* form : {"a=%00", "a=%1b", "a=%7F", "a%0A=b", "a=%C2%85"})
        EXPECT_FALSE(decode_form(form)) << form;
    EXPECT_FALSE(decode_form("a=\0"s));
}

TEST(Form, OnlyStrictUtf8IsLetThrough) {
    for (const auto* form :
         {"a=%C0%AF", "a=%E0%80%AF", "a=%ED%A0%80", "a=%F4%90%80%80", "a=%FF", "a=%C3", "a=\x80"})
        EXPECT_FALSE(decode_form(form)) << form;
}

TEST(Form, NumberAndSizeAreLimited) {
    const FormLimits limits{2, 3, 4};
    EXPECT_TRUE(decode_form("a=1&b=2", limits));
    EXPECT_FALSE(decode_form("a=1&b=2&c=3", limits));
    EXPECT_TRUE(decode_form("abc=1234", limits));
    EXPECT_TRUE(decode_form("abc=%31%32%33%34", limits));
    EXPECT_FALSE(decode_form("abcd=1", limits));
    EXPECT_FALSE(decode_form("abc=12345", limits));
}

TEST(Form, WhatIsEncodedIsDecodedToTheSame) {
    const std::string all = "Sekar & Rudi = 100% + é\r\n\t/?#";
    EXPECT_EQ(value("x=" + encode_form(all), "x"), all);
}

TEST(Path, IsDecodedOnce) {
    EXPECT_EQ(decode_path("/"), "/");
    EXPECT_EQ(decode_path("/pegawai/%4dadya"), "/pegawai/Madya");
    EXPECT_EQ(decode_path("/a%20b/"), "/a b/");
    EXPECT_EQ(decode_path("/a+b"), "/a+b"); // a plus is a plus in a path
    EXPECT_EQ(decode_path("/a%2541"), "/a%41");
    EXPECT_EQ(decode_path("/a/..b/.c/d.."), "/a/..b/.c/d..");
}

TEST(Path, NothingThatCouldMeanAnotherPathIsLetThrough) {
    for (const auto* path : {"",          "a",
                             "//",        "//a",
                             "/a//b",     "/.",
                             "/..",       "/a/../b",
                             "/a/..",     "/%2e%2e/etc/passwd",
                             "/.%2E/",    "/a%2fb",
                             "/a%2Fb",    "/a\\b",
                             "/a%5cb",    "/%00",
                             "/a%0d%0ab", "/%c0%ae%c0%ae/",
                             "/%zz",      "/%",
                             "/%4",       "/\x7f",
                             "/%C2%9F"})
        EXPECT_FALSE(decode_path(path)) << path;
}

} // namespace
} // namespace http
