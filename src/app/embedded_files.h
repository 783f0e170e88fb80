// embedded_files.h -- the data files that were built in: law/, sop/, wording/. The table is made by cmake/embed.cmake.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace app {

struct EmbeddedFile {
    std::string_view path; // "law/pp46-2011.yaml"
    std::string_view text;
};

[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

} // namespace app
