// csv.h -- CSV in and out: RFC 4180 with what offices bring along.
//
// Read: a byte-order mark; comma, semicolon or tab (found from the head line, or said by Excel's "sep=;");
// line ends LF, CRLF and CR; quoted cells with doubled quotes and line ends inside; old Excel files in
// Windows-1252, converted row by row with a warning; an apostrophe that forced a cell to be text
// ("'199001...", "'=x") taken off.
//
//     std::ifstream file("kinerja.csv", std::ios::binary);
//     CsvReader csv(file);
//     while (csv.next())
//         for (std::string_view cell : csv.row()) ...          // valid until the next call of next()
//     if (base::has_errors(csv.findings())) ...
//
// Always true: rows come in file order, each has at least one cell, every cell is UTF-8. Blank lines are
// passed over but counted, so row_number() is the number that a spreadsheet shows beside the row. Memory
// stays flat however long the file is: one block, or the longest row. Nothing is allocated per row once the
// block is there.
//
// Findings: a cell, row or number of columns beyond the limits, a quote that is never closed, text after a
// closing quote, bytes that are no text. What makes the rest of the file unreadable ends the reading: next()
// says false.
//
// Written: see CsvWriter. Cells that are text and begin with = + - @ get an apostrophe, so that no
// spreadsheet runs them; the reader takes it off again, so a text read back is the text that was written.
#pragma once

#include "base/finding.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sheet {

struct CsvLimits {
    std::size_t block = 256U << 10U; // bytes asked of the source at a time
    std::size_t head = 64U << 10U;   // bytes in which the separator is looked for; at least 16
    std::size_t cell_bytes = 1U << 20U;
    std::size_t row_bytes = 8U << 20U;
    std::size_t columns = 1024;
    std::size_t findings = 200; // after so many the reading ends
};

class CsvReader {
  public:
    // Puts at most `room` bytes at `to` and says how many; 0 is the end.
    using Source = std::function<std::size_t(char* to, std::size_t room)>;

    explicit CsvReader(std::istream& in, const CsvLimits& limits = {});
    explicit CsvReader(Source source, const CsvLimits& limits = {});

    bool next(); // false at the end, and where the rest cannot be read

    [[nodiscard]] std::span<const std::string_view> row() const { return cells_; }
    [[nodiscard]] std::uint64_t row_number() const { return row_; } // from 1, the head line included
    [[nodiscard]] std::uint64_t line() const { return line_; }  // physical line where the row begins, from 1
    [[nodiscard]] char separator() const { return separator_; } // known after the first next()
    [[nodiscard]] const base::Findings& findings() const { return findings_; }

  private:
    enum class Outcome { row, more, end, refused };

    void start();
    bool refill();
    Outcome parse();
    Outcome refuse(base::Finding finding);
    void finish_row();
    void to_utf8();

    Source source_;
    CsvLimits limits_;
    std::vector<char> block_; // 16 bytes longer than what is filled, so that scanning may look past the end
    std::size_t at_ = 0;      // where the next row begins
    std::size_t filled_ = 0;
    bool started_ = false;
    bool ended_ = false; // the source has no more
    bool stopped_ = false;
    bool warned_encoding_ = false;
    char separator_ = ',';

    std::vector<std::string_view> cells_;
    std::vector<std::size_t> doubled_; // cells with doubled quotes inside
    base::Findings pending_;           // of the row being read
    unsigned high_ = 0;                // the row holds bytes above ASCII
    std::string converted_;
    std::vector<std::size_t> converted_ends_;

    std::uint64_t row_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t rows_seen_ = 0;
    std::uint64_t lines_seen_ = 0;
    std::uint64_t lines_in_row_ = 0;
    base::Findings findings_;
};

enum class LineEnd { lf, crlf };

// Writes rows. Numbers go in as they are written; text is guarded and quoted where it needs to be.
//
//     CsvWriter csv(out, ';');
//     csv.text("nama").text("nilai").end_row();
//     csv.text("=SUM(A1)").number("88,07").end_row();      // '=SUM(A1);88,07
class CsvWriter {
  public:
    explicit CsvWriter(std::ostream& out, char separator = ',', LineEnd line_end = LineEnd::lf);

    CsvWriter& text(std::string_view utf8);
    CsvWriter& number(std::string_view written);
    CsvWriter& end_row();

  private:
    void cell(std::string_view guard, std::string_view utf8);

    std::ostream& out_;
    std::string row_;
    char separator_;
    LineEnd line_end_;
    bool first_ = true;
};

// The text with the apostrophe that keeps spreadsheets from running it, and the text without it.
[[nodiscard]] bool needs_apostrophe(std::string_view text);
[[nodiscard]] std::string_view without_apostrophe(std::string_view cell);

// Windows-1252 as UTF-8; bytes that stand for nothing there become U+FFFD.
void append_windows_1252(std::string& utf8, std::string_view bytes);

} // namespace sheet
