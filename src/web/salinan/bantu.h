// bantu.h -- how a copy is shown and handed out, wherever.
#pragma once

#include "berkas/gandakan.h"
#include "web/berkas/bantu.h"

namespace web {

[[nodiscard]] int nomor_dari(std::string_view text);                      // a positive number; else 0
[[nodiscard]] std::string_view nada_salinan(const berkas::Salinan& copy); // "beres", "dekat", ""
[[nodiscard]] std::string_view
kata_salinan(const berkas::Salinan& copy); // "menunggu", "diserahkan", "tidak diserahkan"
[[nodiscard]] std::string
kabar_salinan(const berkas::Salinan& copy); // "Diterima Sekar Fiktif, S.E., 15 Januari 2026"
[[nodiscard]] std::string nama_file(const berkas::BarisSalinan& line); // "2025-0147-salinan-2-dari-3.pdf"
// The paper's bytes under the copy's name.
[[nodiscard]] http::Response berkas_salinan(const Kunjungan& k, const berkas::BarisSalinan& line);
// The copies of a case as lines of the register; those of one version where it is given.
[[nodiscard]] std::vector<berkas::BarisSalinan> baris_berkas(const Kunjungan& k, const berkas::Berkas& row);

// Which copy the address names; 0, 0 where it names none.
[[nodiscard]] berkas::NomorSalinan salinan_diminta(const Kunjungan& k);
// The page of a case's copies, with what was wrong.
[[nodiscard]] http::Response halaman_salinan(const Kunjungan& k, const base::Findings& errors);

} // namespace web
