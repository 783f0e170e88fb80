// kata.h -- the words by which a record is found: as they are kept, and as somebody asks for them.
//
//     kata_arsip("Sekar Fiktif, S.E. -- 800.1.4.4/12/INSP/2026")     {"12", "2026", "800.1.4.4", "800.1.4.4/12/insp/2026", "e", ...}
//     kata_dicari("sekar 800.1")                                      {"sekar", "800.1"}: the last one may be the beginning of a word
//
// Letters small, without accents' case rules beyond ASCII; a number or code that is written in one piece is kept whole and in its parts.
// Words of one letter are not kept. At most 4 words are looked for; a record keeps at most 2000.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace berkas {

inline constexpr std::size_t kata_terbanyak = 4;

void tambah_kata(std::set<std::string>& to, std::string_view text);
[[nodiscard]] std::vector<std::string> kata_dicari(std::string_view asked);

} // namespace berkas
