#include "http/head.h"

#include <gtest/gtest.h>

namespace http {
namespace {

using namespace std::string_literals;
using State = HeadScan::State;

const std::string good = "GET /a?b=c HTTP/1.1\r\nHost: kantor.contoh\r\nCookie: a=b; c=d\r\n\r\n";

int refused(const std::string& bytes, HeadLimits limits = {}) {
    HeadScan scan(limits);
    scan.look(bytes);
    return scan.refusal().status;
}

TEST(HeadScan, AHeadIsFoundHoweverItIsCutIntoPieces) {
    for (std::size_t cut = 0; cut <= good.size(); ++cut) {
        HeadScan scan;
        const State first = scan.look(std::string_view(good).substr(0, cut));
        EXPECT_EQ(first, cut == good.size() ? State::whole : State::more) << cut;
        if (first == State::more) EXPECT_EQ(scan.look(good + "POST /next"), State::whole) << cut;
        EXPECT_EQ(scan.size(), good.size()) << cut;
    }
}

TEST(HeadScan, BytesThatReadersUnderstandDifferentlyAreRefused) {
    const std::string line = "GET / HTTP/1.1\r\n";
    EXPECT_EQ(refused(line + "Host: a\r\n\r\n"), 0);
    EXPECT_EQ(refused("GET / HTTP/1.1\nHost: a\n\n"), 400);
    EXPECT_EQ(refused(line + "Host: a\nX: b\r\n\r\n"), 400);
    EXPECT_EQ(refused(line + "Host: a\rX: b\r\n\r\n"), 400);
    EXPECT_EQ(refused(line + "Host: a\0b\r\n\r\n"s), 400);
    EXPECT_EQ(refused(line + "Host: a\r\n folded\r\n\r\n"), 400);
    EXPECT_EQ(refused(line + " Host: a\r\n\r\n"), 400);
    EXPECT_EQ(refused(line + "Host : a\r\n\r\n"), 400);
    EXPECT_EQ(refused(line + ": a\r\n\r\n"), 400);
    EXPECT_EQ(refused(line + "Host\r\n\r\n"), 400);
    EXPECT_EQ(refused(line + "Ho\xC3\xB6st: a\r\n\r\n"), 400);
    EXPECT_EQ(refused("\r\n" + good), 400);
    EXPECT_EQ(refused("\x16\x03\x01"), 400); // the first bytes of TLS
}

TEST(HeadScan, AnotherProtocolIsRefusedAtItsFirstLine) {
    EXPECT_EQ(refused("GET /\r\n"), 400);
    EXPECT_EQ(refused("GET\r\n"), 400);
    EXPECT_EQ(refused("PRI * HTTP/2.0\r\n"), 505);
    EXPECT_EQ(refused("GET / HTTP/1.2\r\n"), 505);
    EXPECT_EQ(refused("GET / HTTP/11\r\n"), 400);
    EXPECT_EQ(refused("GET / http/1.1\r\n"), 400);
    EXPECT_EQ(refused("GET / HTTP/1.1 \r\n"), 400);
}

TEST(HeadScan, LengthsAreLimitedBeforeTheLineEnds) {
    const HeadLimits limits{30, 60, 2};
    EXPECT_EQ(refused("GET /" + std::string(26, 'a'), limits), 414);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nA: " + std::string(60, 'a'), limits), 431);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nA:\r\nB:\r\n\r\n", limits), 0);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nA:\r\nB:\r\nC:\r\n", limits), 431);
}

int judged(std::string_view method, std::string_view target, Fields fields, int version = 11) {
    fields.insert(fields.begin(), {"host", "kantor.contoh:8080"});
    return judge({method, target, version, fields}).refusal.status;
}

TEST(Judge, MethodsBeyondThreeAreRefused) {
    EXPECT_EQ(judged("GET", "/", {}), 0);
    EXPECT_EQ(judged("HEAD", "/", {}), 0);
    EXPECT_EQ(judged("POST", "/", {}), 0);
    EXPECT_EQ(judged("PUT", "/", {}), 405);
    EXPECT_EQ(judged("get", "/", {}), 501);
    EXPECT_EQ(judged("BREW", "/", {}), 501);
}

TEST(Judge, ALengthIsDigitsAndOne) {
    EXPECT_EQ(judged("POST", "/", {{"content-length", "5"}}), 0);
    for (const auto* length :
         {"", "+5", "-5", "5,5", "5 5", "0x5", "5a", "99999999999999999999", "18446744073709551616"})
        EXPECT_EQ(judged("POST", "/", {{"content-length", length}}), 400) << length;
    EXPECT_EQ(judged("POST", "/", {{"content-length", "5"}, {"content-length", "5"}}), 400);
    EXPECT_EQ(judged("POST", "/", {{"content-length", "5"}, {"transfer-encoding", "chunked"}}), 400);
    EXPECT_EQ(judged("GET", "/", {{"content-length", "5"}}), 400);
    EXPECT_EQ(judged("GET", "/", {{"content-length", "0"}}), 0);
}

TEST(Judge, TransferEncodingIsChunkedOrNothing) {
    EXPECT_EQ(judged("POST", "/", {{"transfer-encoding", "Chunked"}}), 0);
    for (const auto* coding : {"xchunked", "chunked, chunked", "gzip, chunked", "chunked, identity",
                               "identity", "", "\"chunked\""})
        EXPECT_EQ(judged("POST", "/", {{"transfer-encoding", coding}}), 501) << coding;
    EXPECT_EQ(judged("POST", "/", {{"transfer-encoding", "chunked"}, {"transfer-encoding", "chunked"}}), 400);
    EXPECT_EQ(judged("POST", "/", {{"transfer-encoding", "chunked"}}, 10), 400);
}

TEST(Judge, HostIsOneAndANameOrAnAddress) {
    const auto host = [](const Fields& fields) { return judge({"GET", "/", 11, fields}).refusal.status; };
    EXPECT_EQ(host({}), 400);
    for (const auto* good_host : {"a", "a.b:80", "127.0.0.1", "[::1]:8080", "[fe80::1]"})
        EXPECT_EQ(host({{"host", good_host}}), 0) << good_host;
    for (const auto* bad_host :
         {"", ":80", "a:", "a:b", "a/b", "a@b", "a b", "[::1", "[]", "[::1]80", "a:123456", "a,b", "a:80:80"})
        EXPECT_EQ(host({{"host", bad_host}}), 400) << bad_host;
    EXPECT_EQ(host({{"host", "a"}, {"host", "a"}}), 400);
}

TEST(Judge, ATargetIsAPathOrTheSameHost) {
    Fields fields{{"host", "kantor.contoh"}};
    const Judged whole = judge({"GET", "http://Kantor.contoh/a%20b?c=d+e", 11, fields});
    EXPECT_EQ(whole.refusal.status, 0);
    EXPECT_EQ(whole.head.path, "/a b");
    EXPECT_EQ(whole.head.query, (Fields{{"c", "d e"}}));
    EXPECT_EQ(judge({"GET", "http://kantor.contoh", 11, fields}).head.path, "/");
    for (const auto* target :
         {"*", "a", "http://lain.contoh/", "ftp://kantor.contoh/", "kantor.contoh:80", "//a", "/#a",
          "/\xC3\xA9", "/%c0%af", "/..", "/%2e%2e/x", "/?a=%zz", "/?a=%00", "http://kantor.contoh@lain/"})
        EXPECT_EQ(judge({"GET", target, 11, fields}).refusal.status, 400) << target;
}

TEST(Judge, AConnectionStaysAsItsVersionAndItsFieldSay) {
    const auto stays = [](int version, const std::string& connection) {
        const Fields fields{{"host", "a"}, {"connection", connection}};
        return judge({"GET", "/", version, fields}).head.keep_alive;
    };
    EXPECT_TRUE(stays(11, ""));
    EXPECT_FALSE(stays(11, "x, Close"));
    EXPECT_FALSE(stays(10, ""));
    EXPECT_TRUE(stays(10, "Keep-Alive"));
    EXPECT_FALSE(stays(10, "keep-alive, close"));
}

TEST(Judge, OnlyContinueMayBeExpected) {
    EXPECT_EQ(judged("POST", "/", {{"expect", "100-Continue"}}), 0);
    EXPECT_EQ(judged("POST", "/", {{"expect", "200-maybe"}}), 417);
}

} // namespace
} // namespace http
