// kode.h -- parts that the pages of verification share: the verdict at their head, and what a paper's page is made of.
#pragma once

#include "berkas/verifikasi.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <optional>
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

// The paper that a hidden field of an uploaded form names; none: no field, or no such paper.
[[nodiscard]] std::optional<berkas::Terperiksa> terbitan_tersebut(const Kunjungan& k, std::string_view code);

[[nodiscard]] bool ada_halaman_luring(const Kunjungan& k);

void tambah_kode(Pintu& pintu);

} // namespace web
