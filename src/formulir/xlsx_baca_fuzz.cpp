#include "formulir/xlsx_baca.h"
#include "formulir/xlsx_sel.h"

#include <cstdint>
#include <cstdlib>

namespace {

void look(const formulir::FormulirMentah& m) {
    for (std::size_t i = 0; i < m.skp.kegiatan.size(); ++i)
        if (m.place_of && m.place_of("kegiatan[" + std::to_string(i) + "].realisasi.waktu").empty())
            std::abort();
}

} // namespace

// Any bytes as the XML of a sheet that may hold a form, and as a period.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const sheet::XlsxLimits limits{.marks = 5'000, .cells = 2'000};
    const std::string head = "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>KEGIATAN TUGAS JABATAN</v></c><c "
                             "r=\"C2\" t=\"str\"><v>TARGET</v></c>"
                             "<c r=\"F2\" t=\"str\"><v>REALISASI</v></c></row><row r=\"3\"><c r=\"C3\" "
                             "t=\"str\"><v>Kuant</v></c><c t=\"str\"><v>Kual</v></c>"
                             "<c t=\"str\"><v>Waktu</v></c><c t=\"str\"><v>Kuant</v></c><c "
                             "t=\"str\"><v>Kual</v></c><c t=\"str\"><v>Waktu</v></c></row>";
    for (const std::string& rows : {text, head + text}) {
        const auto book = sheet::Workbook::read_sheet_xml(
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>", "K", limits);
        if (!book) continue;
        const sheet::Sheet& sheet = book->sheets()[0];
        if (const auto forms = formulir::baca_tabel(sheet))
            for (const auto& form : *forms) look(form.mentah);
        if (const auto form = formulir::baca_formulir(sheet)) look(form->form.mentah);
    }
    if (const auto period = formulir::jangka_waktu(text);
        period && (period->first.size() != 10 || period->second.size() != 10))
        std::abort();
    (void)formulir::angka_dan_satuan(text);
    return 0;
}
