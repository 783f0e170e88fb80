// pohon.h -- the way of one record to the root of the archive, from nodes that are kept: a few dozen rows, however large the archive.
//
//     std::optional<BuktiArsip> proof = bukti_arsip(db, office, record);         // 100.000 records: 17 fingerprints
//     periksa_jalur(leaf, proof->tempat, proof->banyak, proof->jalur, proof->akar)
//     tumbuhkan(db, office);                                                     // once a record was kept
//
// The tree is that of merkle.h. A full node is over 2^tingkat leaves that begin at a multiple of it; it never changes once its last leaf is
// there, and every tree is put together from full nodes. Leaves are node 0 of each record and stand with it: record 1 is leaf 0.
//
// Kept nodes are an index and prove nothing by themselves: where one is missing the leaves are read, tumbuhkan() makes up for what is
// missing, and a round of fixity (keutuhan.h) works the root out from the leaves and compares.
#pragma once

#include "berkas/simpanan_arsip.h"

namespace berkas {

struct BuktiArsip {
    std::size_t tempat = 0, banyak = 0; // which leaf, of how many
    base::Sidik akar{};
    std::vector<base::Sidik> jalur{}; // from below
};
// None where there is no such record.
[[nodiscard]] std::optional<BuktiArsip> bukti_arsip(BacaArsip& db, InstansiId office, ArsipId id);

// The root of all records, from kept nodes alone; none where one of them is missing.
[[nodiscard]] std::optional<base::Sidik> akar_tersimpan(BacaArsip& db, InstansiId office);
// The same, from the leaves where a node is missing.
[[nodiscard]] base::Sidik akar_arsip(BacaArsip& db, InstansiId office);

// Keeps the nodes that the newest record made full, and those of before that are not there.
void tumbuhkan(TulisArsip& db, InstansiId office);

} // namespace berkas
