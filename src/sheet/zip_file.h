// zip_file.h -- a ZIP of any size into a file: one entry in memory at a time.
//
//     ZipFile zip("arsip-2025.zip", when);
//     zip.add("paket/data/1/I-g.pdf", pdf.size(), [&] { return store.read(sum); });    // read when its turn comes
//     if (zip.finish([&](double share) { return !asked_to_stop; }) == ZipFile::End::whole) ...
//
// The file stands there under its name when it is whole, and not before: whatever ends earlier leaves nothing. ZIP64 where it is needed.
// What is large is stored as it is, because papers and pictures are dense already.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace sheet {

class ZipFile {
  public:
    using Bytes = std::function<std::optional<std::string>()>; // none: it can no longer be read
    enum class End { whole, cancelled, unreadable }; // unreadable: an entry; or the disk took no more

    // Throws std::runtime_error where the file cannot be begun.
    ZipFile(const std::filesystem::path& file, std::chrono::sys_seconds when);
    ~ZipFile();
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    // Two entries of one name are our mistake: std::logic_error. `size`: exactly.
    void add(const std::string& name, std::uint64_t size, Bytes bytes);
    // `go_on` is told how much is done, 0 to 1, and stops it with false.
    [[nodiscard]] End finish(const std::function<bool(double)>& go_on);

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace sheet
