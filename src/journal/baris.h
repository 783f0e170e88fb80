// baris.h -- the journal as a file that proves itself outside: one JSON object a line (docs/formats/jurnal.md).
//
//     out << tulis_baris(tercatat) << '\n';
//     Result<Tercatat> t = read_baris(line);            // refused: not a line of an export
//
// A line is at most 1 MB. Reading checks the form only; the chain is rantai.h's.
#pragma once

#include "journal/entri.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace journal {

inline constexpr std::size_t baris_terpanjang = 1U << 20U;

[[nodiscard]] std::string tulis_baris(const Tercatat& tercatat);
[[nodiscard]] base::Result<Tercatat> read_baris(std::string_view line);

} // namespace journal
