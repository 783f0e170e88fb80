// jangka_panjang.h -- the evidence that outlives certificates (PAdES B-LT and B-LTA).
//
//     Bukti evidence{certificates, {crl}};                       // beyond what the signatures carry themselves
//     auto lt  = tambah_bukti(pdf, evidence);                     // DSS with VRI: B-LT
//     auto lta = tambah_cap_dokumen(*lt, service);                // document time stamp: B-LTA
//
// tambah_bukti collects the certificates of every signature and time stamp of the PDF, adds of those handed in what answers
// for them and the revocation lists that concern one of them, and says for each signature (VRI, named by the SHA-1 of its
// /Contents) which of them concern it. Both are incremental updates: no earlier signature is touched, and what the DSS has already is not added twice. Before the
// certificate of a document time stamp ends, another round of both keeps the proof alive.
#pragma once

#include "base/result.h"
#include "seal/cap_waktu.h"
#include "seal/sertifikat.h"

#include <string>
#include <vector>

namespace seal {

struct Bukti {
    std::vector<Sertifikat> sertifikat;
    std::vector<std::string> daftar_cabut; // DER
};

// Refused: segel.belum_bertanda (there is nothing to prove), segel.bukan_daftar_cabut.
[[nodiscard]] base::Result<std::string> tambah_bukti(const std::string& pdf, const Bukti& evidence);
// Those of every signature and time stamp inside; none where the PDF cannot be read.
[[nodiscard]] std::vector<Sertifikat> sertifikat_di_dalam(const std::string& pdf);
[[nodiscard]] base::Result<std::string> tambah_cap_dokumen(const std::string& pdf, PelayanWaktu& service);

} // namespace seal
