#include "sop/cells.h"

namespace sop {
namespace {

constexpr std::string_view dash = "- ";
constexpr std::string_view no_break_spaces = "\u00a0\u00a0"; // as wide as the dash; kept by SVG

Length room(const Measure& m, const Columns& c, std::size_t column) {
    return c.width(column) - m.pad_left - m.pad_right;
}

Lines kelengkapan(const Langkah& step, const Measure& m, const Columns& c) {
    const bool several = step.kelengkapan.size() > 1;
    const Length indent = several ? m.width(dash, TextSize::body, Weight::regular) : 0;
    Lines lines;
    for (const Isian& item : step.kelengkapan) {
        std::string_view before = several ? dash : "";
        for (const std::string& line :
             m.wrap(item.isi, room(m, c, c.kelengkapan()) - indent, TextSize::body, Weight::regular)) {
            lines.push_back(std::string(before) + line);
            if (several) before = no_break_spaces;
        }
    }
    return lines;
}

} // namespace

std::vector<CellText> cells_of(const Langkah& step, const Measure& m, const Columns& c) {
    const auto field = [&](const Isian& isian, std::size_t column, Weight weight) {
        return CellText{column, m.wrap(isian.isi, room(m, c, column), TextSize::body, weight), weight,
                        Align::left};
    };
    return {{c.no(), {std::to_string(step.nomor)}, Weight::regular, Align::center},
            field(step.uraian, c.uraian(), Weight::bold),
            {c.kelengkapan(), kelengkapan(step, m, c), Weight::regular, Align::left},
            field(step.waktu, c.waktu(), Weight::bold),
            field(step.keluaran, c.keluaran(), Weight::regular),
            field(step.keterangan, c.keterangan(), Weight::regular)};
}

} // namespace sop
