// Visitors who are slow, idle or too many; and a stop while some are there: nobody waits for them longer than the deadlines say.
#include "http/server.h"
#include "http/server_for_tests.h"

#include <gmock/gmock.h>

#include <condition_variable>
#include <future>

namespace http::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using namespace std::chrono_literals;

TEST(Server, SlowAndIdleVisitorsHoldNoWorker) {
    Options options;
    options.workers = 2;
    Running running({page("/", "ringan"), page("/berat", "berat", Weight::heavy), echo()}, options);
    std::vector<Visitor> idle;
    for (int i = 0; i < 200; ++i) idle.emplace_back(running.port());
    for (int i = 0; i < 50; ++i) {
        idle.emplace_back(running.port());
        idle.back().send(i % 2 == 0 ? "GET / HTTP/1.1\r\nHost: seten" : post("/kirim", "a=1").substr(0, 130));
    }
    EXPECT_TRUE(running.comes_true([](const Counters& c) { return c.connections_open == 250; }));
    Visitor honest(running.port());
    EXPECT_EQ(honest.ask(get("/")).body, "ringan");
    EXPECT_EQ(honest.ask(get("/berat")).body, "berat");
    EXPECT_EQ(honest.ask(post("/kirim", "b=2")).body, "b=2;");
    // A worker is counted as busy until just after its answer has gone out.
    EXPECT_TRUE(running.comes_true([](const Counters& c) { return c.workers_busy == 0; }));
}

TEST(Server, AFullQueueIsSaidAtOnce) {
    Gate gate;
    std::promise<void> began;
    Options options;
    options.workers = 1;
    options.queue = 1;
    Running running({{Method::get, "/tunggu",
                      [&](Request& r) {
                          if (r.query("pertama") == "ya") {
                              began.set_value();
                              gate.pass();
                          }
                          return Response::text("selesai");
                      },
                      Weight::heavy},
                     page("/", "ringan")},
                    options);
    Visitor first(running.port());
    Visitor second(running.port());
    Visitor third(running.port());
    first.send(get("/tunggu?pertama=ya"));
    began.get_future().get();
    second.send(get("/tunggu"));
    EXPECT_TRUE(running.comes_true([](const Counters& c) { return c.workers_busy == 1 && c.queued == 1; }));
    const Seen full = third.ask(get("/tunggu"));
    EXPECT_EQ(full.status, 503);
    EXPECT_EQ(full.field("Retry-After"), "1");
    EXPECT_EQ(third.ask(get("/")).body, "ringan"); // light pages do not wait in that queue
    gate.open();
    EXPECT_EQ(first.answer().body, "selesai");
    EXPECT_EQ(second.answer().body, "selesai");
}

TEST(Server, AStopFinishesWhatWasBegunAndEndsTheRest) {
    Gate gate;
    std::promise<void> began;
    Running running({{Method::get, "/tunggu",
                      [&](Request&) {
                          began.set_value();
                          gate.pass();
                          return Response::text("selesai");
                      },
                      Weight::heavy},
                     page("/", "ringan")});
    Visitor idle(running.port());
    EXPECT_EQ(idle.ask(get("/")).status, 200);
    Visitor begun(running.port());
    begun.send(get("/tunggu"));
    began.get_future().get();
    Visitor half(running.port());
    half.send("GET / HTTP/1.1\r\nHos");
    EXPECT_TRUE(running.comes_true([](const Counters& c) { return c.connections_open == 3; }));
    running.server().stop();
    EXPECT_TRUE(idle.is_closed());
    half.send("t: a\r\n\r\n"); // was begun before the stop
    const Seen last = half.answer();
    if (last.status != 0) EXPECT_EQ(last.body, "ringan");
    EXPECT_TRUE(half.is_closed());
    gate.open();
    EXPECT_EQ(begun.answer().body, "selesai");
    EXPECT_TRUE(begun.is_closed());
    running.stop();
    EXPECT_FALSE(Visitor(running.port()).connected());
}

TEST(Server, AVisitorWhoDoesNotReadCannotHoldUpAStop) {
    const std::string text(20'000'000, 'a');
    Options options;
    options.wait.stop = 200ms;
    Running running({page("/", text)}, options);
    Visitor visitor(running.port());
    visitor.send(get("/"));
    EXPECT_TRUE(running.comes_true([](const Counters& c) { return c.connections_open == 1; }));
    running.stop(); // returns, or the test never ends
}

TEST(Server, WhoIsTooSlowIsToldSoOrLeft) {
    Running running({page("/", "ringan"), echo()}, quick());
    Visitor idle(running.port());
    EXPECT_TRUE(idle.is_closed()); // nothing was begun: no answer
    Visitor head(running.port());
    head.send("GET / HTTP/1.1\r\nHost: ");
    EXPECT_EQ(head.answer().status, 408);
    EXPECT_TRUE(head.is_closed());
    Visitor body(running.port());
    body.send("POST /kirim HTTP/1.1\r\nHost: a\r\nContent-Type: "
              "application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na=1");
    EXPECT_EQ(body.answer().status, 408);
    EXPECT_TRUE(body.is_closed());
    EXPECT_EQ(running.server().counters().timed_out, 3U);
}

TEST(Server, WhoeverHasBeenIdleLongestGivesWay) {
    Options options;
    options.connections = 8;
    Running running({page("/", "ringan")}, options);
    std::vector<Visitor> visitors;
    for (int i = 0; i < 8; ++i) {
        visitors.emplace_back(running.port());
        EXPECT_EQ(visitors.back().ask(get("/")).status, 200);
    }
    EXPECT_EQ(visitors.front().ask(get("/")).status, 200); // now the second has been idle longest
    Visitor newcomer(running.port());
    EXPECT_EQ(newcomer.ask(get("/")).body, "ringan");
    EXPECT_TRUE(visitors[1].is_closed());
    EXPECT_EQ(visitors[0].ask(get("/")).status, 200);
}

} // namespace
} // namespace http::testing
