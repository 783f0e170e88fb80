// latar.h -- what the gate does after it has answered (pintu.cpp alone).
//
//     latar_->submit(session, [=, this] { note_last_use(session); });
#pragma once

#include "kantor/simpanan.h"
#include "web/pintu.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

namespace web {

// What nobody waits for: the last use of a session. One thread, in order; what fails is tried again at the next use.
class Pintu::Latar {
  public:
    Latar() : thread_([this] { loop(); }) {}
    ~Latar() {
        {
            const std::lock_guard lock(mutex_);
            stop_ = true;
        }
        wake_.notify_one();
        thread_.join();
    }
    Latar(const Latar&) = delete;
    Latar& operator=(const Latar&) = delete;

    // At most one waiting work for a key.
    void submit(const base::Sidik& key, std::function<void()> work) {
        {
            const std::lock_guard lock(mutex_);
            if (!waiting_.insert(key).second) return;
            queue_.emplace_back(key, std::move(work));
        }
        wake_.notify_one();
    }

  private:
    void loop() {
        for (;;) {
            std::pair<base::Sidik, std::function<void()>> next;
            {
                std::unique_lock lock(mutex_);
                wake_.wait(lock, [&] { return stop_ || !queue_.empty(); });
                if (queue_.empty()) return;
                next = std::move(queue_.front());
                queue_.pop_front();
            }
            try {
                next.second();
            } catch (const kantor::SimpananGagal&) { // the next use notes it
            }
            const std::lock_guard lock(mutex_);
            waiting_.erase(next.first);
        }
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::pair<base::Sidik, std::function<void()>>> queue_;
    std::set<base::Sidik> waiting_;
    bool stop_ = false;
    std::thread thread_;
};

} // namespace web
