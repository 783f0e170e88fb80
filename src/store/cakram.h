// cakram.h -- files written so that they are there after a power cut. Everything here throws GagalDb, `penuh` when there
// is no room.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace store {

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor();
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

[[noreturn]] void fail_now(const std::string& place); // what errno says
void write_all(int fd, std::string_view bytes, const std::string& place);
void sync_file(int fd, const std::string& place);
void sync_folder(const std::filesystem::path& folder);
void make_folder(
    const std::filesystem::path& folder); // readable for its owner alone; the folder above is synced

} // namespace store
