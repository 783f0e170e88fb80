#include "store/jenis_isi.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <vector>

namespace store {
namespace {

using kantor::JenisIsi;

constexpr std::string_view zip_mark("PK\x03\x04", 4);
constexpr std::string_view ole_mark("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::uint32_t most_pixels_a_side = 30'000;

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char c : bytes) value = (value << 8U) | static_cast<unsigned char>(c);
    return value;
}

base::Result<JenisIsi> broken() { return base::refuse(base::say("isi.rusak")); }

// The dictionary that the last startxref leads to says whether the file is encrypted (ISO 32000-1, 7.5.5 and 7.5.8).
std::optional<std::string_view> last_trailer(std::string_view pdf) {
    const std::size_t mark = pdf.rfind("startxref");
    if (mark == std::string_view::npos) return std::nullopt;
    std::size_t at = mark + 9;
    while (at < pdf.size() && (pdf[at] == '\r' || pdf[at] == '\n' || pdf[at] == ' ')) ++at;
    std::size_t offset = 0;
    const auto [end, error] = std::from_chars(pdf.data() + at, pdf.data() + pdf.size(), offset);
    if (error != std::errc{} || offset >= pdf.size()) return std::nullopt;
    std::string_view section = pdf.substr(offset);
    if (section.starts_with("xref")) {
        const std::size_t trailer = section.find("trailer");
        if (trailer == std::string_view::npos) return std::nullopt;
        return section.substr(trailer, section.find("startxref", trailer) - trailer);
    }
    return section.substr(0, section.find("stream"));
}

base::Result<JenisIsi> look_into_pdf(std::string_view pdf) {
    const std::string_view tail = pdf.substr(pdf.size() - std::min<std::size_t>(pdf.size(), 2048));
    if (tail.find("%%EOF") == std::string_view::npos) return broken();
    // A file whose trailer is not where it says: looked through as a whole, as viewers do.
    if (last_trailer(pdf).value_or(pdf).find("/Encrypt") != std::string_view::npos)
        return base::refuse(base::say("isi.bersandi"));
    return JenisIsi::pdf;
}

base::Result<JenisIsi> look_into_png(std::string_view png) {
    constexpr std::string_view end("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
    if (png.size() < 8 + 25 + 12 || png.substr(8, 8) != std::string_view("\0\0\0\x0DIHDR", 8) ||
        !png.ends_with(end))
        return broken();
    const std::uint32_t width = big_endian(png.substr(16, 4));
    const std::uint32_t height = big_endian(png.substr(20, 4));
    if (width == 0 || height == 0) return broken();
    if (width > most_pixels_a_side || height > most_pixels_a_side)
        return base::refuse(base::say("isi.terlalu_padat"));
    return JenisIsi::png;
}

// Segment by segment to the frame header, which tells the size of the picture (ITU T.81, B.1).
base::Result<JenisIsi> look_into_jpeg(std::string_view jpeg) {
    std::size_t at = 2;
    while (at + 9 < jpeg.size()) {
        if (jpeg[at] != '\xFF') return broken();
        const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
        if (marker == 0xFF) { // filling
            ++at;
            continue;
        }
        const std::uint32_t length = big_endian(jpeg.substr(at + 2, 2));
        if (length < 2) return broken();
        const bool is_frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame) {
            const std::uint32_t height = big_endian(jpeg.substr(at + 5, 2));
            const std::uint32_t width = big_endian(jpeg.substr(at + 7, 2));
            if (width == 0 || height == 0 || jpeg.find("\xFF\xD9", at) == std::string_view::npos)
                return broken();
            if (width > most_pixels_a_side || height > most_pixels_a_side)
                return base::refuse(base::say("isi.terlalu_padat"));
            return JenisIsi::jpeg;
        }
        if (marker == 0xDA || marker == 0xD9) return broken(); // data, or the end, before any frame
        at += 2 + length;
    }
    return broken();
}

bool is_archive(std::string_view first) {
    constexpr std::array<std::string_view, 8> marks{zip_mark,
                                                    std::string_view("PK\x05\x06", 4),
                                                    "Rar!\x1A\x07",
                                                    "7z\xBC\xAF\x27\x1C",
                                                    "\x1F\x8B\x08",
                                                    "\xFD"
                                                    "7zXZ",
                                                    "BZh9",
                                                    "\x28\xB5\x2F\xFD"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return first.starts_with(mark); });
}

struct CloseZip {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

// Unpacks one part into nothing.
base::Result<void> look_into_part(zip_t* archive, zip_uint64_t index, std::uint64_t& unpacked) {
    constexpr std::uint64_t most_unpacked = 200'000'000;
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(archive, index, 0, &facts) != 0) return base::refuse(base::say("isi.rusak"));
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        return base::refuse(base::say("isi.bersandi"));
    const std::unique_ptr<zip_file_t, CloseZip> part(zip_fopen_index(archive, index, 0));
    if (!part) return base::refuse(base::say("isi.rusak"));
    std::vector<char> block(64U << 10U);
    bool is_first = true;
    for (;;) {
        const zip_int64_t got = zip_fread(part.get(), block.data(), block.size());
        if (got < 0) return base::refuse(base::say("isi.rusak"));
        if (got == 0) return {};
        const auto bytes = static_cast<std::size_t>(got);
        if (is_first && is_archive({block.data(), bytes}))
            return base::refuse(base::say("isi.arsip_di_dalam"));
        is_first = false;
        unpacked += bytes;
        if (unpacked > most_unpacked) return base::refuse(base::say("isi.terlalu_padat"));
    }
}

base::Result<JenisIsi> look_into_archive(std::string_view bytes) {
    constexpr zip_int64_t most_parts = 5000;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return broken();
    const std::unique_ptr<zip_t, CloseZip> archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        zip_source_free(source);
        return broken();
    }
    const zip_int64_t parts = zip_get_num_entries(archive.get(), 0);
    if (parts > most_parts) return base::refuse(base::say("isi.terlalu_padat"));
    bool has_types = false, has_sheet = false, has_text = false;
    for (zip_int64_t i = 0; i < parts; ++i) {
        const char* raw = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        const std::string_view name = raw == nullptr ? "" : raw;
        has_types = has_types || name == "[Content_Types].xml";
        has_sheet = has_sheet || name == "xl/workbook.xml";
        has_text = has_text || name == "word/document.xml";
        if (name.ends_with("vbaProject.bin")) return base::refuse(base::say("isi.makro"));
        if (name.empty() || name.front() == '/' || name.find("..") != std::string_view::npos) return broken();
    }
    if (!has_types || has_sheet == has_text) return base::refuse(base::say("isi.jenis"));
    std::uint64_t unpacked = 0;
    for (zip_int64_t i = 0; i < parts; ++i)
        if (auto fine = look_into_part(archive.get(), static_cast<zip_uint64_t>(i), unpacked); !fine)
            return tl::unexpected(fine.error());
    return has_sheet ? JenisIsi::xlsx : JenisIsi::docx;
}

} // namespace

base::Result<JenisIsi> jenis_isi(std::string_view bytes) {
    if (bytes.empty()) return base::refuse(base::say("isi.kosong"));
    if (bytes.starts_with("%PDF-1.") || bytes.starts_with("%PDF-2.")) return look_into_pdf(bytes);
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return look_into_png(bytes);
    if (bytes.starts_with("\xFF\xD8\xFF")) return look_into_jpeg(bytes);
    if (bytes.starts_with(zip_mark)) return look_into_archive(bytes);
    if (bytes.starts_with(ole_mark)) return base::refuse(base::say("isi.office_lama"));
    return base::refuse(base::say("isi.jenis"));
}

} // namespace store
