// xlsx_package.h -- the archive around a workbook: its parts by name, with limits against archives made to
// hurt.
//
// Only parts that are asked for are unpacked; archives inside the archive are never opened, and no name in it
// ever becomes a path of the file system. Encrypted parts are refused.
//
//     auto package = Package::open(bytes);                        // or findings: .xls, .ods, not an archive
//     ... base::Result<std::string> xml = package->part("xl/workbook.xml");
//
// What the bytes are is recognised, and what to do is said: .xls, .xlsb, .xlsm, .ods and workbooks under a
// password are not read.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace sheet {

struct XlsxLimits {
    std::size_t file_bytes = 64U << 20U;
    std::size_t entries = 2000;
    std::size_t part_bytes = 64U << 20U;   // one part, unpacked
    std::size_t total_bytes = 128U << 20U; // all parts that are read, unpacked
    std::size_t ratio = 400;               // unpacked to packed, for parts of more than 1 MB
    std::size_t marks = 4'000'000;         // tags of one part: each costs memory in the XML tree
    std::size_t cells = 600'000;           // of all sheets
    std::size_t sheets = 200;
    std::size_t merges = 20'000;    // of one sheet
    std::size_t cell_text = 32'767; // bytes that a finding follows on; the format's own limit
    std::size_t findings = 200;
};

class Package {
  public:
    static base::Result<Package> open(std::string_view bytes,
                                      const XlsxLimits& limits = {}); // bytes must outlive it

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] base::Result<std::string> part(std::string_view name);

  private:
    struct Close {
        void operator()(::zip* archive) const;
    };
    Package() = default;
    [[nodiscard]] std::int64_t locate(std::string_view name) const;

    std::unique_ptr<::zip, Close> archive_;
    XlsxLimits limits_;
    std::size_t unpacked_ = 0;
};

} // namespace sheet
