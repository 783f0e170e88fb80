#include "paper/cetak_banyak.h"

#include "paper/kiriman.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace paper {
namespace {

bool send_all(int to, const char* bytes, std::size_t length) {
    while (length > 0) {
        const ssize_t n = send(to, bytes, length, MSG_NOSIGNAL);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes += n;
        length -= static_cast<std::size_t>(n);
    }
    return true;
}

bool receive_all(int from, char* bytes, std::size_t length) {
    while (length > 0) {
        const ssize_t n = recv(from, bytes, length, 0);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes += n;
        length -= static_cast<std::size_t>(n);
    }
    return true;
}

using Number = std::array<char, sizeof(std::uint64_t)>;

Number packed(std::uint64_t value) {
    Number bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}
std::uint64_t unpacked(const char* bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

// The life of a worker: a number comes in, a paper goes out, until nobody asks any more.
void work(int desk, const Kerja& job) {
    Number number{};
    while (receive_all(desk, number.data(), number.size())) {
        const std::string answer = kiriman(job(unpacked(number.data())));
        const Number length = packed(answer.size());
        if (!send_all(desk, length.data(), length.size()) || !send_all(desk, answer.data(), answer.size()))
            return;
    }
}

class Worker {
  public:
    Worker(const Kerja& job, const std::vector<Worker>& others) {
        std::array<int, 2> ends{};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            throw std::runtime_error("no line to a worker process");
        const pid_t parent = getpid();
        child_ = fork();
        if (child_ < 0) {
            close(ends[0]);
            close(ends[1]);
            throw std::runtime_error("no worker process");
        }
        if (child_ == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL); // no worker outlives the one who asked for its work
            close(ends[0]);
            for (const Worker& other : others) other.hang_up();
            int code = 0;
            try {
                if (getppid() == parent) work(ends[1], job);
            } catch (...) {
                code = 1;
            }
            _exit(code);
        }
        close(ends[1]);
        desk_ = ends[0];
    }
    Worker(Worker&& other) noexcept { swap(other); }
    Worker& operator=(Worker&& other) noexcept {
        swap(other);
        return *this;
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker() {
        if (child_ <= 0) return;
        hang_up();
        if (busy_) kill(child_, SIGKILL); // its paper is not wanted any more
        while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    [[nodiscard]] int desk() const { return desk_; }
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] std::size_t number() const { return number_; }

    void give(std::size_t number) {
        number_ = number;
        busy_ = true;
        const Number bytes = packed(number);
        send_all(desk_, bytes.data(), bytes.size()); // to one who has died: noticed when reading
    }

    enum class Heard { more, answer, gone };
    Heard hear() {
        std::array<char, 65536> bytes{};
        const ssize_t n = recv(desk_, bytes.data(), bytes.size(), 0);
        if (n < 0 && errno == EINTR) return Heard::more;
        if (n <= 0) return Heard::gone;
        heard_.append(bytes.data(), static_cast<std::size_t>(n));
        const bool whole =
            heard_.size() >= sizeof(Number) && heard_.size() - sizeof(Number) >= unpacked(heard_.data());
        return whole ? Heard::answer : Heard::more;
    }
    base::Result<std::string> answer() {
        busy_ = false;
        heard_.erase(0, sizeof(Number));
        auto result = terkirim(heard_);
        heard_.clear();
        return result;
    }

  private:
    void hang_up() const {
        if (desk_ >= 0) close(desk_);
    }
    void swap(Worker& other) noexcept {
        std::swap(child_, other.child_);
        std::swap(desk_, other.desk_);
        std::swap(number_, other.number_);
        std::swap(busy_, other.busy_);
        std::swap(heard_, other.heard_);
    }

    pid_t child_ = -1;
    int desk_ = -1;
    std::size_t number_ = 0;
    bool busy_ = false;
    std::string heard_;
};

} // namespace

std::size_t cetak_banyak(std::size_t jumlah, unsigned pekerja, const Kerja& kerja, const Terima& terima) {
    std::vector<Worker> workers;
    const std::size_t wanted = std::clamp<std::size_t>(pekerja, 1, std::max<std::size_t>(jumlah, 1));
    std::size_t next = 0;
    std::size_t done = 0;
    bool go_on = true;
    while (done < jumlah && go_on) {
        while (workers.size() < wanted && next < jumlah) {
            workers.emplace_back(kerja, workers);
            workers.back().give(next++);
        }
        std::vector<pollfd> lines;
        for (const Worker& w : workers) lines.push_back({w.desk(), POLLIN, 0});
        if (poll(lines.data(), lines.size(), -1) < 0 && errno != EINTR)
            throw std::runtime_error("workers cannot be heard");
        for (std::size_t i = lines.size(); i-- > 0 && go_on;) {
            if ((lines[i].revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
            Worker& worker = workers[i];
            const Worker::Heard heard = worker.hear();
            if (heard == Worker::Heard::more) continue;
            const std::size_t number = worker.number();
            base::Result<std::string> result = base::refuse(base::say("paper.pekerja_berhenti"));
            if (heard == Worker::Heard::answer) {
                result = worker.answer();
                if (next < jumlah) worker.give(next++);
            }
            if (heard == Worker::Heard::gone || !worker.busy())
                workers.erase(workers.begin() + static_cast<std::ptrdiff_t>(i));
            ++done;
            go_on = terima(number, std::move(result));
        }
    }
    return done;
}

} // namespace paper
