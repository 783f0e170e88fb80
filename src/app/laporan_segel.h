// laporan_segel.h -- what people and scripts read of a verified PDF.
//
//     for (const base::Sentence& line : kalimat(signature, calendar::Zona::wita)) ...    // the verdict, then why
//     tulis_json(report, zone, render, out)                                              // docs/formats/periksa.md
#pragma once

#include "base/sentence.h"
#include "calendar/waktu.h"
#include "seal/periksa.h"

#include <functional>
#include <string>

namespace app {

// "Tanda tangan Sekar Fiktif, S.E. sah: …": one sentence for people.
[[nodiscard]] base::Sentence putusan_tanda(const seal::TandaTangan& t, calendar::Zona zone);

[[nodiscard]] std::string_view kode(seal::Putusan putusan); // "sah", "belum_pasti", "tidak_sah"
[[nodiscard]] std::string_view kode(seal::AsalWaktu asal);  // "diaku", …
[[nodiscard]] std::string_view kode(seal::Tingkat tingkat); // "B-T"; empty where it has none

[[nodiscard]] std::string laporan_json(const seal::Laporan& report, calendar::Zona zone,
                                       const std::function<std::string(const base::Sentence&)>& render);

} // namespace app
