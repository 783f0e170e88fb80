// dokumen.h -- what the page of an issued paper says of it: verdict, what replaced it, facts to compare, its value, its file.
//
//     page += isi_dokumen(k, seen, {});                   // /v/7QK4M2XD; after a try at the value: what came of it
//
// Nothing personal but what is printed small on it anyway: initials, the last three digits of the NIP, no mark (design.md, page 7).
#pragma once

#include "berkas/verifikasi.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <optional>
#include <string>
#include <string_view>

namespace web {

enum class Vonis { sah, belum, tidak }; // green, amber, brick; each with a sign of its own

// The shield with its heading (the page's h1) and its sentence.
[[nodiscard]] Html vonis(Vonis verdict, std::string_view heading, const Html& sentence);

// What this state of a file is called: "seperti saat dibekukan", "setelah tanda tangan Nirmala Ibarat, S.E., ...".
[[nodiscard]] std::string nama_keadaan(const Kunjungan& k, const berkas::Terperiksa& seen,
                                       const berkas::KeadaanFile& file);

// "Rabu, 14 Januari 2026, pukul 10.52 WITA"
[[nodiscard]] std::string saat_penuh(const Kunjungan& k, calendar::Instant when);

struct Percobaan { // to compare the value
    base::Findings galat{};
    std::string ditulis{};
    std::optional<bool> cocok{};
    int sisa = 0; // tries left in this hour
};

[[nodiscard]] Html isi_dokumen(const Kunjungan& k, const berkas::Terperiksa& seen, const Percobaan& state);

} // namespace web
