// predikat.h -- the five words in which every regime after PP 46/2011 says how good something is.
//
// PP 30/2019 (Pasal 41) says Cukup where PermenPANRB 6/2022 says Butuh Perbaikan: one predikat, two labels.
// The fourth is printed Kurang by the one and Kurang/Misconduct by the other.
//
//     read_predikat("Cukup") == Predikat::butuh_perbaikan
//     label(Predikat::butuh_perbaikan, Kata::pp30_2019)        // "Cukup"
//     label(Predikat::kurang, Kata::permen6_2022)              // "Kurang/Misconduct"
//
// Ordered from bad to good. Read without regard to case; "_" counts as a space; the initials SB B BP C K SK
// are read.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace regime {

struct Table;

enum class Predikat { sangat_kurang, kurang, butuh_perbaikan, baik, sangat_baik };

enum class Kata { pp30_2019, permen6_2022 };

inline constexpr std::array<Predikat, 5> all_predikat{Predikat::sangat_baik, Predikat::baik,
                                                      Predikat::butuh_perbaikan, Predikat::kurang,
                                                      Predikat::sangat_kurang};

[[nodiscard]] std::optional<Predikat> read_predikat(std::string_view text);
[[nodiscard]] std::string_view label(Predikat predikat, Kata words);

// A word of a law table; a word that is none of the five there is our mistake (std::logic_error).
[[nodiscard]] Predikat predikat_in_law(std::string_view word);
// The row of a law table that speaks of this predikat, by whichever label.
[[nodiscard]] std::size_t row_of(const Table& table, std::string_view column, Predikat predikat);

} // namespace regime
