#include "base/text.h"
#include "sheet/xlsx_read.h"

#include <cstdint>
#include <cstdlib>

// Any bytes as a workbook: read or refused, within small limits, with every cell inside the sheet and UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const sheet::XlsxLimits limits{
        .part_bytes = 1U << 20U, .total_bytes = 4U << 20U, .marks = 50'000, .cells = 10'000};
    const auto book = sheet::Workbook::read(bytes, limits);
    if (!book) {
        if (book.error().empty()) std::abort();
        return 0;
    }
    for (const sheet::Sheet& sheet : book->sheets())
        for (const sheet::Cell& cell : sheet.cells())
            if (cell.row == 0 || cell.column == 0 || cell.column > 16'384 || !base::is_utf8(cell.text))
                std::abort();
    return 0;
}
