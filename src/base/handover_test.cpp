#include "base/handover.h"

#include <gmock/gmock.h>

#include <stdexcept>
#include <vector>

namespace base {
namespace {

TEST(Handover, EveryBatchArrivesOnceAndInOrder) {
    int made = 0;
    Handover<std::vector<int>> numbers([&made](std::vector<int>& batch) {
        batch.clear();
        for (int i = 0; i < 7; ++i) batch.push_back(made++);
        return made < 7000;
    });
    std::vector<int> seen;
    std::vector<int> batch;
    while (numbers.next(batch)) seen.insert(seen.end(), batch.begin(), batch.end());
    ASSERT_EQ(seen.size(), 7000U);
    for (int i = 0; i < 7000; ++i) ASSERT_EQ(seen[static_cast<std::size_t>(i)], i);
    EXPECT_FALSE(numbers.next(batch));
}

TEST(Handover, AUserWhoLeavesEarlyLeavesNothingRunning) {
    Handover<int> endless([](int& n) { return ++n, true; });
    int n = 0;
    EXPECT_TRUE(endless.next(n));
}

TEST(Handover, WhatTheMakerThrowsReachesTheUserAfterTheBatchesBeforeIt) {
    int made = 0;
    Handover<int> failing([&made](int& n) {
        if (++made == 3) throw std::runtime_error("broken");
        n = made;
        return true;
    });
    int n = 0;
    EXPECT_TRUE(failing.next(n));
    EXPECT_TRUE(failing.next(n));
    EXPECT_EQ(n, 2);
    EXPECT_THROW(failing.next(n), std::runtime_error);
    EXPECT_FALSE(failing.next(n));
}

} // namespace
} // namespace base
