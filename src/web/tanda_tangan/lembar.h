// lembar.h -- what the page of signing (screen 06) and its ways of signing share.
//
//     out += tanda_baca(k, s, errors);                                   // fingerprint, and the box that says it was read
//     if (auto wrong = boleh_ditandai(k, s, seen); !wrong.empty()) return tampil_surat(k, s, wrong, 422);
//     return lanjut(k);                                                  // signed: the case, or the next paper
#pragma once

#include "web/bagian/isian.h"
#include "web/tanda_tangan/surat.h"
#include "web/tanda_tangan/terbaca.h"

namespace web {

inline constexpr std::uint64_t hasil_terbesar = 32ULL << 20U; // of a signed PDF that is handed in

[[nodiscard]] bool berturutan(const Kunjungan& k);           // one paper after another, from the list of all
[[nodiscard]] std::string_view persetujuan(sop::Siapa role); // what his signature says
[[nodiscard]] Html tanda_baca(const Kunjungan& k, const Surat& s, const Galat& errors);
// My turn, these very bytes, opened to the end, and said so.
[[nodiscard]] base::Findings boleh_ditandai(const Kunjungan& k, const Surat& s, Terbaca& seen);
[[nodiscard]] base::Result<kantor::BerkasIsi> simpan_hasil(const Kunjungan& k, const std::string& pdf);
[[nodiscard]] http::Response tampil_surat(const Kunjungan& k, const Surat& s, const base::Findings& errors,
                                          int status);
[[nodiscard]] http::Response lanjut(const Kunjungan& k);

// In the queue, before the fingerprint of bytes that came back and were good, but were not recorded.
inline constexpr std::string_view awalan_hasil_bsre = "hasil:";

// ---- the ways (cara.cpp)
enum class Lewat { sertifikat, bsre, luar };                   // as they are written in addresses and forms
[[nodiscard]] Lewat lewat(const Kunjungan& k, const Surat& s); // chosen, or the first choice of the office
[[nodiscard]] std::string cara_tanya(const Kunjungan& k, Lewat way); // "?cara=bsre&antre=ya"
[[nodiscard]] Html cara_lain(const Kunjungan& k, const Surat& s);    // the ways to the other electronic ways

// ---- by a program of one's own (cara_luar.cpp)
[[nodiscard]] Html isian_luar(const Kunjungan& k, const Surat& s, const Galat& errors);
[[nodiscard]] http::Response kirim_luar(Kunjungan& k);

// ---- BSrE (cara_bsre.cpp, selesaikan_bsre.cpp)
[[nodiscard]] Html isian_bsre(const Kunjungan& k, const Surat& s, const Galat& errors);
// A request that is on its way or unknown, for everybody who sees the case; empty where there is none.
[[nodiscard]] Html kabar_bsre(const Kunjungan& k, const std::optional<berkas::ButirBsre>& entry);
// What its signer can do about it; empty for everybody else.
[[nodiscard]] Html selesaikan_bsre(const Kunjungan& k, const Surat& s, const Galat& errors);
[[nodiscard]] base::Findings selesaikan_sekarang(const Kunjungan& k, const Surat& s, std::string_view act);
// The signed bytes become the paper's, after they were verified; the entry is closed in the same act.
[[nodiscard]] base::Findings catat_hasil_bsre(const Kunjungan& k, const Surat& s, int nomor,
                                              const std::string& hasil);
[[nodiscard]] http::Response kirim_bsre(Kunjungan& k, Terbaca& seen);

} // namespace web
