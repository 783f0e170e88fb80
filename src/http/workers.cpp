#include "http/workers.h"

#include <utility>

namespace http {

bool Workers::post(std::function<void()> job) {
    {
        const std::scoped_lock lock(mutex_);
        // The limit is on those that wait: a free worker's job does not.
        const std::size_t free = most_ - busy_;
        if (finishing_ || queue_.size() >= queue_limit_ + free) return false;
        queue_.push_back(std::move(job));
        if (busy_ + queue_.size() > threads_.size() && threads_.size() < most_)
            threads_.emplace_back([this] { work(); });
    }
    changed_.notify_one();
    return true;
}

void Workers::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return !queue_.empty() || finishing_; });
        if (queue_.empty()) return;
        std::function<void()> job = std::move(queue_.front());
        queue_.pop_front();
        ++busy_;
        lock.unlock();
        job();
        job = nullptr; // what it holds is let go before the worker counts as free
        lock.lock();
        --busy_;
    }
}

void Workers::finish() {
    std::vector<std::thread> threads;
    {
        const std::scoped_lock lock(mutex_);
        finishing_ = true;
        threads.swap(threads_);
    }
    changed_.notify_all();
    for (std::thread& thread : threads) thread.join();
}

Workers::Load Workers::load() const {
    const std::scoped_lock lock(mutex_);
    return {busy_, queue_.size(), threads_.size()};
}

} // namespace http
