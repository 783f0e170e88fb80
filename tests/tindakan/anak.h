// anak.h -- a child process that works until it is killed, and tells its parent what was acknowledged.
//
//     Anak<std::int64_t> child([&](int to_parent) { archive_all(cases, to_parent); });
//     std::int64_t told = 0;
//     while (wanted-- > 0 && child.read_one(told)) ...
//     ASSERT_TRUE(WIFSIGNALED(child.stop()));         // what it told before the end may still be read
//
// It dies with this process, and with whoever holds it. TERAJU_HENTI=200 asks for that many instants (instants()).
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace berkas {

// How often a test stops its child: as the environment says, else `usual`.
inline int instants(int usual) {
    const char* asked = std::getenv("TERAJU_HENTI");
    return asked != nullptr && std::atoi(asked) > 0 ? std::atoi(asked) : usual;
}

// A random moment more, without asking the clock.
inline void spin(unsigned turns) {
    for (; turns > 0; --turns) asm volatile("" ::: "memory");
}

template <class Told>
class Anak {
  public:
    explicit Anak(const std::function<void(int to_parent)>& work) {
        if (pipe(ends_.data()) != 0) std::abort();
        const pid_t parent = getpid();
        pid_ = fork();
        if (pid_ != 0) {
            ::close(ends_[1]);
            return;
        }
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(5);
        ::close(ends_[0]);
        try {
            work(ends_[1]);
        } catch (const std::exception& failed) {
            static_cast<void>(std::fprintf(stderr, "%s\n", failed.what()));
        }
        _exit(6); // it is killed, it does not end
    }
    ~Anak() {
        stop();
        ::close(ends_[0]);
    }
    Anak(const Anak&) = delete;
    Anak& operator=(const Anak&) = delete;

    bool read_one(Told& told) const { return read(ends_[0], &told, sizeof told) == sizeof told; }
    // Kills it where it is; the status that it ended with.
    int stop() {
        if (pid_ > 0) {
            kill(pid_, SIGKILL);
            waitpid(pid_, &status_, 0);
            pid_ = 0;
        }
        return status_;
    }

  private:
    std::array<int, 2> ends_{};
    pid_t pid_ = 0;
    int status_ = 0;
};

} // namespace berkas
