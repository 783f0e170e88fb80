#include "sheet/place.h"

#include <fmt/format.h>

#include <algorithm>

namespace sheet {

std::string column_name(std::uint32_t column) {
    std::string name;
    for (; column > 0; column = (column - 1) / 26) name.push_back(static_cast<char>('A' + (column - 1) % 26));
    std::reverse(name.begin(), name.end());
    return name;
}

std::uint32_t column_number(std::string_view name) {
    if (name.empty() || name.size() > 3) return 0;
    std::uint32_t number = 0;
    for (char c : name) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') return 0;
        number = number * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
    }
    return number;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    return column_name(column) + std::to_string(row);
}

std::string place(std::string_view sheet, std::uint32_t row, std::uint32_t column) {
    const bool plain = std::all_of(sheet.begin(), sheet.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
    const char* quote = plain ? "" : "'";
    return fmt::format("{0}{1}{0}!{2}", quote, sheet, cell_name(row, column));
}

std::string csv_place(std::uint64_t row) { return fmt::format("baris {}", row); }

std::string csv_place(std::uint64_t row, std::uint64_t column, std::string_view column_title) {
    if (column_title.empty()) return fmt::format("baris {}, kolom {}", row, column);
    return fmt::format("baris {}, kolom {} ({})", row, column, column_title);
}

} // namespace sheet
