// measure.h -- how much room things take on the paper, or on the terminal, that a flowchart is laid out for.
//
// layout.cpp knows one way to lay out a SOP. What a letter, a symbol, a line of text or the distance between
// two arrows measures there, it asks here: in hundredths of a millimetre for print, in character cells for
// the terminal. All lengths are whole numbers, so that the same SOP gives the same bytes everywhere.
//
//     auto print = print_measure(Halaman::mendatar);            // A4 landscape
//     auto cells = cell_measure(120);
//     print->width("Formulir kinerja", TextSize::body, Weight::regular)
//
// Print widths are those of Liberation Sans, which are Arial's. Letters outside Latin-1 are taken as wide.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sop {

using Length = int;

enum class Halaman { mendatar, tegak };
enum class TextSize { title, note, head, body, symbol, label };
enum class Weight { regular, bold };

struct Measure {
    // the sheet; a height of 0 has no end
    Length page_width{}, page_height{}, margin{};
    // inside a cell of the table
    Length pad_left{}, pad_right{}, pad_top{}, pad_bottom{};
    // symbols
    Length symbol_width{}, symbol_height{}, diamond_height{}, symbol_pad{}, diamond_pad{};
    // Where a box ends and its surroundings begin differ by this: a line is as thick as a cell, or has no
    // thickness.
    Length outside{};
    // channels: distance between tracks, of the first track from the lane's edge and from the symbol
    Length track{}, edge{}, clear_left{}, clear_right{}, top_zone{}, top_clear{}, bottom_zone{},
        bottom_clear{};
    bool label_above{}; // beside a decision there is room for a label above the line
    bool symmetric{};   // lanes have their symbols in the middle
    // columns
    Length lane_wish{}, uraian_least{}, kelengkapan_least{}, keterangan_least{}, word_most{};
    bool short_remarks{}; // "Ket." over an empty column
    Length row_spare{};   // how much higher rows may become where the page has room
    Length paragraph{}, legend_height{};

    virtual ~Measure() = default;
    [[nodiscard]] virtual Length width(std::string_view utf8, TextSize size, Weight weight) const = 0;
    [[nodiscard]] virtual Length line_height(TextSize size) const = 0;
    [[nodiscard]] virtual Length font_size(TextSize size) const = 0;

    // Lines no wider than `room`, broken at spaces and after "/" and "-", and inside words that are longer
    // than a line.
    [[nodiscard]] std::vector<std::string> wrap(std::string_view utf8, Length room, TextSize size,
                                                Weight weight) const;
    [[nodiscard]] Length longest_word(std::string_view utf8, TextSize size, Weight weight) const;
};

[[nodiscard]] std::unique_ptr<Measure> print_measure(Halaman page);
[[nodiscard]] std::unique_ptr<Measure> cell_measure(int columns); // at least 60

} // namespace sop
