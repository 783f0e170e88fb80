// titipan_bsre.h -- the signed file of an unknown request to BSrE, handed in by who manages certificates instead of its signer.
//
//     auto done = serahkan_hasil_bsre(meja, asal, {.antrean = 3, .hasil = file});     // after juru_bsre.h's periksa() found it good
//
// It is the signer's signature, with the same effect as if he had handed it in himself; the journal says who did. Whoever hands it in
// has not seen the paper and gets to see nothing of it.
#pragma once

#include "berkas/kunci.h"
#include "berkas/pengesahan_laku.h"

namespace berkas {

struct HasilTitipan {
    int antrean = 0;           // the number of the request
    kantor::BerkasIsi hasil{}; // the signed bytes, as the vault took them
};

// The role in which a request was signed, by the field it was for: "pejabat_penilai", "pegawai_dinilai", "atasan_pejabat_penilai".
[[nodiscard]] sop::Siapa peran_bidang(std::string_view field);

// Refused: bsre.tidak_ada (no such request, or Perbuatan::kelola_sertifikat is missing), bsre.tidak_tergantung (it is not unknown),
// sah.tolak.* where the paper has moved on or it is not its signer's turn.
[[nodiscard]] base::Result<Berkas> serahkan_hasil_bsre(const Meja& meja, const Asal& asal,
                                                       const HasilTitipan& what);

} // namespace berkas
