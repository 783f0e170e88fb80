// house.h -- what the connections of a server share: loops, workers, counters, options. Boost: included by server.cpp alone.
//
// One Loop a thread; a connection stays on its loop, so that none of its state needs a lock. Deadlines are a field
// of the connection, which its loop's sweep compares with the clock: cheaper than a timer for each phase, and a phase that
// is over cannot be cut by a late timer.
#pragma once

#include "http/answer.h"
#include "http/server.h"
#include "http/wire.h"
#include "http/workers.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <fmt/format.h>

#include <atomic>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <list>
#include <unistd.h>
#include <vector>

namespace http {

using Clock = std::chrono::steady_clock; // for deadlines; what day it is comes from the kernel for Date alone
using std::chrono::microseconds;
using std::chrono::milliseconds;

inline constexpr std::size_t usual_buffer = 4096;
inline constexpr std::size_t body_buffer = 65536;
inline constexpr std::size_t slowest = 8192; // bytes a second, beyond the time that a phase has anyway
inline constexpr milliseconds sweep_most{250};
inline constexpr milliseconds linger{2000};
inline constexpr milliseconds linger_at_stop{200};

inline milliseconds time_for(milliseconds base, std::uint64_t bytes) {
    return base + milliseconds(static_cast<std::int64_t>(bytes * 1000 / slowest));
}

// Bytes that came in and were not used yet.
class Incoming {
  public:
    [[nodiscard]] std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }
    [[nodiscard]] bool empty() const { return begin_ == end_; }
    void used(std::size_t n) {
        begin_ += n;
        if (begin_ == end_) begin_ = end_ = 0;
    }
    void came(std::size_t n) { end_ += n; }
    // Room for at least `least` more.
    asio::mutable_buffer room(std::size_t least) {
        if (bytes_.size() - end_ < least) {
            if (begin_ > 0) {
                std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
                end_ -= begin_;
                begin_ = 0;
            }
            if (bytes_.size() - end_ < least) bytes_.resize(end_ + least);
        }
        return {bytes_.data() + end_, bytes_.size() - end_};
    }
    // An idle connection keeps little.
    void shrink() {
        if (!empty() || bytes_.size() <= usual_buffer) return;
        bytes_.resize(usual_buffer);
        bytes_.shrink_to_fit();
    }

  private:
    std::vector<char> bytes_;
    std::size_t begin_ = 0, end_ = 0;
};

class File {
  public:
    File() = default;
    explicit File(const std::filesystem::path& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    File(File&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    File& operator=(File&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~File() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    [[nodiscard]] std::uint64_t size() const {
        const off_t end = ::lseek(fd_, 0, SEEK_END);
        return end < 0 ? 0 : static_cast<std::uint64_t>(end);
    }
    // 0 at the end, and where the disk refuses.
    std::size_t read_at(std::uint64_t at, std::string& into) const {
        const ssize_t n = ::pread(fd_, into.data(), into.size(), static_cast<off_t>(at));
        return n < 0 ? 0 : static_cast<std::size_t>(n);
    }

  private:
    int fd_ = -1;
};

struct Tally { // Counters, while they are counted
    std::atomic<std::uint64_t> open = 0, total = 0, requests = 0, refused = 0, timed_out = 0,
                               took_together = 0;
    std::array<std::atomic<std::uint64_t>, 6> by_class{};
    std::array<std::atomic<std::uint64_t>, took_bounds.size() + 1> took{};
};

inline void add(std::atomic<std::uint64_t>& counter, std::uint64_t n = 1) {
    counter.fetch_add(n, std::memory_order_relaxed);
}

class Connection;

struct Loop {
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> guard{io.get_executor()};
    asio::steady_timer sweep{io};
    std::list<Connection*> connections; // the one that was used last at the end
    std::atomic<std::size_t> open = 0;
    bool stopping = false;
    Clock::time_point stop_by = Clock::time_point::max();
    std::time_t second = 0;
    std::string date;

    const std::string& now_as_date() {
        if (const std::time_t now = std::time(nullptr); now != second) {
            second = now;
            date = http_date(now);
        }
        return date;
    }
};

// What all connections share.
struct House {
    House(Options given, const Router& routes, Hooks said)
        : options(std::move(given)), router(routes), hooks(std::move(said)),
          workers(options.workers, options.queue) {}

    Options options;
    const Router& router;
    Hooks hooks;
    Workers workers;
    Tally tally;
    std::optional<asio::ssl::context> tls;
    std::atomic<std::uint64_t> last_id = 0;

    [[nodiscard]] std::string new_id() {
        return hooks.new_request_id ? hooks.new_request_id() : fmt::format("r{}", ++last_id);
    }
    void failed(const std::string& what) const noexcept {
        try {
            if (hooks.failed) hooks.failed(what);
        } catch (...) { // a log that fails has nowhere to say so
        }
    }
    [[nodiscard]] Response error_page(int status, const std::string& id) const {
        try {
            Response response = Response::html(hooks.error_page ? hooks.error_page(status, id) : "", status);
            if (status == 503) response.with("Retry-After", "1");
            return response;
        } catch (const std::exception& e) {
            failed(fmt::format("{}: error page: {}", id, e.what()));
            return Response::html("", status);
        }
    }
};

// An answer with the file that it may be.
struct Ready {
    Answer answer;
    File file;
};

} // namespace http
