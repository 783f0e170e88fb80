#include "http/proxy.h"

#include <gtest/gtest.h>

namespace http {
namespace {

const Fields forwarded{{"x-forwarded-for", "10.9.9.9, 198.51.100.1"},
                       {"x-forwarded-for", "6.6.6.6, 203.0.113.7"},
                       {"x-forwarded-proto", "https"}};

TEST(Proxy, ForwardedFieldsCountOnlyWhereAProxyWasAnnouncedAndIsNear) {
    const Visitor through = visitor_of("127.0.0.1", forwarded, true, false);
    EXPECT_EQ(through.address, "203.0.113.7"); // the last: what the proxy itself saw
    EXPECT_TRUE(through.secure);
    const Visitor unannounced = visitor_of("127.0.0.1", forwarded, false, false);
    EXPECT_EQ(unannounced.address, "127.0.0.1");
    EXPECT_FALSE(unannounced.secure);
    const Visitor stranger = visitor_of("198.51.100.1", forwarded, true, false);
    EXPECT_EQ(stranger.address, "198.51.100.1");
    EXPECT_FALSE(stranger.secure);
}

TEST(Proxy, WhatIsNoAddressIsNotBelieved) {
    EXPECT_EQ(visitor_of("10.0.0.1", {{"x-forwarded-for", "203.0.113.7, <script>"}}, true, false).address,
              "10.0.0.1");
    EXPECT_EQ(visitor_of("10.0.0.1", {}, true, false).address, "10.0.0.1");
    EXPECT_EQ(visitor_of("::1", {{"x-forwarded-for", "2001:db8::7"}}, true, false).address, "2001:db8::7");
}

TEST(Proxy, NearIsLoopbackOrPrivate) {
    for (const auto* near : {"127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255",
                             "192.168.1.1", "169.254.1.1", "::1", "fd00::1", "fe80::1", "::ffff:10.0.0.1"})
        EXPECT_TRUE(is_near(near)) << near;
    for (const auto* far : {"8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "2001:db8::1",
                            "::", "::ffff:8.8.8.8", "", "x", "127.1"})
        EXPECT_FALSE(is_near(far)) << far;
}

} // namespace
} // namespace http
