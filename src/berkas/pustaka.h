// pustaka.h -- the library: activities that the holders of a post usually have, from which a plan can be begun.
//
//     auto id = simpan_pustaka(meja, asal, {.jabatan = "Auditor Ahli Muda", .uraian = "Melaksanakan audit", .satuan = "LHA"});
//     auto many = ambil_pustaka(meja, asal, "Auditor Ahli Muda", 2026);              // from the SKPs in force; how many came in
#pragma once

#include "berkas/meja.h"

namespace berkas {

// A new item (id 0) or a changed one; `dihapus` takes it out. Refused: no words, no post, words that the post already has,
// credit points that are no number. Who may: Perbuatan::kelola_rujukan, here and below.
[[nodiscard]] base::Result<PustakaId> simpan_pustaka(const Meja& meja, const Asal& asal,
                                                     const ButirPustaka& item);

// Activities of the SKPs in force in that year, of people whose post has this name, as far as the library has none with
// the same words (folded). Says how many were added.
[[nodiscard]] base::Result<int> ambil_pustaka(const Meja& meja, const Asal& asal, std::string_view jabatan,
                                              int tahun);

} // namespace berkas
