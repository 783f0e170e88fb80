#include "formulir/xlsx_baca.h"

#include "formulir/xlsx_sel.h"

#include <algorithm>

namespace formulir {

base::Result<std::vector<FormulirXlsx>> baca_xlsx(std::string_view bytes, const sheet::XlsxLimits& limits,
                                                  Cari wanted) {
    auto book = sheet::Workbook::read(bytes, limits);
    if (!book) return base::refuse(std::move(book.error()));

    std::vector<FormulirXlsx> forms;
    std::vector<FormulirLembar> sheets;
    for (const sheet::Sheet& sheet : book->sheets()) {
        if (sheet.hidden()) continue; // what nobody sees is nobody's form
        if (auto table = baca_tabel(sheet, wanted))
            std::move(table->begin(), table->end(), std::back_inserter(forms));
        else if (auto form = baca_formulir(sheet, wanted))
            sheets.push_back(std::move(*form));
    }
    std::stable_partition(sheets.begin(), sheets.end(),
                          [](const FormulirLembar& form) { return form.rencana_saja; });
    // Marks on a sheet of their own belong to the only form; with several forms nobody could tell whose they
    // are.
    if (sheets.size() == 1 && !sheets.front().has_perilaku)
        for (const sheet::Sheet& sheet : book->sheets())
            if (!sheet.hidden() && baca_perilaku(sheet, sheets.front().form, *sheets.front().places)) break;
    for (FormulirLembar& sheet : sheets) {
        sheet.form.mentah.place_of = [places = sheet.places](const std::string& path) {
            return places->of(path);
        };
        forms.push_back(std::move(sheet.form));
    }
    if (forms.empty()) return base::refuse(base::say("formulir.xlsx_tanpa_formulir"));
    base::append(forms.front().temuan, book->findings());
    return forms;
}

base::Findings digabung(base::Findings reader, base::Findings check) {
    std::erase_if(check, [&](const base::Finding& f) {
        return std::any_of(reader.begin(), reader.end(), [&](const base::Finding& r) {
            return r.place == f.place && r.severity == base::Severity::galat;
        });
    });
    base::append(reader, std::move(check));
    return reader;
}

} // namespace formulir
