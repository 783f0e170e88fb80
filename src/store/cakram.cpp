#include "store/cakram.h"

#include "store/sambungan.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

void fail_now(const std::string& place) {
    const int why = errno;
    const auto cause = why == ENOSPC || why == EDQUOT ? GagalDb::Sebab::penuh : GagalDb::Sebab::lain;
    throw GagalDb(GagalDb::Macam::lain, cause, place + ": " + std::strerror(why));
}

void write_all(int fd, std::string_view bytes, const std::string& place) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(fd, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) fail_now(place);
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
}

void sync_file(int fd, const std::string& place) {
    if (::fsync(fd) != 0) fail_now(place);
}

void sync_folder(const std::filesystem::path& folder) {
    const std::string name = folder.empty() ? "." : folder.string();
    const Descriptor fd(::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() < 0) fail_now(name);
    sync_file(fd.get(), name);
}

void make_folder(const std::filesystem::path& folder) {
    if (::mkdir(folder.c_str(), 0700) == 0)
        sync_folder(folder.parent_path());
    else if (errno != EEXIST)
        fail_now(folder.string());
}

BerkasSementara::BerkasSementara(std::filesystem::path path) : path_(std::move(path)) {
    std::filesystem::remove_all(path_);
}

BerkasSementara::~BerkasSementara() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

void BerkasSementara::become(const std::filesystem::path& final) {
    if (::rename(path_.c_str(), final.c_str()) != 0) fail_now(final.string());
    path_.clear();
    sync_folder(final.parent_path());
}

} // namespace store
