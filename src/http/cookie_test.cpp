#include "http/cookie.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace http {
namespace {

using std::chrono_literals::operator""s;

TEST(Cookie, PairsAreRead) {
    EXPECT_EQ(parse_cookies("sesi=a-b_C=1; tema=gelap;x=\"y\" ; kosong="),
              (Fields{{"sesi", "a-b_C=1"}, {"tema", "gelap"}, {"x", "y"}, {"kosong", ""}}));
    EXPECT_TRUE(parse_cookies("").empty());
}

TEST(Cookie, WhatIsNoPairIsLeftOutAndTheRestStays) {
    EXPECT_EQ(parse_cookies("tanpa; =x; a b=c; n=a,b; n=\xC3\xA9; n=\x01; baik=1;;"),
              (Fields{{"baik", "1"}}));
}

TEST(Cookie, NumberIsLimited) {
    std::string many;
    for (int i = 0; i < 500; ++i) many += "a=1;";
    EXPECT_EQ(parse_cookies(many).size(), most_cookies);
}

TEST(Cookie, ASessionCookieIsOutOfReachOfScripts) {
    EXPECT_EQ(set_cookie({"sesi", "abc", 0s, "/"}, false), "sesi=abc; Path=/; HttpOnly; SameSite=Lax");
    EXPECT_EQ(set_cookie({"sesi", "abc", 60s, "/"}, true),
              "sesi=abc; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax");
    EXPECT_EQ(set_cookie({"sesi", "", -1s, "/"}, true),
              "sesi=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
}

TEST(Cookie, ANameOrValueThatWouldSplitTheLineIsOurMistake) {
    EXPECT_THROW((void)set_cookie({"a;b", "c", 0s, "/"}, false), std::logic_error);
    EXPECT_THROW((void)set_cookie({"a", "c\r\nX: y", 0s, "/"}, false), std::logic_error);
    EXPECT_THROW((void)set_cookie({"a", "c; Domain=x", 0s, "/"}, false), std::logic_error);
    EXPECT_THROW((void)set_cookie({"a", "c", 0s, "/;x"}, false), std::logic_error);
}

} // namespace
} // namespace http
