#include "seal/berkas_utuh.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace seal {

namespace {

class Open {
  public:
    explicit Open(int fd) : fd_(fd) {}
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    ~Open() { close(); }
    [[nodiscard]] int get() const { return fd_; }
    bool close() { return fd_ < 0 || ::close(std::exchange(fd_, -1)) == 0; }

  private:
    int fd_;
};

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool sync_folder(const std::filesystem::path& folder) {
    const Open fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return fd.get() >= 0 && ::fsync(fd.get()) == 0;
}

mode_t ordinary_mode() { // what the creator's mask leaves of rw-rw-rw-
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return static_cast<mode_t>(0666U & ~mask);
}

} // namespace

base::Result<void> tulis_utuh(const std::filesystem::path& path, std::string_view bytes, Izin izin) {
    const auto failed = [&](int why) {
        return base::refuse(base::say("segel.tidak_tertulis", {{"rincian", std::strerror(why)}}),
                            path.string());
    };
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    std::string temporary = (folder / ("." + path.filename().string() + ".XXXXXX.sementara")).string();
    Open file(::mkostemps(temporary.data(), static_cast<int>(std::strlen(".sementara")), O_CLOEXEC));
    if (file.get() < 0) return failed(errno);
    bool fine = write_all(file.get(), bytes);
    if (fine && izin == Izin::umum) fine = ::fchmod(file.get(), ordinary_mode()) == 0; // made as rw-------
    fine = fine && ::fsync(file.get()) == 0 && file.close() && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!fine) {
        const int why = errno;
        ::unlink(temporary.c_str());
        return failed(why);
    }
    if (!sync_folder(folder)) return failed(errno);
    return {};
}

} // namespace seal
