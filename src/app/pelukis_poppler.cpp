#include "app/pelukis_poppler.h"

#include "seal/bidang.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace app {
namespace {

using base::say;

constexpr std::chrono::seconds waktu_terpanjang{10};
constexpr std::size_t largest_picture = 8U << 20U;
constexpr std::size_t most_kept = 64U << 20U;
constexpr int most_pages = 200;
constexpr const char* dots_per_inch = "110";

class Fd {
  public:
    explicit Fd(int fd) : fd_(fd) {}
    Fd(const Fd&) = delete;
    Fd& operator=(const Fd&) = delete;
    ~Fd() { close(); }
    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

// The bytes without a name on any disk, at their beginning.
int in_memory(const std::string& bytes) {
    const int fd = memfd_create("pdf", MFD_CLOEXEC);
    std::size_t done = 0;
    while (fd >= 0 && done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (n <= 0) {
            ::close(fd);
            return -1;
        }
        done += static_cast<std::size_t>(n);
    }
    if (fd >= 0) ::lseek(fd, 0, SEEK_SET);
    return fd;
}

void limit(int what, rlim_t to) {
    const rlimit both{to, to};
    ::setrlimit(what, &both);
}

// Between fork and exec of a program with threads: nothing here may take a lock or memory.
[[noreturn]] void become(const char* program, char* const* words, char* const* environment, int in, int out) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(in, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    if (::chdir("/") != 0) ::_exit(126);
    limit(RLIMIT_CPU, 10);
    limit(RLIMIT_AS, rlim_t{1} << 30U);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execve(program, words, environment);
    ::_exit(127);
}

// What it says until it ends, or nothing where it takes too long or says too much.
std::optional<std::string> heard(int fd) {
    std::string text;
    std::array<char, 65'536> part{};
    const auto until = std::chrono::steady_clock::now() + waktu_terpanjang;
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd one{fd, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&one, 1, static_cast<int>(left.count())) <= 0) return std::nullopt;
        const ssize_t n = ::read(fd, part.data(), part.size());
        if (n < 0) return std::nullopt;
        if (n == 0) return text;
        text.append(part.data(), static_cast<std::size_t>(n));
        if (text.size() > largest_picture) return std::nullopt;
    }
}

std::optional<std::string> paint(const std::string& program, const std::string& pdf, int page) {
    const Fd in(in_memory(pdf));
    std::array<int, 2> ends{-1, -1};
    if (in.get() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    const Fd from(ends[0]);
    Fd to(ends[1]);
    std::string number = std::to_string(page), dots = dots_per_inch;
    std::string name = "pdftoppm", png = "-png", r = "-r", f = "-f", l = "-l", dash = "-",
                locale = "LC_ALL=C.UTF-8";
    const std::array<char*, 10> words{name.data(),   png.data(), r.data(),      dots.data(), f.data(),
                                      number.data(), l.data(),   number.data(), dash.data(), nullptr};
    const std::array<char*, 2> environment{locale.data(), nullptr};
    const pid_t child = ::fork();
    if (child < 0) return std::nullopt;
    if (child == 0) become(program.c_str(), words.data(), environment.data(), in.get(), to.get());
    to.close();
    auto picture = heard(from.get());
    if (!picture) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    if (picture && picture->rfind("\x89PNG\r\n", 0) != 0) return std::nullopt;
    return picture;
}

} // namespace

bool PelukisPoppler::ada() const { return ::access(program_.c_str(), X_OK) == 0; }

base::Result<int> PelukisPoppler::halaman(const std::string& pdf) {
    if (!ada()) return base::refuse(say("pelukis.tidak_ada"));
    const auto pages = seal::jumlah_halaman(pdf);
    if (!pages || *pages < 1 || *pages > most_pages) return base::refuse(say("pelukis.gagal"));
    return pages;
}

std::string PelukisPoppler::kept(const std::string& key) {
    const std::lock_guard hold(lock_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return {};
    newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
    return found->second->png;
}

void PelukisPoppler::keep(const std::string& key, const std::string& png) {
    const std::lock_guard hold(lock_);
    if (by_key_.count(key) != 0) return;
    newest_first_.push_front({key, png});
    by_key_[key] = newest_first_.begin();
    bytes_ += png.size();
    while (bytes_ > most_kept && newest_first_.size() > 1) {
        bytes_ -= newest_first_.back().png.size();
        by_key_.erase(newest_first_.back().kunci);
        newest_first_.pop_back();
    }
}

base::Result<std::string> PelukisPoppler::gambar(const base::Sidik& sidik, const std::string& pdf,
                                                 int halaman) {
    if (!ada()) return base::refuse(say("pelukis.tidak_ada"));
    if (halaman < 1 || halaman > most_pages) return base::refuse(say("pelukis.gagal"));
    const std::string key = sidik.hex() + "/" + std::to_string(halaman);
    if (std::string known = kept(key); !known.empty()) return known;
    places_.acquire();
    auto picture = paint(program_, pdf, halaman);
    places_.release();
    if (!picture || picture->empty()) return base::refuse(say("pelukis.gagal"));
    keep(key, *picture);
    return *std::move(picture);
}

} // namespace app
