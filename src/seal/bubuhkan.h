// bubuhkan.h -- a signature into a PDF (PAdES B-B, with a time-stamp service B-T).
//
//     Permintaan what;
//     what.bidang = "penilai";                        // an empty signature field of the form; where there is none of
//     what.tempat = Kotak{1, 60, 80, 220, 64};         // this name, one is added here (absent: invisible)
//     what.pada = now;                                // stands in the dictionary as /M
//     what.rupa = {"Ditandatangani secara elektronik oleh:", "Sekar Fiktif, S.E.", "…"};
//     Result<std::string> signed_pdf = bubuhkan(pdf, *signer, what, nullptr);
//
// The given bytes are a prefix of the result: earlier signatures stay what they were, and each signer signs what the
// one before left. Nothing is certified (no DocMDP): whoever comes next may sign. What the signer's page showed must be
// exactly `pdf`. Refused by name: segel.bidang_tidak_ada, segel.bidang_terisi, segel.belum_berlaku, segel.kedaluwarsa
// (the certificate at `pada`), and what pdf_tambahan.h refuses.
#pragma once

#include "base/result.h"
#include "seal/cap_waktu.h"
#include "seal/penandatangan.h"
#include "seal/rupa.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace seal {

struct Kotak { // PDF points from the lower left corner of a page
    int halaman = 1;
    double x = 0, y = 0, lebar = 0, tinggi = 0;
};

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

struct BidangTandaTangan {
    std::string nama;
    bool terisi = false;
    std::optional<Kotak> tempat; // absent: invisible
};
// The signature fields of a PDF in the order of the form.
[[nodiscard]] base::Result<std::vector<BidangTandaTangan>> bidang_tanda_tangan(const std::string& pdf);

} // namespace seal
