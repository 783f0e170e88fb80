// The writing half of csv.h, and the texts that both halves know: apostrophes and old encodings.
#include "sheet/csv.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace sheet {
namespace {

bool is_guarded(char c) { return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r'; }

} // namespace

void append_windows_1252(std::string& utf8, std::string_view bytes) {
    // 0x80 to 0x9F; the rest stands where Unicode has it.
    static constexpr std::array<unsigned, 32> middle{
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    for (const char c : bytes) {
        unsigned code = static_cast<unsigned char>(c);
        if (code >= 0x80 && code < 0xA0) code = middle[code - 0x80];
        if (code < 0x80) {
            utf8.push_back(c);
        } else if (code < 0x800) {
            utf8.push_back(static_cast<char>(0xC0U | (code >> 6U)));
            utf8.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
        } else {
            utf8.push_back(static_cast<char>(0xE0U | (code >> 12U)));
            utf8.push_back(static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)));
            utf8.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
        }
    }
}

// A chain of apostrophes before a dangerous sign counts too, so that taking one off gives back what was
// written.
bool needs_apostrophe(std::string_view text) {
    const std::size_t apostrophes = std::min(text.find_first_not_of('\''), text.size());
    if (apostrophes == text.size()) return false;
    const char first = text[apostrophes];
    return is_guarded(first) || (apostrophes > 0 && first >= '0' && first <= '9');
}

std::string_view without_apostrophe(std::string_view cell) {
    if (cell.empty() || cell.front() != '\'' || !needs_apostrophe(cell)) return cell;
    return cell.substr(1);
}

CsvWriter::CsvWriter(std::ostream& out, char separator, LineEnd line_end)
    : out_(out), separator_(separator), line_end_(line_end) {
    assert(separator == ',' || separator == ';' || separator == '\t');
}

CsvWriter& CsvWriter::text(std::string_view utf8) {
    cell(needs_apostrophe(utf8) ? "'" : "", utf8);
    return *this;
}

CsvWriter& CsvWriter::number(std::string_view written) {
    cell("", written);
    return *this;
}

void CsvWriter::cell(std::string_view guard, std::string_view utf8) {
    if (!first_) row_.push_back(separator_);
    first_ = false;
    const bool quoted = utf8.find_first_of(std::string_view("\"\n\r;,\t", 6)) != std::string_view::npos ||
                        (!utf8.empty() && (utf8.front() == ' ' || utf8.back() == ' '));
    if (quoted) row_.push_back('"');
    row_ += guard;
    for (const char c : utf8) {
        if (c == '"') row_.push_back('"');
        row_.push_back(c);
    }
    if (quoted) row_.push_back('"');
}

CsvWriter& CsvWriter::end_row() {
    row_ += line_end_ == LineEnd::crlf ? "\r\n" : "\n";
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
    row_.clear();
    first_ = true;
    return *this;
}

} // namespace sheet
