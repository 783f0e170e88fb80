// baca.h -- how numbers are read (membaca): as machines write them, and as Indonesians write them.
//
// Machines (JSON, CSV made by programs): digits, a point for decimals, an exponent. "88.5", "-3", "1e2".
//
// People (design.md section 8): the comma is the decimal mark and the point groups thousands, but "88.5" is typed as
// often as "88,5". A point followed by exactly three digits groups thousands, otherwise it is a decimal mark:
//
//     read_indonesian("88,07")        88.07          read_indonesian("17.100.000")     17100000
//     read_indonesian("88.5")         88.5           read_indonesian("Rp 18.000.000")  18000000
//     read_indonesian("1.500")        1500           read_indonesian("0.125")          0.125 (no thousand begins with 0)
//     read_indonesian("1.234,5")      1234.5         read_indonesian("1,234.5")        1234.5
//     read_indonesian("1,234")        refused: it may be 1,234 (one and a bit) or 1.234 (over a thousand)
//
// What cannot be one number is refused with the way out, never guessed. At most 60 digits. No floating point.
#pragma once

#include "angka/rational.h"
#include "base/result.h"

#include <string_view>

namespace angka {

[[nodiscard]] base::Result<Rational> read_machine(std::string_view text);
[[nodiscard]] base::Result<Rational> read_indonesian(std::string_view text);

// A string inside JSON: machine notation, or Indonesian where it can be nothing else. "1.500" could be both and is
// refused with both readings named.
[[nodiscard]] base::Result<Rational> read_either(std::string_view text);

} // namespace angka
