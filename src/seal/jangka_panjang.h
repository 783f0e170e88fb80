// jangka_panjang.h -- the evidence that outlives certificates (PAdES B-LT and B-LTA).
//
//     auto lt = tambah_bukti(pdf, {chains of all signers and time stamps}, {revocation lists});   // DSS with VRI: B-LT
//     auto lta = tambah_cap_dokumen(*lt, service);                                              // document time stamp: B-LTA
//
// Both are incremental updates: no earlier signature is touched. What the DSS has already is not added twice.
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

[[nodiscard]] base::Result<std::string> tambah_bukti(const std::string& pdf, const Bukti& evidence);
[[nodiscard]] base::Result<std::string> tambah_cap_dokumen(const std::string& pdf, PelayanWaktu& service);

} // namespace seal
