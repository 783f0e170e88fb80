// zip.h -- many files in one: a ZIP archive as names and bytes, written and read with limits.
//
//     std::string bytes = write_zip({{"salinan/1.pdf", pdf}, {"daftar.csv", csv}}, when);
//     base::Result<std::vector<ZipEntry>> files = read_zip(bytes);
//
// The same files at the same moment give the same bytes. Reading: folders are passed over, encrypted files are refused, and what the
// archive says about sizes is not believed. Names come as they stand: whether one may become a path is the reader's business.
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheet {

struct ZipEntry {
    std::string name;
    std::string bytes;
};

struct ZipLimits {
    std::size_t entries = 100'000;
    std::uint64_t part_bytes = 64U << 20U;
    std::uint64_t total_bytes = std::uint64_t{2} << 30U;
    std::uint64_t ratio = 400; // unpacked to packed, for parts of more than 1 MB
};

// Throws std::runtime_error where the library cannot (memory). Two entries of one name are our mistake: std::logic_error.
[[nodiscard]] std::string write_zip(const std::vector<ZipEntry>& files, std::chrono::sys_seconds when);
[[nodiscard]] base::Result<std::vector<ZipEntry>> read_zip(std::string_view bytes,
                                                           const ZipLimits& limits = {});

} // namespace sheet
