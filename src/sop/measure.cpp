#include "sop/measure.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sop {
namespace {

// Advance widths of Liberation Sans in thousandths of the font size, U+0020..U+007E and U+00A0..U+00FF.
constexpr std::array<std::uint16_t, 95> regular_ascii{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<std::uint16_t, 95> bold_ascii{
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};
constexpr std::array<std::uint16_t, 96> regular_latin1{
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333,  333,
    333, 576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611, 667, 667, 667, 667, 667, 667, 1000, 722,
    667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722,  722,
    722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278,  278,
    556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500};
constexpr std::array<std::uint16_t, 96> bold_latin1{
    278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333,  333,
    333, 576, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611, 722, 722, 722, 722, 722, 722, 1000, 722,
    667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722,  722,
    722, 667, 667, 611, 556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278,  278,
    611, 611, 611, 611, 611, 611, 611, 549, 611, 611, 611, 611, 611, 556, 611, 556};

// One code point; the texts are UTF-8 (naskah.cpp), and a stray byte counts as one wide letter.
struct CodePoint {
    std::uint32_t value;
    std::size_t length;
};
CodePoint code_point(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(s[i]));
    };
    const std::uint32_t lead = byte(at);
    const std::size_t length = lead < 0x80 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    if (length == 1 || at + length > s.size()) return {lead, 1};
    std::uint32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) value = value << 6U | (byte(at + i) & 0x3FU);
    return {value, length};
}

Length thousandths(std::uint32_t letter, Weight weight) {
    const bool bold = weight == Weight::bold;
    if (letter >= 0x20 && letter <= 0x7E) return (bold ? bold_ascii : regular_ascii)[letter - 0x20];
    if (letter >= 0xA0 && letter <= 0xFF) return (bold ? bold_latin1 : regular_latin1)[letter - 0xA0];
    if (letter >= 0x300 && letter <= 0x36F) return 0;
    if (letter == 0x2013) return 556;
    if (letter == 0x2018 || letter == 0x2019) return bold ? 278 : 222;
    return 1000;
}

struct Print final : Measure {
    explicit Print(Halaman page) : Measure{} {
        page_width = page == Halaman::mendatar ? 29700 : 21000;
        page_height = page == Halaman::mendatar ? 21000 : 29700;
        margin = 1200;
        pad_left = pad_right = 130;
        pad_top = pad_bottom = 90;
        symbol_width = 1150;
        symbol_height = 560;
        diamond_height = 900;
        symbol_pad = 130;
        diamond_pad = 330;
        outside = 0;
        track = 170;
        edge = 110;
        clear_left = clear_right = 280;
        top_zone = 250;
        top_clear = 330;
        bottom_zone = 110;
        bottom_clear = 190;
        label_above = true;
        symmetric = true;
        lane_wish = 2250;
        uraian_least = 2600;
        kelengkapan_least = 1750;
        keterangan_least = 1300;
        word_most = 2400;
        short_remarks = false;
        paragraph = 300;
        legend_height = 560;
        row_spare = 350;
    }
    [[nodiscard]] Length width(std::string_view s, TextSize size, Weight weight) const override {
        Length sum = 0;
        for (std::size_t at = 0; at < s.size();) {
            const CodePoint c = code_point(s, at);
            sum += thousandths(c.value, weight);
            at += c.length;
        }
        return (sum * font_size(size) + 999) / 1000;
    }
    [[nodiscard]] Length font_size(TextSize size) const override {
        switch (size) {
        case TextSize::title: return 420;
        case TextSize::note: return 265;
        case TextSize::head: return 250;
        case TextSize::body: return 265;
        case TextSize::symbol: return 260;
        case TextSize::label: return 235;
        }
        return 0;
    }
    [[nodiscard]] Length line_height(TextSize size) const override { return font_size(size) * 5 / 4; }
};

struct Cells final : Measure {
    explicit Cells(int columns) : Measure{} {
        page_width = std::max(columns, 60) - 1; // the last border needs a cell of its own
        page_height = 0;
        margin = 0;
        pad_left = 2;
        pad_right = 0;
        pad_top = 1;
        pad_bottom = 0;
        symbol_width = 5;
        symbol_height = diamond_height = 3;
        symbol_pad = 1;
        diamond_pad = 1;
        outside = 1;
        track = 1;
        edge = 1;
        clear_left = 2;
        clear_right = 1;
        top_zone = 1;
        top_clear = 1;
        bottom_zone = 0;
        bottom_clear = 0;
        label_above = false;
        symmetric = false;
        lane_wish = 0;
        uraian_least = 14;
        kelengkapan_least = 12;
        keterangan_least = 6;
        word_most = 14;
        short_remarks = true;
        paragraph = 1;
        legend_height = 1;
        row_spare = 0;
    }
    [[nodiscard]] Length width(std::string_view s, TextSize, Weight) const override {
        return static_cast<Length>(base::display_width(s));
    }
    [[nodiscard]] Length font_size(TextSize) const override { return 1; }
    [[nodiscard]] Length line_height(TextSize) const override { return 1; }
};

// Pieces after which a line may end; a piece that ends with a space loses it there.
std::vector<std::string_view> pieces(std::string_view text) {
    std::vector<std::string_view> all;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == ' ' ||
            ((text[i] == '/' || text[i] == '-') && i + 1 < text.size() && text[i + 1] != ' ' && i > begin)) {
            all.push_back(text.substr(begin, i + 1 - begin));
            begin = i + 1;
        }
    if (begin < text.size()) all.push_back(text.substr(begin));
    return all;
}

} // namespace

std::vector<std::string> Measure::wrap(std::string_view utf8, Length room, TextSize size,
                                       Weight weight) const {
    std::vector<std::string> lines;
    std::string line;
    const auto fits = [&](const std::string& text) { return width(base::trim(text), size, weight) <= room; };
    const auto end_line = [&] {
        lines.emplace_back(base::trim(line));
        line.clear();
    };
    for (std::string_view piece : pieces(base::trim(utf8))) {
        if (fits(line + std::string(piece))) {
            line += piece;
            continue;
        }
        if (!line.empty()) end_line();
        for (std::size_t at = 0; at < piece.size();) {
            const std::string letter(piece.substr(at, code_point(piece, at).length));
            if (!line.empty() && !fits(line + letter)) end_line();
            line += letter;
            at += letter.size();
        }
    }
    if (!base::trim(line).empty()) end_line();
    return lines;
}

Length Measure::longest_word(std::string_view utf8, TextSize size, Weight weight) const {
    Length longest = 0;
    for (std::string_view piece : pieces(base::trim(utf8)))
        longest = std::max(longest, width(base::trim(piece), size, weight));
    return longest;
}

std::unique_ptr<Measure> print_measure(Halaman page) { return std::make_unique<Print>(page); }
std::unique_ptr<Measure> cell_measure(int columns) { return std::make_unique<Cells>(columns); }

} // namespace sop
