#include "base/text.h"
#include "sheet/csv.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <sstream>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

using Rows = std::vector<std::vector<std::string>>;

Rows read_all(std::string_view text, std::size_t piece, base::Findings& findings) {
    sheet::CsvReader csv(
        [text, piece, at = std::size_t{0}](char* to, std::size_t room) mutable {
            const std::size_t n = std::min({piece, room, text.size() - at});
            text.copy(to, n, at);
            at += n;
            return n;
        },
        {.block = piece, .head = 16, .cell_bytes = 300, .row_bytes = 1000, .columns = 20, .findings = 10});
    Rows rows;
    while (csv.next()) {
        require(!csv.row().empty());
        for (const std::string_view cell : csv.row()) require(base::is_utf8(cell));
        rows.emplace_back(csv.row().begin(), csv.row().end());
    }
    findings = csv.findings();
    return rows;
}

} // namespace

// Any bytes: same rows and findings however they arrive, and what was read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "kepala;kepala;k\n" + std::string(reinterpret_cast<const char*>(data), size);
    const std::string_view text = size % 2 == 0 ? file : std::string_view(file).substr(16);
    const std::size_t piece = size % 2 == 0 ? 7 : 4096; // small blocks only where the head says the separator
    base::Findings findings, findings_in_pieces;
    const Rows rows = read_all(text, 4096, findings);
    const Rows in_pieces = read_all(text, piece, findings_in_pieces);
    require(rows == in_pieces);
    require(findings == findings_in_pieces);

    std::ostringstream out;
    sheet::CsvWriter csv(out, ';');
    csv.text("k").text("k").text("k").end_row(); // a head, so that the separator is found
    for (const auto& row : rows) {
        for (const std::string& cell : row) csv.text(cell);
        csv.text("akhir").end_row();
    }
    std::istringstream again(out.str());
    sheet::CsvReader reader(again);
    require(reader.next());
    for (const auto& row : rows) {
        require(reader.next());
        require(reader.row().size() == row.size() + 1);
        for (std::size_t i = 0; i < row.size(); ++i) require(reader.row()[i] == row[i]);
    }
    require(!reader.next() && reader.findings().empty());
    return 0;
}
