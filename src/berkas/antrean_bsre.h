// antrean_bsre.h -- what was sent to BSrE and what came of it: written down before it goes, so that nothing goes twice by itself.
//
//     auto number = berangkat_bsre(meja, asal, {.berkas = id, .terbitan = 1, .sidik = paper.kini, ...});   // on its way from here on
//     JawabanBsre got = bsre.kirim(...);                                   // outside any transaction
//     tandatangani(meja, asal, which, {..., .antrean = *number});          // good: recorded, and the entry is selesai, in one act
//     tiba_bsre(meja, asal, *number, got);                                 // else: what is known now
//
//     menunggu --berangkat--> dikirim --> selesai | ditolak | menunggu (nothing was taken in) | tidak_diketahui
//     tidak_diketahui --a person looked--> selesai (the signed file is here) | menunggu (surely not: lepaskan_bsre)
//
// What set out and was not answered within lama_kirim (the machine stopped) is unknown as well. While one is on its way or unknown, nobody
// signs these bytes by any certificate: there would be two papers. Each of these is an entry in the journal. Refusals: bsre.*.
#pragma once

#include "berkas/juru_bsre.h"
#include "berkas/kunci.h"

namespace berkas {

inline constexpr std::chrono::minutes lama_kirim{15}; // longer than status and answer together may take

// As it is now: what set out too long ago is tidak_diketahui.
[[nodiscard]] KeadaanBsre keadaan_kini(const ButirBsre& entry, calendar::Instant now);

// What hangs over these bytes of a paper: on its way or unknown.
[[nodiscard]] std::optional<ButirBsre> tergantung_bsre(BacaKunci& db, InstansiId office, BerkasId id,
                                                       const base::Sidik& sidik, calendar::Instant now);

// The entry of asal.pelaku for these bytes, an older one that waits or a new one, is dikirim. Refused: bsre.sedang_dikirim, bsre.tak_pasti.
[[nodiscard]] base::Result<int> berangkat_bsre(const Meja& meja, const Asal& asal, ButirBsre what);
void tiba_bsre(const Meja& meja, const Asal& asal, int nomor, const JawabanBsre& got);
// "Surely not signed": it waits again, with the reason (at least 10 letters). By its signer, or who manages certificates. Refused:
// bsre.tidak_ada, bsre.tidak_tergantung, bsre.alasan.
[[nodiscard]] base::Result<void> lepaskan_bsre(const Meja& meja, const Asal& asal, int nomor,
                                               std::string_view alasan);

} // namespace berkas
