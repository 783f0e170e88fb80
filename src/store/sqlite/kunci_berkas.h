// kunci_berkas.h -- one process at a time writes a SQLite file: a lock beside it, FILE.penulis, gone with the process.
//
//     auto kunci = KunciBerkas::take("teraju.db");    // none: another process has it
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace store {

class KunciBerkas {
  public:
    static std::optional<KunciBerkas> take(const std::string& database);
    KunciBerkas(KunciBerkas&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    KunciBerkas& operator=(KunciBerkas&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~KunciBerkas();

  private:
    explicit KunciBerkas(int fd) : fd_(fd) {}
    int fd_;
};

} // namespace store
