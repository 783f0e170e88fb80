// uraian_teks.h -- a derivation on a terminal: each step with its formula, its result and the rule it rests on.
//
//      3. Kegiatan 1, nilai waktu
//         ((1,76 × 12 − 12) ÷ 12) × 100 = 76,00
//         PP 46/2011 Penjelasan Pasal 8 ayat (1)
//
// A rule that several steps in a row rest on is said once. A result without an end also shows its fraction.
#pragma once

#include "cli/tabel.h"
#include "regime/derivation.h"

#include <cstddef>
#include <string>

namespace cli {

[[nodiscard]] std::string uraian_teks(const regime::Derivation& derivation, const Warna& colour,
                                      std::size_t width);

} // namespace cli
