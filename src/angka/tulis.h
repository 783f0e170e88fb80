// tulis.h -- how numbers are written for people (menulis): decimal comma, thousands in groups, by design.md section 8.
//
//     indonesian(Rational(8807, 100))       "88,07"          score(value)          "88,07" always two places
//     indonesian(17'100'000)                "17.100.000"     rupiah(18'000'000)    "Rp18.000.000"
//     indonesian(-24)                       "−24"            (a real minus sign)
//     indonesian(Rational(266, 3))          "88,67"          a number without an end is rounded to two places
//
// What is written can be read again by baca.h: the same number, or the rounded one where it was rounded.
#pragma once

#include "angka/rational.h"

#include <string>

namespace angka {

[[nodiscard]] std::string indonesian(const Rational& value);             // as many places as the number has
[[nodiscard]] std::string indonesian(const Rational& value, int places); // rounded half up
[[nodiscard]] inline std::string score(const Rational& value) { return indonesian(value, 2); }
[[nodiscard]] std::string rupiah(const Rational& value);

} // namespace angka
