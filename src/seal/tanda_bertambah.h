// tanda_bertambah.h -- is a file what it was, with one person's signature more and nothing else? For what was signed somewhere else:
// by a service, by a token, by another program.
//
//     const TandaBertambah got = tanda_bertambah(sent, handed_in, {"Sekar Fiktif", nip, "pegawai"}, trust, now);
//     if (got.tolak) ...                 // why not; got.rincian says it object by object
//     got.tanda->penanda_tangan          // as the certificate names him
//
// Everything holds, or it is refused with the first of these that does not:
//   - its beginning is what was sent, byte for byte, and ends there with a revision;
//   - exactly one signature of a person came since (time stamps of services and evidence do not count as one);
//   - nothing came that signing does not need (perubahan.h), also where nobody had signed before; no earlier signature fell by it;
//   - the new one is whole, by a certificate that was valid then and is now, not revoked, and leads to a root of `trust`;
//   - it names the person: every word of his name stands in the certificate; a serialNumber of 18 digits is his NIP;
//   - it stands in the field that is meant for him, or in one that the form did not have.
// What merely cannot be proven here (no list says that it is not revoked, an unknown time-stamp service) is no reason: periksa.h says so
// of the finished paper.
#pragma once

#include "seal/periksa.h"

namespace seal {

struct CalonPenanda { // whose signature is expected
    std::string nama; // without titles
    std::string nip;
    std::string bidang; // the field of the form that is meant for him; empty: any
};

enum class TolakTambah {
    bukan_awalan,   // begins with something else
    tak_terbaca,    // no PDF that can be verified
    tanpa_tanda,    // nobody has signed
    beberapa_tanda, // several signatures at once
    isi_berubah,    // something else changed too
    tidak_utuh,     // the new signature is damaged, or is not what it says
    di_luar_masa, // the certificate was not valid then, or is not any more and no time stamp says when it was signed
    dicabut,          // the certificate was revoked, before or since
    akar_tak_dikenal, // nobody we believe answers for it
    orang_lain,
    bidang_orang_lain,
};

struct TandaBertambah {
    std::optional<TolakTambah> tolak;
    std::optional<TandaTangan> tanda;    // the new one, as far as there is exactly one
    std::vector<base::Sentence> rincian; // of a refusal: what changed, what is wrong with it
};

[[nodiscard]] TandaBertambah tanda_bertambah(const std::string& dikirim, const std::string& hasil,
                                             const CalonPenanda& siapa, const Kepercayaan& trust, Instant now,
                                             const BatasPeriksa& limits = {});

// Was `pdf` made of `asal` by a program that wrote it anew instead of adding to it? By the first half of their /ID, which
// programs keep (ISO 32000-1, 14.4). False says nothing: printing to PDF and merging make a new one.
[[nodiscard]] bool ditulis_ulang_dari(std::string_view pdf, std::string_view asal,
                                      const BatasPeriksa& limits = {});

} // namespace seal
