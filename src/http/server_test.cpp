#include "http/server.h"
#include "http/server_for_tests.h"

#include <gmock/gmock.h>

#include <condition_variable>
#include <fstream>
#include <future>
#include <sstream>

namespace http::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using namespace std::chrono_literals;

TEST(Server, ARequestIsAnsweredAndTheConnectionStays) {
    Running running({page("/", "beranda"), page("/pegawai/{id}", "orang")});
    Visitor visitor(running.port());
    for (int i = 0; i < 3; ++i) {
        const Seen seen = visitor.ask(get("/"));
        EXPECT_EQ(seen.status, 200);
        EXPECT_EQ(seen.body, "beranda");
        EXPECT_THAT(seen.field("Content-Security-Policy"), StartsWith("default-src 'none'"));
        EXPECT_EQ(seen.field("Connection"), "");
    }
    EXPECT_EQ(visitor.ask(get("/pegawai/12?x=1")).body, "orang");
    EXPECT_TRUE(running.comes_true([](const Counters& c) { return c.requests == 4 && c.by_class[2] == 4; }));
    EXPECT_EQ(running.server().counters().connections_total, 1U);
    EXPECT_TRUE(running.comes_true([&](const Counters&) { return running.served().size() == 4; }));
    EXPECT_EQ(running.served().back().pattern, "/pegawai/{id}");
    EXPECT_EQ(running.served().back().method, "GET");
}

TEST(Server, AHandlerSeesWhatWasAsked) {
    Request seen;
    Running running({{Method::get, "/a/{nama}", [&](Request& r) {
                          seen = r;
                          return Response::text("ya");
                      }}});
    Visitor visitor(running.port());
    visitor.ask(
        get("/a/b%20c?d=e+f&g",
            "Cookie: sesi=1; tema=2\r\nCookie: lain=3\r\nX-Forwarded-For: 6.6.6.6\r\nUser-Agent: uji\r\n"));
    EXPECT_EQ(seen.path, "/a/b c");
    EXPECT_EQ(seen.target, "/a/b%20c?d=e+f&g");
    EXPECT_EQ(seen.param("nama"), "b c");
    EXPECT_EQ(seen.query("d"), "e f");
    EXPECT_EQ(seen.cookie("tema"), "2");
    EXPECT_EQ(seen.cookie("lain"), "3");
    EXPECT_EQ(seen.header("user-agent"), "uji");
    EXPECT_EQ(seen.address, "127.0.0.1"); // nobody announced a proxy
    EXPECT_FALSE(seen.secure);
    EXPECT_FALSE(seen.id.empty());
}

TEST(Server, BehindAProxyTheVisitorIsTheOneThatItNames) {
    Options options;
    options.behind_proxy = true;
    Running running({{Method::get, "/",
                      [](Request& r) { return Response::text(r.address + (r.secure ? " aman" : "")); }}},
                    options);
    Visitor visitor(running.port());
    const Seen seen =
        visitor.ask(get("/", "X-Forwarded-For: 1.1.1.1, 203.0.113.7\r\nX-Forwarded-Proto: https\r\n"));
    EXPECT_EQ(seen.body, "203.0.113.7 aman");
    EXPECT_THAT(seen.field("Strict-Transport-Security"), StartsWith("max-age="));
}

TEST(Server, HeadHasNoBodyAndTheConnectionGoesOn) {
    Running running({page("/", "beranda")});
    Visitor visitor(running.port());
    visitor.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    const Seen seen = visitor.answer(false);
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.field("Content-Length"), "7");
    EXPECT_EQ(visitor.ask(get("/")).body, "beranda");
}

TEST(Server, RequestsSentTogetherAreAnsweredInOrder) {
    Running running({page("/1", "satu"), page("/2", "dua", Weight::heavy), echo()});
    Visitor visitor(running.port());
    visitor.send(get("/1") + get("/2") + post("/kirim", "a=1") + get("/1"));
    for (const auto* body : {"satu", "dua", "a=1;", "satu"}) EXPECT_EQ(visitor.answer().body, body);
}

TEST(Server, ARequestMayComeByteByByte) {
    Running running({echo()});
    Visitor visitor(running.port());
    const std::string request = post("/kirim", "nama=Sekar+Fiktif");
    for (const char c : request) visitor.send(std::string_view(&c, 1));
    EXPECT_EQ(visitor.answer().body, "nama=Sekar Fiktif;");
}

TEST(Server, AFormMayComeInChunks) {
    Running running({echo(), page("/", "beranda")});
    Visitor visitor(running.port());
    const std::string head = "POST /kirim HTTP/1.1\r\nHost: a\r\nContent-Type: "
                             "application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
    const std::string request = head + "3\r\na=1\r\n000004;x=\"y\"\r\n&b=2\r\n0\r\nX-Trailer: z\r\n\r\n";
    for (std::size_t cut = 0; cut <= request.size(); cut += 7) {
        visitor.send(std::string_view(request).substr(0, cut));
        visitor.send(std::string_view(request).substr(cut));
        ASSERT_EQ(visitor.answer().body, "a=1;b=2;") << cut;
    }
    EXPECT_EQ(visitor.ask(get("/")).body, "beranda");
}

TEST(Server, WhoAsksFirstMayGoOn) {
    Running running({echo()});
    Visitor visitor(running.port());
    visitor.send("POST /kirim HTTP/1.1\r\nHost: a\r\nContent-Type: "
                 "application/x-www-form-urlencoded\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(visitor.answer(false).status, 100);
    EXPECT_EQ(visitor.ask("a=1").body, "a=1;");
    // And who would be refused is refused before sending.
    visitor.send(
        "POST /kirim HTTP/1.1\r\nHost: a\r\nContent-Type: "
        "application/x-www-form-urlencoded\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(visitor.answer().status, 413);
    EXPECT_TRUE(visitor.is_closed());
}

TEST(Server, PathsAndMethodsThatAreNotThereGetOurOwnPage) {
    Running running({page("/", "beranda"), echo()});
    Visitor visitor(running.port());
    const Seen missing = visitor.ask(get("/tidak-ada"));
    EXPECT_EQ(missing.status, 404);
    EXPECT_THAT(missing.body, StartsWith("<h1>galat 404 r"));
    const Seen method = visitor.ask(get("/kirim"));
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.field("Allow"), "POST");
    EXPECT_EQ(visitor.ask(get("/")).status, 200); // the connection stays
}

TEST(Server, AnExceptionIsAPageWithTheRequestsNumberAndALineInTheLog) {
    for (const Weight weight : {Weight::light, Weight::heavy}) {
        Running running(
            {{Method::get, "/", [](Request&) -> Response { throw std::runtime_error("rahasia"); }, weight},
             page("/lain", "lain")});
        Visitor visitor(running.port());
        const Seen seen = visitor.ask(get("/"));
        EXPECT_EQ(seen.status, 500);
        EXPECT_EQ(seen.body, "<h1>galat 500 r1");
        ASSERT_EQ(running.failures().size(), 1U);
        EXPECT_EQ(running.failures().front(), "r1: rahasia");
        EXPECT_EQ(visitor.ask(get("/lain")).body, "lain");
    }
}

TEST(Server, PagesAreCompressedWhenAskedAndNotOtherwise) {
    const std::string text(20'000, 'a');
    Running running({page("/", text)});
    Visitor visitor(running.port());
    EXPECT_EQ(visitor.ask(get("/")).body, text);
    const Seen small = visitor.ask(get("/", "Accept-Encoding: gzip, br\r\n"));
    EXPECT_EQ(small.field("Content-Encoding"), "br");
    EXPECT_LT(small.body.size(), 100U);
    EXPECT_EQ(visitor.ask(get("/", "Accept-Encoding: gzip\r\n")).field("Content-Encoding"), "gzip");
}

TEST(Server, AnAnswerLargerThanEveryBufferArrivesWhole) {
    std::string text;
    for (int i = 0; text.size() < 8'000'000; ++i) text += std::to_string(i);
    Running running({page("/", text)});
    Visitor visitor(running.port());
    EXPECT_TRUE(visitor.ask(get("/")).body == text);
}

TEST(Server, AFileIsStreamedUnderItsName) {
    const Folder folder;
    std::string bytes;
    for (int i = 0; bytes.size() < 3'000'000; ++i) bytes += std::to_string(i % 9973 * 7919);
    std::ofstream(folder.path() / "rekap.xlsx", std::ios::binary) << bytes;
    Running running({{Method::get, "/rekap",
                      [&](Request&) {
                          Response r;
                          r.file = folder.path() / "rekap.xlsx";
                          r.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                          r.download_name = "rekap 2026.xlsx";
                          return r;
                      }},
                     {Method::get, "/hilang", [&](Request&) {
                          Response r;
                          r.file = folder.path() / "hilang";
                          return r;
                      }}});
    Visitor visitor(running.port());
    const Seen seen = visitor.ask(get("/rekap", "Accept-Encoding: br\r\n"));
    EXPECT_EQ(seen.field("Content-Disposition"),
              "attachment; filename=\"rekap 2026.xlsx\"; filename*=UTF-8''rekap%202026.xlsx");
    EXPECT_TRUE(seen.body == bytes);
    visitor.send("HEAD /rekap HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(visitor.answer(false).field("Content-Length"), std::to_string(bytes.size()));
    EXPECT_EQ(visitor.ask(get("/hilang")).status, 500);
}

TEST(Server, AnUploadReachesTheHandlerAndIsGoneAfterwards) {
    std::filesystem::path where;
    Route route{Method::post, "/unggah", nullptr};
    route.body = Body::upload;
    route.body_limit = 2'000'000;
    route.handler = [&](Request& r) {
        where = r.upload("berkas")->path;
        std::ifstream in(where, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return Response::text(std::string(r.form("csrf")) + " " + r.upload("berkas")->filename + " " +
                              std::to_string(out.str().size()));
    };
    Running running({std::move(route)});
    Visitor visitor(running.port());
    const auto body = [](std::size_t size) {
        return "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n--b\r\n"
               "Content-Disposition: form-data; name=\"berkas\"; filename=\"a.csv\"\r\n\r\n" +
               std::string(size, 'x') + "\r\n--b--\r\n";
    };
    EXPECT_EQ(visitor.ask(post("/unggah", body(1'500'000), "", "multipart/form-data; boundary=b")).body,
              "abc a.csv 1500000");
    EXPECT_THAT(where.string(), HasSubstr("unggah"));
    EXPECT_TRUE(
        running.comes_true([&](const Counters&) { return std::filesystem::is_empty(running.uploads()); }));
    EXPECT_EQ(visitor.ask(post("/unggah", body(2'500'000), "", "multipart/form-data; boundary=b")).status,
              413);
    EXPECT_TRUE(visitor.is_closed());
    EXPECT_TRUE(
        running.comes_true([&](const Counters&) { return std::filesystem::is_empty(running.uploads()); }));
}

TEST(Server, AVisitorWhoLeavesInTheMiddleOfAFileLeavesNothing) {
    Route route{Method::post, "/unggah", [](Request&) { return Response::text("tidak"); }};
    route.body = Body::upload;
    Running running({std::move(route)});
    {
        Visitor visitor(running.port());
        visitor.send("POST /unggah HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; "
                     "boundary=b\r\nContent-Length: 5000\r\n\r\n"
                     "--b\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nsetengah dari berkas");
        EXPECT_TRUE(running.comes_true(
            [&](const Counters&) { return !std::filesystem::is_empty(running.uploads()); }));
    }
    EXPECT_TRUE(running.comes_true([&](const Counters& c) { return c.connections_open == 0; }));
    EXPECT_TRUE(std::filesystem::is_empty(running.uploads()));
}

TEST(Server, SeveralLoopsServeManyVisitorsAtOnce) {
    Options options;
    options.io_threads = 2;
    std::atomic<int> asked = 0;
    Running running({page("/", "ringan"),
                     {Method::get, "/berat",
                      [&](Request&) {
                          ++asked;
                          return Response::text("berat");
                      },
                      Weight::heavy}},
                    options);
    std::vector<std::thread> people;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i)
        people.emplace_back([&] {
            Visitor visitor(running.port());
            for (int n = 0; n < 50; ++n) {
                if (visitor.ask(get("/")).body == "ringan") ++right;
                if (visitor.ask(get("/berat")).body == "berat") ++right;
            }
        });
    for (std::thread& person : people) person.join();
    EXPECT_EQ(right, 800);
    EXPECT_EQ(asked, 400);
}

TEST(Server, OldVisitorsAreAnsweredAndLeft) {
    Running running({page("/", "ringan")});
    Visitor visitor(running.port());
    EXPECT_EQ(visitor.ask("GET / HTTP/1.0\r\nHost: a\r\n\r\n").body, "ringan");
    EXPECT_TRUE(visitor.is_closed());
    Visitor staying(running.port());
    EXPECT_EQ(staying.ask("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n").field("Connection"),
              "keep-alive");
    EXPECT_EQ(staying.ask(get("/", "Connection: close\r\n")).field("Connection"), "close");
    EXPECT_TRUE(staying.is_closed());
}

TEST(Server, AnAddressThatIsTakenIsAnError) {
    Running running({page("/", "ringan")});
    const Router router;
    Options options;
    options.port = running.port();
    EXPECT_THROW(Server(options, router, {}), std::runtime_error);
    options.port = 0;
    options.certificate = "/tidak/ada";
    EXPECT_THROW(Server(options, router, {}), std::runtime_error);
    options.key = "/tidak/ada";
    EXPECT_THROW(Server(options, router, {}), std::runtime_error);
}

TEST(Server, AStopBeforeTheStartIsAStop) {
    const Router router;
    Server server({}, router, {});
    server.stop();
    server.run();
}

} // namespace
} // namespace http::testing
