#include "http/workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <future>

namespace http {
namespace {

TEST(Workers, NoThreadIsStartedBeforeThereIsWork) {
    Workers workers(8, 10);
    EXPECT_EQ(workers.load().threads, 0U);
    std::promise<void> done;
    ASSERT_TRUE(workers.post([&] { done.set_value(); }));
    done.get_future().get();
    EXPECT_EQ(workers.load().threads, 1U);
}

TEST(Workers, EverythingPostedIsDoneBeforeTheyAreGone) {
    std::atomic<int> done = 0;
    {
        Workers workers(4, 1000);
        for (int i = 0; i < 500; ++i) ASSERT_TRUE(workers.post([&] { ++done; }));
    }
    EXPECT_EQ(done, 500);
}

TEST(Workers, AFullQueueSaysSoAtOnce) {
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::promise<void> began;
    Workers workers(1, 2);
    ASSERT_TRUE(workers.post([&] {
        began.set_value();
        open.get();
    }));
    began.get_future().get();
    EXPECT_TRUE(workers.post([] {}));
    EXPECT_TRUE(workers.post([] {}));
    EXPECT_FALSE(workers.post([] {}));
    EXPECT_EQ(workers.load().queued, 2U);
    EXPECT_EQ(workers.load().busy, 1U);
    gate.set_value();
    workers.finish();
    EXPECT_FALSE(workers.post([] {}));
}

TEST(Workers, JobsThatWaitForOneAnotherRunAtTheSameTime) {
    Workers workers(4, 10);
    std::barrier all(4); // lets nobody through before all four are here
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(workers.post([&] { all.arrive_and_wait(); }));
    workers.finish();
}

} // namespace
} // namespace http
