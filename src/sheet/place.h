// place.h -- where in a sheet or a CSV file something stands, as its writer would point at it.
//
//     column_name(6)                                "F"
//     place("Kinerja", 14, 6)                       "Kinerja!F14"
//     place("Penilaian Capaian", 14, 6)             "'Penilaian Capaian'!F14"   (as spreadsheets write it)
//     csv_place(12, 3, "target_kuantitas")          "baris 12, kolom 3 (target_kuantitas)"
//     csv_place(12)                                 "baris 12"
//
// Rows and columns are counted from 1. column_number is the way back ("F" -> 6; 0 where it is no column
// name).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sheet {

[[nodiscard]] std::string column_name(std::uint32_t column);
[[nodiscard]] std::uint32_t column_number(std::string_view name);
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column); // "F14"
[[nodiscard]] std::string place(std::string_view sheet, std::uint32_t row, std::uint32_t column);
[[nodiscard]] std::string csv_place(std::uint64_t row);
[[nodiscard]] std::string csv_place(std::uint64_t row, std::uint64_t column,
                                    std::string_view column_title = {});

} // namespace sheet
