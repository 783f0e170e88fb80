#include "paper/flow.h"

#include <algorithm>
#include <array>

namespace paper {
namespace {

// The lines of one signer, from the top; the room for the signature stands after the third.
constexpr std::size_t before_room = 3, line_count = 6;

struct Column {
    ElementId box = 0;
    std::array<ElementId, line_count> ids{};
    std::array<std::shared_ptr<const Words>, line_count> lines{};
    ElementId field = Canvas::artifact;
};

// A line of dots to write a name on has its line already.
bool underlined(const std::string& name) { return name.find_first_not_of(". \u2026") != std::string::npos; }

std::string hint(const Penandatangan& signer) {
    std::string text = "Tanda tangan elektronik";
    if (!signer.nama.empty()) text += ": " + signer.nama;
    return text;
}

} // namespace

Strip signatures(Desk& desk, const std::vector<const Penandatangan*>& signers, ElementId parent,
                 double column, Pt size, const std::string& place) {
    std::vector<Column> columns(signers.size());
    std::array<double, line_count> heights{};
    double room = 0;
    for (std::size_t c = 0; c < signers.size(); ++c) {
        if (signers[c] == nullptr) continue;
        const Penandatangan& s = *signers[c];
        Column& made = columns[c];
        made.box = desk.canvas.element(parent, {.role = "Div"});
        const std::array<std::string, line_count> texts{
            s.tempat_tanggal, s.atas_nama, s.jabatan,
            s.nama,           s.pangkat,   s.nip.empty() ? std::string() : "NIP " + s.nip};
        for (std::size_t i = 0; i < line_count; ++i) {
            if (i == before_room && !s.isian.empty()) {
                made.field = desk.canvas.element(made.box, {.role = "Form"});
                if (points(s.lebar) > column)
                    desk.findings.push_back({place, s.isian, base::say("paper.isian_terlalu_lebar")});
            }
            if (texts[i].empty()) continue;
            made.ids[i] = desk.canvas.element(made.box, {.role = "P"});
            const Style style{.size = size, .align = Rata::tengah, .bold = i == before_room};
            made.lines[i] = desk.words(texts[i], style, column - 4, place);
            heights[i] = std::max(heights[i], made.lines[i]->height());
        }
        room = std::max(room, points(s.tinggi) + 4);
    }
    double height = room;
    for (const double line : heights) height += line;

    Strip strip{.height = height};
    strip.draw = [=, &desk](double x, double y) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (signers[c] == nullptr) continue;
            const Penandatangan& s = *signers[c];
            const double left = x + static_cast<double>(c) * column;
            double at = y;
            for (std::size_t i = 0; i < line_count; ++i) {
                if (i == before_room) {
                    const Rect box{left + (column - points(s.lebar)) / 2, at + 2, points(s.lebar),
                                   points(s.tinggi)};
                    if (!s.isian.empty()) desk.canvas.field(columns[c].field, s.isian, hint(s), box);
                    at += room;
                }
                if (const auto& words = columns[c].lines[i]) {
                    desk.paint(columns[c].ids[i], words, left + 2, at);
                    if (i == before_room && underlined(s.nama)) {
                        const double wide = words->widest();
                        const double under = at + words->height() - 1;
                        desk.canvas.pages.back().rules.push_back(
                            {left + (column - wide) / 2, under, left + (column + wide) / 2, under, 0.5});
                    }
                }
                at += heights[i];
            }
        }
    };
    return strip;
}

} // namespace paper
