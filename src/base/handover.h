// handover.h -- two threads, one that makes batches and one that uses them, in order.
//
//     base::Handover<std::vector<Form>> forms([&](std::vector<Form>& batch) { return read_some(batch); });
//     std::vector<Form> batch;
//     while (forms.next(batch)) weigh(batch);
//
// `make` runs on a thread of its own, one batch ahead of the user; it says false when there is nothing more (what it put
// into that batch is still handed over). Batches go back and forth, so their memory is used again. What `make` throws is
// thrown by next(). The destructor waits for `make` to return; nothing is left running.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace base {

template <class Batch>
class Handover {
  public:
    using Make = std::function<bool(Batch&)>; // false: this was the last

    explicit Handover(Make make) : make_(std::move(make)), maker_([this] { run(); }) {}
    Handover(const Handover&) = delete;
    Handover& operator=(const Handover&) = delete;
    ~Handover() {
        {
            const std::scoped_lock lock(mutex_);
            stopped_ = true;
        }
        changed_.notify_all();
        maker_.join();
    }

    // The next batch, in exchange for the one that was used. False when there are no more.
    bool next(Batch& batch) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return full_ || finished_; });
        if (!full_) {
            if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
            return false;
        }
        std::swap(batch, ready_);
        full_ = false;
        lock.unlock();
        changed_.notify_all();
        return true;
    }

  private:
    void run() {
        Batch batch;
        bool more = true;
        while (more) {
            try {
                more = make_(batch);
            } catch (...) {
                const std::scoped_lock lock(mutex_);
                failure_ = std::current_exception();
                break;
            }
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return !full_ || stopped_; });
            if (stopped_) break;
            std::swap(ready_, batch);
            full_ = true;
            lock.unlock();
            changed_.notify_all();
        }
        {
            const std::scoped_lock lock(mutex_);
            finished_ = true;
        }
        changed_.notify_all();
    }

    Make make_;
    std::mutex mutex_;
    std::condition_variable changed_;
    Batch ready_;
    bool full_ = false;
    bool finished_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
    std::thread maker_; // last: it starts when everything above is there
};

} // namespace base
