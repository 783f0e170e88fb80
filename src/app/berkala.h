// berkala.h -- work that the server does by itself every so often, on a thread of its own.
//
//     Berkala round([&] { putaran_pengingat(desk); }, std::chrono::seconds(60));     // at once, and then each minute
//
// The end waits for the work at hand and then goes: no work begins after it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

class Berkala {
  public:
    Berkala(std::function<void()> work, std::chrono::seconds every)
        : work_(std::move(work)), every_(every), thread_([this] { loop(); }) {}
    ~Berkala() {
        {
            const std::lock_guard lock(mutex_);
            stop_ = true;
        }
        wake_.notify_one();
        thread_.join();
    }
    Berkala(const Berkala&) = delete;
    Berkala& operator=(const Berkala&) = delete;

  private:
    void loop() {
        std::unique_lock lock(mutex_);
        while (!stop_) {
            lock.unlock();
            work_();
            lock.lock();
            wake_.wait_for(lock, every_, [this] { return stop_; });
        }
    }

    std::function<void()> work_;
    std::chrono::seconds every_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stop_ = false;
    std::thread thread_;
};

} // namespace app
