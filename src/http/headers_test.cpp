#include "http/headers.h"

#include <gmock/gmock.h>

namespace http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Headers, EveryFieldOfTheListIsThere) {
    const std::string lines(security_headers(false));
    for (const auto* field :
         {"Content-Security-Policy: default-src 'none'; script-src 'self';", "frame-ancestors 'none'\r\n",
          "X-Content-Type-Options: nosniff\r\n", "X-Frame-Options: DENY\r\n",
          "Referrer-Policy: same-origin\r\n",
          "Permissions-Policy: ", "Cross-Origin-Opener-Policy: same-origin\r\n",
          "Cross-Origin-Resource-Policy: same-origin\r\n", "Cross-Origin-Embedder-Policy: require-corp\r\n"})
        EXPECT_THAT(lines, HasSubstr(field));
    EXPECT_TRUE(lines.ends_with("\r\n"));
}

TEST(Headers, ThePolicyAllowsNothingInline) {
    EXPECT_THAT(std::string(content_security_policy), Not(HasSubstr("unsafe")));
}

TEST(Headers, StrictTransportIsSaidOverTlsOnly) {
    EXPECT_THAT(std::string(security_headers(true)),
                HasSubstr("\r\nStrict-Transport-Security: max-age=31536000\r\n"));
    EXPECT_THAT(std::string(security_headers(false)), Not(HasSubstr("Strict-Transport")));
}

TEST(Headers, APageOfAPersonIsNotStored) {
    EXPECT_EQ(cache_control(Keep::never), "no-store");
    EXPECT_EQ(cache_control(Keep::ask_again), "private, no-cache");
    EXPECT_THAT(std::string(cache_control(Keep::for_a_year)), HasSubstr("immutable"));
}

TEST(Headers, AFieldCannotBeSplit) {
    EXPECT_TRUE(is_field_name("Set-Cookie"));
    EXPECT_FALSE(is_field_name("Set Cookie"));
    EXPECT_FALSE(is_field_name(""));
    EXPECT_FALSE(is_field_name("A:"));
    EXPECT_TRUE(is_field_value("a b\té"));
    EXPECT_FALSE(is_field_value("a\r\nSet-Cookie: x"));
    EXPECT_FALSE(is_field_value(std::string_view("a\0", 2)));
}

} // namespace
} // namespace http
