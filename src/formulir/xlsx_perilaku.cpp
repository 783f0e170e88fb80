// Marks of behaviour on a sheet (xlsx_baca.h).
#include "angka/baca.h"
#include "base/text.h"
#include "formulir/xlsx_kepala.h"
#include "skp/formulir.h"

#include <algorithm>
#include <array>

namespace formulir {

using sheet::Cell;
using sheet::CellKind;
using sheet::Sheet;

bool baca_perilaku(const Sheet& sheet, FormulirXlsx& form, Tempat& places) {
    struct Found {
        const Cell* label = nullptr;
    };
    std::array<Found, 6> found;
    for (const Cell& cell : sheet.cells()) {
        if (cell.kind != CellKind::text || cell.text.size() > 80) continue;
        std::string label = polos(cell.text);
        label.erase(0, std::min(label.find_first_not_of("0123456789. "), label.size()));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const std::string name = base::lower(skp::Perilaku::label_aspek[i]);
            const bool same = label.rfind(name, 0) == 0 || (i == 4 && label.rfind("kerjasama", 0) == 0);
            if (same && found[i].label == nullptr) found[i].label = &cell;
        }
    }
    if (std::count_if(found.begin(), found.end(), [](const Found& f) { return f.label != nullptr; }) < 5)
        return false;
    Pengisi fill(sheet, form, places);
    places.set("perilaku", sheet.name());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string path = "perilaku." + std::string(skp::Perilaku::nama_aspek[i]);
        const Cell* label = found[i].label;
        if (label == nullptr) continue;
        const std::uint32_t after = tepi_kanan(sheet, *label);
        std::uint32_t column = after + 1;
        for (const Cell& cell :
             sheet.row(label->row)) // the first number or "-" to the right; words are a sebutan
            if (cell.column > after &&
                (cell.kind == CellKind::number || cell.kind == CellKind::error ||
                 base::trim(cell.text) == "-" || angka::read_indonesian(base::trim(cell.text)))) {
                column = cell.column;
                break;
            }
        const Cell& cell = sheet.at(label->row, column);
        if (cell.formula && cell.kind == CellKind::text)
            fill.tempat(path, label->row, column); // a sebutan beside an empty mark
        else
            fill.isi(form.mentah.perilaku[i], path, label->row, column);
        form.mentah.ada_perilaku =
            form.mentah.ada_perilaku || (i < skp::Perilaku::aspek_umum && form.mentah.perilaku[i].terisi());
    }
    return true;
}

} // namespace formulir
