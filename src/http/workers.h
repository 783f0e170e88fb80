// workers.h -- threads for work that may wait: password hashing, workbooks, acts that wait for the disk.
//
//     Workers workers(16, 512);
//     if (!workers.post([=] { ... })) ...            // the queue is full: say so, do not wait
//
// Threads are started when there is work and nobody free, up to the limit, and stay. The destructor does all that was
// posted, then joins. A job must not throw.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

class Workers {
  public:
    Workers(std::size_t threads, std::size_t queue)
        : most_(threads == 0 ? 1 : threads), queue_limit_(queue) {}
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    ~Workers() { finish(); }

    [[nodiscard]] bool post(std::function<void()> job); // false: the queue is full, or finish() was called
    void finish();
    struct Load {
        std::size_t busy, queued, threads;
    };
    [[nodiscard]] Load load() const;

  private:
    void work();

    const std::size_t most_, queue_limit_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    std::vector<std::thread> threads_;
    std::size_t busy_ = 0;
    bool finishing_ = false;
};

} // namespace http
