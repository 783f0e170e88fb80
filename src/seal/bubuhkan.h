// bubuhkan.h -- a signature into a PDF (PAdES B-B, with a time-stamp service B-T).
//
//     Permintaan what;
//     what.bidang = "penilai";                        // an empty signature field of the form
//     what.tambah_bidang = true;                      // where it has none of this name, one is added ...
//     what.tempat = Kotak{1, 60, 80, 220, 64};        // ... here (absent: an invisible one)
//     what.pada = now;                                // stands in the dictionary as /M
//     what.rupa = Rupa{{"Ditandatangani secara elektronik oleh:", "Sekar Fiktif, S.E."}, "https://…"};
//     Result<std::string> signed_pdf = bubuhkan(pdf, *signer, what, nullptr);
//
// The given bytes are a prefix of the result: earlier signatures stay what they were, and each signer signs what the
// one before left. Nothing is certified (no DocMDP): whoever comes next may sign. What the signer's page showed must be
// exactly `pdf`, so a visible field is never added after somebody has signed (segel.bidang_terlambat). Refused by name: segel.bidang_tidak_ada, segel.bidang_terisi, segel.belum_berlaku, segel.kedaluwarsa
// (the certificate at `pada`), segel.dokumen_ditutup (certified
// against changes by somebody else: docmdp.h), and what pdf_tambahan.h refuses.
#pragma once

#include "base/result.h"
#include "seal/bidang.h"
#include "seal/cap_waktu.h"
#include "seal/penandatangan.h"
#include "seal/rupa.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace seal {

struct Permintaan {
    std::string bidang;
    std::optional<Kotak> tempat;
    bool tambah_bidang = false; // may a field of this name be added where there is none?
    Instant pada{};
    std::chrono::minutes zona{8 * 60}; // how /M is written; east of UTC
    std::string nama;                  // /Name; empty: the certificate's
    std::string alasan;                // /Reason
    std::string lokasi;                // /Location
    std::optional<Rupa> rupa;          // what is seen in the field; absent: the field stays as it is
};

[[nodiscard]] base::Result<std::string> bubuhkan(const std::string& pdf, Penandatangan& signer,
                                                 const Permintaan& what, PelayanWaktu* service);

} // namespace seal
