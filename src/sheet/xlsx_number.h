// xlsx_number.h -- what a number of a workbook was before the spreadsheet made a binary fraction of it.
//
// A spreadsheet keeps doubles and writes up to 17 significant digits of them: 9.12 typed arrives as
// "9.1199999999999992". It shows and calculates with 15. So a number of more than 15 significant digits is
// rounded to 15, in decimal arithmetic on its digits, never through a double; one of 15 or fewer is taken as
// it stands.
//
//     exact_number("9.1199999999999992")        "9.12"
//     exact_number("9.1199999999999992E0")      "9.12"
//     exact_number("1.7E+7")                    "17000000"
//     exact_number("0.30000000000000004")       "0.3"
//     exact_number("12")                        "12"
//
// The result is plain decimal text in machine notation, without exponent. Text that is no number, or lies
// outside what a double can hold, gives nothing.
//
// Dates are numbers of days. Two systems are in use (ECMA-376 part 1, 18.17.4): 1900, which believes in a 29
// February 1900, and 1904 of old Macintosh files.
//
//     date_text("43466", DateSystem::from_1900)      "2019-01-01"
//     date_text("43466.5", DateSystem::from_1900)    "2019-01-01 12:00:00"
//     date_text("42004", DateSystem::from_1904)      "2019-01-01"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sheet {

[[nodiscard]] std::optional<std::string> exact_number(std::string_view written);

enum class DateSystem { from_1900, from_1904 };

// Nothing for negative numbers, for the day that never was, and beyond the year 9999.
[[nodiscard]] std::optional<std::string> date_text(std::string_view exact_number, DateSystem system);

// Whether a number format ("dd/mm/yyyy;@", "[$-421]d mmmm yyyy") shows a day.
[[nodiscard]] bool is_date_format(std::string_view format_code);
[[nodiscard]] bool is_date_format(int builtin_id);

} // namespace sheet
