// xlsx_read.h -- a workbook as cells of text, each with what the spreadsheet takes it for.
//
//     base::Result<Workbook> book = Workbook::read(bytes);
//     const Sheet* sheet = book->find("Kinerja");
//     const Cell& cell = sheet->at(14, 6);                   // F14; an absent cell is empty
//     cell.kind == CellKind::number, cell.text == "9.12"
//
// Numbers are exact decimals by the 15-digit rule and dates are ISO days (xlsx_number.h); no double is
// involved. A formula gives the value that the spreadsheet last computed for it; where the file holds none,
// the cell says so
// (`uncalculated`) and whoever needs it tells the writer, with trouble_of().
//
// Always true: cells are ordered by row and column and stand at most once; rows lie in 1..1,048,576 and
// columns in 1..16,384; text is UTF-8 and lives as long as the Workbook. DOCTYPE and entities of its own are
// refused, no part outside the archive is ever looked at, and every size has a limit (XlsxLimits).
#pragma once

#include "sheet/xlsx_number.h"
#include "sheet/xlsx_package.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sheet {

enum class CellKind : std::uint8_t {
    empty,
    text,
    number,       // text is a plain decimal in machine notation
    date,         // text is "2019-01-01" or "2019-01-01 08:30:00"
    boolean,      // text is "true" or "false"
    error,        // text is "#DIV/0!" and the like, or what is no number though it says so
    uncalculated, // a formula without a stored value
};

struct Cell {
    CellKind kind = CellKind::empty;
    bool formula = false;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::string_view text{};
};

struct Merge { // of cells, both corners included
    std::uint32_t top = 0, left = 0, bottom = 0, right = 0;
    [[nodiscard]] bool holds(std::uint32_t row, std::uint32_t column) const {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
};

class Sheet {
  public:
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] bool hidden() const { return hidden_; }
    [[nodiscard]] std::span<const Cell> cells() const { return cells_; } // filled ones, in order
    [[nodiscard]] std::span<const Cell> row(std::uint32_t row) const;
    [[nodiscard]] std::uint32_t last_row() const { return cells_.empty() ? 0 : cells_.back().row; }
    [[nodiscard]] const Cell& at(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] std::span<const Merge> merges() const { return merges_; }
    [[nodiscard]] const Merge* merge_at(std::uint32_t row, std::uint32_t column) const; // nullptr where none
    [[nodiscard]] std::string place(std::uint32_t row, std::uint32_t column) const;     // "Kinerja!F14"

  private:
    friend struct SheetReader;
    std::string name_;
    bool hidden_ = false;
    std::vector<Cell> cells_;
    std::vector<Merge> merges_;
};

class Workbook {
  public:
    Workbook(Workbook&&) = default;
    Workbook& operator=(Workbook&&) = default;

    static base::Result<Workbook> read(std::string_view bytes, const XlsxLimits& limits = {});

    // One worksheet from its XML alone: cells that name shared strings or styles find none.
    static base::Result<Workbook> read_sheet_xml(std::string xml, std::string name,
                                                 const XlsxLimits& limits = {});

    [[nodiscard]] std::span<const Sheet> sheets() const { return sheets_; }    // in the order of their tabs
    [[nodiscard]] const Sheet* find(std::string_view name) const;              // without regard to case
    [[nodiscard]] const base::Findings& findings() const { return findings_; } // what a person should look at

  private:
    friend struct SheetReader;
    Workbook() = default;
    std::vector<Sheet> sheets_;
    std::deque<std::string> texts_; // what the cells look into; a deque never moves its strings
    base::Findings findings_;
};

// Why a cell that is needed gives no value: an error, or a formula that was never calculated.
[[nodiscard]] std::optional<base::Finding> trouble_of(const Sheet& sheet, const Cell& cell);

} // namespace sheet
