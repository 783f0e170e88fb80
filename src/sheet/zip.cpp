#include "sheet/zip.h"

#include "sheet/zip_time.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace sheet {
namespace {

using Archive = std::unique_ptr<zip_t, void (*)(zip_t*)>;
using Source = std::unique_ptr<zip_source_t, void (*)(zip_source_t*)>;

[[noreturn]] void fail(const char* what) { throw std::runtime_error(std::string("ZIP: ") + what); }

std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_open(source) != 0 || zip_source_stat(source, &stat) != 0) fail("cannot be read back");
    std::string bytes(static_cast<std::size_t>(stat.size), '\0');
    const auto got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) fail("is cut short");
    return bytes;
}

base::Result<std::string> unpacked(zip_t* archive, zip_uint64_t index, const ZipLimits& limits,
                                   std::uint64_t& total, const std::string& name) {
    const auto refuse = [&](base::Sentence sentence) { return base::refuse(std::move(sentence), {}, name); };
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
        return refuse(base::say("zip.rusak"));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return refuse(base::say("zip.bersandi"));
    const bool dense =
        stat.size > (1U << 20U) && (stat.comp_size == 0 || stat.size / stat.comp_size > limits.ratio);
    if (stat.size > limits.part_bytes ||
        stat.size > limits.total_bytes - std::min(total, limits.total_bytes) || dense)
        return refuse(base::say("zip.terlalu_besar"));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive, index, 0),
                                                                 zip_fclose);
    if (!file) return refuse(base::say("zip.rusak"));
    std::string bytes;
    std::array<char, 65536> block{};
    for (;;) {
        const auto got = zip_fread(file.get(), block.data(), block.size());
        if (got < 0) return refuse(base::say("zip.rusak"));
        if (got == 0) break;
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limits.part_bytes || total + bytes.size() > limits.total_bytes)
            return refuse(base::say("zip.terlalu_besar"));
    }
    total += bytes.size();
    return bytes;
}

} // namespace

std::string write_zip(const std::vector<ZipEntry>& files, std::chrono::sys_seconds when) {
    zip_error_t error;
    zip_error_init(&error);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!target) fail("no memory");
    zip_source_keep(target.get());
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error), zip_discard);
    if (!archive) {
        zip_source_free(target.get());
        fail("cannot be begun");
    }
    const DosTime moment = dos_time(when);
    for (const ZipEntry& file : files) {
        zip_source_t* content = zip_source_buffer(archive.get(), file.bytes.data(), file.bytes.size(), 0);
        if (content == nullptr) fail("no memory");
        const auto at = zip_file_add(archive.get(), file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (at < 0) {
            zip_source_free(content);
            throw std::logic_error("ZIP: a name twice: " + file.name);
        }
        const auto index = static_cast<zip_uint64_t>(at);
        if (zip_file_set_dostime(archive.get(), index, moment.time, moment.date, 0) != 0) fail("no time");
    }
    if (zip_close(archive.get()) != 0) fail("cannot be finished");
    static_cast<void>(archive.release());
    return bytes_of(target.get());
}

base::Result<std::vector<ZipEntry>> read_zip(std::string_view bytes, const ZipLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = bytes.substr(0, 2) == "PK"
                               ? zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error)
                               : nullptr;
    const Archive archive(
        source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error),
        zip_discard);
    zip_error_fini(&error);
    if (!archive) {
        if (source != nullptr) zip_source_free(source);
        return base::refuse(base::say("zip.bukan_zip"));
    }
    const auto entries = zip_get_num_entries(archive.get(), 0);
    if (entries < 0 || static_cast<std::uint64_t>(entries) > limits.entries)
        return base::refuse(base::say("zip.terlalu_banyak", {{"batas", std::to_string(limits.entries)}}));
    std::vector<ZipEntry> files;
    base::Findings wrong;
    std::uint64_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(entries); ++i) {
        const char* raw = zip_get_name(archive.get(), i, ZIP_FL_ENC_GUESS);
        const std::string name = raw == nullptr ? std::string() : std::string(raw);
        if (!name.empty() && name.back() == '/') continue;
        auto content = unpacked(archive.get(), i, limits, total, name);
        if (!content) {
            if (wrong.size() < 200) base::append(wrong, std::move(content.error()));
            continue;
        }
        files.push_back({name, *std::move(content)});
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return files;
}

} // namespace sheet
