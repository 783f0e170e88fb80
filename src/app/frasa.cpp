#include "app/frasa.h"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <string_view>
#include <termios.h>
#include <unistd.h>

namespace app {
namespace {

constexpr std::size_t longest = 1024;

// One line, byte by byte: what stands behind it in a pipe belongs to somebody else (the second passphrase).
base::Result<seal::Rahasia> line_from(int fd) {
    std::string line;
    line.reserve(longest); // so that it is never copied about in memory
    for (char byte = 0; line.size() < longest;) {
        const ssize_t got = ::read(fd, &byte, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || byte == '\n') break;
        line += byte;
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) return base::refuse(base::say("segel.frasa_kosong"));
    return seal::Rahasia(std::move(line));
}

class WithoutEcho {
  public:
    explicit WithoutEcho(int fd) : fd_(fd) {
        if (tcgetattr(fd_, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = tcsetattr(fd_, TCSAFLUSH, &silent) == 0;
    }
    WithoutEcho(const WithoutEcho&) = delete;
    WithoutEcho& operator=(const WithoutEcho&) = delete;
    ~WithoutEcho() {
        if (changed_) tcsetattr(fd_, TCSAFLUSH, &before_);
    }

  private:
    int fd_;
    termios before_{};
    bool changed_ = false;
};

base::Result<seal::Rahasia> ask_terminal(const std::string& prompt) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0) return base::refuse(base::say("segel.tanpa_terminal"));
    const auto say = [&](std::string_view text) { return ::write(terminal, text.data(), text.size()) >= 0; };
    base::Result<seal::Rahasia> line = [&] {
        const WithoutEcho silent(terminal);
        (void)say(prompt + ": ");
        return line_from(terminal);
    }();
    (void)say("\n");
    ::close(terminal);
    return line;
}

} // namespace

base::Result<seal::Rahasia> minta_frasa(const std::string& prompt, const std::string& source) {
    if (source.empty()) return ask_terminal(prompt);
    if (source.rfind("fd:", 0) == 0) {
        int fd = -1;
        const auto [end, error] = std::from_chars(source.data() + 3, source.data() + source.size(), fd);
        if (error == std::errc() && end == source.data() + source.size() && fd >= 0) return line_from(fd);
    }
    if (source.rfind("berkas:", 0) == 0) {
        const int file = ::open(source.c_str() + 7, O_RDONLY | O_CLOEXEC);
        if (file < 0) return base::refuse(base::say("berkas.tidak_terbuka"), {}, source.substr(7));
        auto line = line_from(file);
        ::close(file);
        return line;
    }
    return base::refuse(base::say("segel.sumber_frasa"), source);
}

base::Result<seal::Rahasia> minta_frasa_baru(const std::string& prompt, const std::string& source) {
    auto first = minta_frasa(prompt, source);
    if (!first || !source.empty()) return first;
    const auto second = minta_frasa("Sekali lagi", source);
    if (!second) return base::refuse(second.error());
    if (first->baca() != second->baca()) return base::refuse(base::say("segel.frasa_berbeda"));
    return first;
}

} // namespace app
