// kode.h -- the pages of an issued paper's code, and what they share with the page that checks a PDF (dokumen.h draws them).
#pragma once

#include "berkas/verifikasi.h"
#include "web/bagian/kerangka.h"

#include <optional>
#include <string_view>

namespace web {

// The paper that a hidden field of an uploaded form names; none: no field, or no such paper.
[[nodiscard]] std::optional<berkas::Terperiksa> terbitan_tersebut(const Kunjungan& k, std::string_view code);

[[nodiscard]] bool ada_halaman_luring(const Kunjungan& k);

void tambah_kode(Pintu& pintu);

} // namespace web
