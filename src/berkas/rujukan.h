// rujukan.h -- the office's lists of a year, to which activities are linked: lines of the Renja and the IKU.
//
//     auto done = ganti_rujukan(meja, asal, 2026, JenisRujukan::renja, lines);      // the whole list of that year and kind
//
// A line is known by its code: one that was there before keeps its id, so that the plans that name it go on naming it; a line
// that is not in the new list goes. Plans keep what they named; a page says where it is no longer in the list.
#pragma once

#include "berkas/meja.h"

namespace berkas {

inline constexpr std::size_t rujukan_terbanyak = 2000; // lines of one kind in one year

// Refused: a line without code or words, a code twice, too many lines. Who may: Perbuatan::kelola_rujukan.
[[nodiscard]] base::Result<void> ganti_rujukan(const Meja& meja, const Asal& asal, int tahun,
                                               JenisRujukan jenis, const std::vector<Rujukan>& lines);

} // namespace berkas
