// folder_terkunci.h -- one process at a time has a folder: an advisory lock that ends with the process.
//
//     auto held = kunci_folder("otoritas");      // null where somebody else has it, or where there is no such folder
#pragma once

#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/file.h>
#include <unistd.h>

namespace app {

[[nodiscard]] inline std::shared_ptr<int> kunci_folder(const std::filesystem::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return nullptr;
    std::shared_ptr<int> held(new int(fd), [](int* one) {
        ::close(*one);
        delete one;
    });
    return ::flock(fd, LOCK_EX | LOCK_NB) == 0 ? held : nullptr;
}

} // namespace app
