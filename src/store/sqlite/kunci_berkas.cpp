#include "store/sqlite/kunci_berkas.h"

#include "store/sambungan.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

std::optional<KunciBerkas> KunciBerkas::take(const std::string& database) {
    const std::string path = database + ".penulis";
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        throw GagalDb(GagalDb::Macam::lain,
                      errno == ENOSPC ? GagalDb::Sebab::penuh : GagalDb::Sebab::terputus,
                      path + ": " + std::strerror(errno));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return std::nullopt;
    }
    return KunciBerkas(fd);
}

// The file stays: removing it would let a third process lock a name that a second one still holds.
KunciBerkas::~KunciBerkas() {
    if (fd_ >= 0) ::close(fd_);
}

} // namespace store
