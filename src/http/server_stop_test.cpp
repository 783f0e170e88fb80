#include "http/server.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <memory>
#include <thread>
#include <vector>

namespace http {
namespace {

using namespace std::chrono_literals;

// Sweeps come every five milliseconds and the threads are many more than the cores, so that many a loop wakes up with its
// stop and its sweep both due.
TEST(Server, AStopEndsALoopWhoseSweepIsDueAtTheSameMoment) {
    const Router router;
    Options options;
    options.wait.handshake = options.wait.idle = options.wait.head = options.wait.body = options.wait.write =
        options.wait.stop = 20ms;
    for (int round = 0; round < 100; ++round) {
        std::vector<std::unique_ptr<Server>> servers;
        std::vector<std::future<void>> ended;
        for (int i = 0; i < 64; ++i) {
            servers.push_back(std::make_unique<Server>(options, router, Hooks{}));
            ended.push_back(
                std::async(std::launch::async, [server = servers.back().get()] { server->run(); }));
        }
        for (int turn = 0; turn < round * 40; ++turn)
            std::this_thread::yield(); // another moment of the sweep each time
        for (const auto& server : servers) server->stop();
        for (const auto& end : ended)
            if (end.wait_for(20s) != std::future_status::ready) {
                std::fputs("a server that was told to stop still runs\n", stderr);
                std::abort(); // its thread cannot be joined
            }
    }
}

} // namespace
} // namespace http
