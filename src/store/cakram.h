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

// A file or folder that is gone at the end, unless it was given its final name.
class BerkasSementara {
  public:
    explicit BerkasSementara(std::filesystem::path path); // what is left there from before is removed
    BerkasSementara(const BerkasSementara&) = delete;
    BerkasSementara& operator=(const BerkasSementara&) = delete;
    ~BerkasSementara();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void become(const std::filesystem::path& final); // renamed, and its folder synced

  private:
    std::filesystem::path path_;
};

} // namespace store
