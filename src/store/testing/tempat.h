// tempat.h -- where tests keep their databases: in memory where there is room (an fsync costs nothing there, and a busy disk
// slows nobody), else in the folder for temporary files.
#pragma once

#include <filesystem>

namespace store {

[[nodiscard]] inline std::filesystem::path temporary_place() {
    constexpr std::uintmax_t enough = std::uintmax_t{2} << 30U;
    std::error_code none;
    const auto room = std::filesystem::space("/dev/shm", none);
    if (!none && room.available != static_cast<std::uintmax_t>(-1) && room.available > enough)
        return "/dev/shm";
    return std::filesystem::temp_directory_path();
}

} // namespace store
