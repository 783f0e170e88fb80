#include "angka/baca.h"
#include "base/text.h"
#include "sheet/xlsx_read.h"

#include <cstdint>
#include <cstdlib>

// Any bytes as the XML of one worksheet, and as the text of one number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const sheet::XlsxLimits limits{.marks = 20'000, .cells = 5'000, .cell_text = 100, .findings = 10};
    for (const std::string& xml :
         {text, "<worksheet><sheetData>" + text + "</sheetData></worksheet>",
          "<worksheet><sheetData><row><c><v>" + text + "</v></c></row></sheetData></worksheet>"}) {
        const auto book = sheet::Workbook::read_sheet_xml(xml, "K", limits);
        if (!book) continue;
        std::uint64_t before = 0;
        for (const sheet::Cell& cell : book->sheets()[0].cells()) {
            const std::uint64_t here = std::uint64_t{cell.row} << 32U | cell.column;
            if (here <= before || cell.row > 1'048'576 || cell.column > 16'384 || cell.column == 0)
                std::abort();
            if (!base::is_utf8(cell.text) || cell.text.size() > 1000) std::abort();
            before = here;
        }
    }
    if (const auto exact = sheet::exact_number(text)) {
        if (sheet::exact_number(*exact) != exact) std::abort(); // once rounded, a number stays
        if (exact->size() <= 60 && !angka::read_machine(*exact)) std::abort();
        if (const auto day = sheet::date_text(*exact, sheet::DateSystem::from_1900); day && day->size() < 10)
            std::abort();
    }
    return 0;
}
