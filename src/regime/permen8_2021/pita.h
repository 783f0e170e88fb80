// pita.h -- a scale cut into bands, each a straight line from one value to another.
//
// The law gives several scales in this shape (nilai capaian IKI for a JPT, conversion of PP 46 scores):
//
//     kolom: [lebih_dari, dari, sampai, nilai_dari, nilai_sampai]
//     ["79", "80", "99", "70", "89"]        79 < x:  70 + (89 − 70) ÷ (99 − 80) × (x − 80)
//
// Rows stand from high to low and the first whose `lebih_dari` x exceeds counts; the last row has none and
// takes the rest. A band of one point (dari = sampai) has one value. Exact; nothing is capped here.
#pragma once

#include "regime/answer.h"

#include <cstddef>
#include <string>

namespace regime::permen8_2021 {

using ::angka::Rational;

struct Pita {
    Rational value;
    std::string formula; // with the numbers put in
    std::size_t row = 0; // of the table
};

[[nodiscard]] Pita on_band(const Table& table, const Rational& x);

} // namespace regime::permen8_2021
