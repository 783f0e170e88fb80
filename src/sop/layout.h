// layout.h -- the official flowchart of a SOP as boxes, lines and texts, ready for any painter.
//
// The form is that of Permendagri 52/2011 and PermenPANRB 35/2012 (asn-reference 1.4): No, Uraian prosedur,
// Pelaksana with one sub-column a lane, Mutu baku (Kelengkapan, Waktu, Output), Keterangan; below the heads a
// row of column numbers. Symbols stand in the lane that carries them out. Where a page ends, an arrow goes
// into a pentagon and goes on from the pentagon with the same letter in the same lane: downward from the
// bottom of one page to the top of the next, a return from the top of its page to the bottom of the page it
// climbs to. Where the pages are not neighbours the pentagon names the other page: "C/1" is connector C on
// page 1.
//
//     Layout paper = bagan_cetak(sop, {.halaman = Halaman::tegak});   // svg.h paints it
//     Layout cells = bagan_teks(sop, 120);                            // teks.h paints it
//
// Lengths are hundredths of a millimetre for print, cells for text; y grows downward. Always true:
//   1 symbols do not overlap, and each symbol of the SOP stands on exactly one page
//   2 every arrow of the SOP is one line, or two that end and begin in a pair of connectors
//   3 lines run only across and down, and touch no symbol but their own two
//   4 a label of an arrow touches no symbol
//   5 connectors come in pairs with one letter, in the same lane of two different pages
// A page is A4. What does not fit at that size (a great many lanes, a row higher than the page) is laid out
// on a larger sheet of the same shape, and printed reduced.
#pragma once

#include "sop/measure.h"
#include "sop/sop.h"

#include <string>
#include <vector>

namespace sop {

struct Point {
    Length x, y;
    bool operator==(const Point&) const = default;
};

struct Box {
    Length x, y, width, height;
    bool operator==(const Box&) const = default;
    [[nodiscard]] Length right() const { return x + width; }
    [[nodiscard]] Length bottom() const { return y + height; }
    [[nodiscard]] Point center() const { return {x + width / 2, y + height / 2}; }
};

enum class Align { left, center, right };

struct LayoutText { // one line
    Box box;        // of its line height; the words stand in it by `align`
    std::string words;
    TextSize size;
    Weight weight;
    Align align;
};

enum class RuleKind { frame, grid, lane }; // outline, between cells, inside the field where arrows run
struct LayoutRule {
    Point from, until;
    RuleKind kind;
};

enum class Shape { kapsul, proses, keputusan, segilima_turun, segilima_naik, panah };

struct LayoutSymbol {
    static constexpr std::size_t connector = static_cast<std::size_t>(-1);
    Shape shape;
    Box box;
    std::string words;
    std::size_t simbol; // place in sop.simbol(), or `connector`
    std::size_t lajur;
    std::size_t panah; // of a connector: whose arrow goes on elsewhere
};

struct LayoutLine {
    std::vector<Point>
        path;             // from the edge of one symbol to the edge of the other; the arrowhead is at the end
    std::size_t panah;    // place in sop.panah()
    std::size_t from, to; // places in the page's symbols
    std::string label;
    Box label_box;
    bool label_on_line; // the label interrupts the line
};

struct LayoutPage {
    Length width = 0, height = 0; // of the sheet as it is laid out
    std::vector<Box> tints;       // heads of the table
    std::vector<LayoutRule> rules;
    std::vector<LayoutText> texts;
    std::vector<LayoutSymbol> symbols;
    std::vector<LayoutLine> lines;
    std::vector<LayoutSymbol> legend; // drawn like symbols, part of no flow
};

struct Layout {
    std::string title, description;
    Halaman halaman = Halaman::mendatar;
    std::vector<LayoutPage> pages;
};

enum class Isi { bagan, identitas_dan_bagan }; // the identity page comes first: identitas.h

struct Cetak {
    Halaman halaman = Halaman::mendatar;
    Isi isi = Isi::bagan;
};

[[nodiscard]] Layout bagan_cetak(const Sop& sop, const Cetak& options);
[[nodiscard]] Layout bagan_teks(const Sop& sop, int columns, Isi content = Isi::bagan); // pages without end

} // namespace sop
