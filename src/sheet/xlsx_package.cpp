#include "sheet/xlsx_package.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <optional>

namespace sheet {
namespace {

constexpr std::string_view ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view encrypted_package{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e",
                                             31}; // UTF-16, in an OLE2 file

// What bytes that are no archive may be instead.
base::Sentence what_it_is(std::string_view bytes) {
    if (bytes.substr(0, ole2.size()) == ole2)
        return bytes.find(encrypted_package) != std::string_view::npos ? base::say("xlsx.bersandi")
                                                                       : base::say("xlsx.ini_xls");
    return base::say("xlsx.bukan_xlsx");
}

// Other documents that are archives too.
std::optional<base::Sentence> other_document(const Package& package) {
    if (package.has("xl/workbook.bin")) return base::say("xlsx.ini_xlsb");
    if (package.has("xl/vbaProject.bin")) return base::say("xlsx.ini_xlsm");
    if (package.has("content.xml") && package.has("mimetype")) return base::say("xlsx.ini_ods");
    if (!package.has("[Content_Types].xml") || package.has("word/document.xml"))
        return base::say("xlsx.bukan_xlsx");
    return std::nullopt;
}

} // namespace

void Package::Close::operator()(::zip* archive) const { zip_discard(archive); }

base::Result<Package> Package::open(std::string_view bytes, const XlsxLimits& limits) {
    if (bytes.size() > limits.file_bytes)
        return base::refuse(
            base::say("xlsx.berkas_terlalu_besar", {{"batas", std::to_string(limits.file_bytes >> 20U)}}));
    if (bytes.substr(0, 2) != "PK") return base::refuse(what_it_is(bytes));

    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    ::zip* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        return base::refuse(base::say("xlsx.arsip_rusak"));
    }
    Package package;
    package.archive_.reset(archive);
    package.limits_ = limits;
    if (const auto entries = zip_get_num_entries(archive, 0);
        entries < 0 || static_cast<std::size_t>(entries) > limits.entries)
        return base::refuse(
            base::say("xlsx.terlalu_banyak_bagian", {{"batas", std::to_string(limits.entries)}}));
    if (const auto other = other_document(package)) return base::refuse(*other);
    return package;
}

std::int64_t Package::locate(std::string_view name) const {
    const std::string terminated(name);
    const auto at = zip_name_locate(archive_.get(), terminated.c_str(), 0);
    return at >= 0 ? at : zip_name_locate(archive_.get(), terminated.c_str(), ZIP_FL_NOCASE);
}

bool Package::has(std::string_view name) const { return locate(name) >= 0; }

base::Result<std::string> Package::part(std::string_view name) {
    const std::string place(name);
    const auto broken = [&] { return base::refuse(base::say("xlsx.bagian_rusak"), {}, place); };
    const auto too_large = [&] {
        return base::refuse(
            base::say("xlsx.bagian_terlalu_besar", {{"batas", std::to_string(limits_.part_bytes >> 20U)}}),
            {}, place);
    };
    const auto at = locate(name);
    if (at < 0) return base::refuse(base::say("xlsx.bagian_tidak_ada"), {}, place);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(at), 0, &stat) != 0 ||
        (stat.valid & ZIP_STAT_SIZE) == 0)
        return broken();
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return base::refuse(base::say("xlsx.bersandi"), {}, place);
    if (stat.size > limits_.part_bytes ||
        stat.size > limits_.total_bytes - std::min(unpacked_, limits_.total_bytes))
        return too_large();
    if (stat.size > (1U << 20U) && (stat.comp_size == 0 || stat.size / stat.comp_size > limits_.ratio))
        return base::refuse(base::say("xlsx.terlalu_padat", {{"batas", std::to_string(limits_.ratio)}}), {},
                            place);

    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(at), 0), zip_fclose);
    if (!file) return broken();
    std::string xml;
    std::array<char, 65536> block{};
    for (;;) { // what the archive says about its sizes is not believed
        const auto got = zip_fread(file.get(), block.data(), block.size());
        if (got < 0) return broken();
        if (got == 0) break;
        xml.append(block.data(), static_cast<std::size_t>(got));
        if (xml.size() > limits_.part_bytes || unpacked_ + xml.size() > limits_.total_bytes)
            return too_large();
    }
    unpacked_ += xml.size();
    return xml;
}

} // namespace sheet
