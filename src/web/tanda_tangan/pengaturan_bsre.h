// pengaturan_bsre.h -- the parts of /pengaturan/bsre: connection (pengaturan_bsre.cpp), place of what is seen (uji_bsre.cpp), requests whose
// end nobody knows (gantung_bsre.cpp).
#pragma once

#include "kantor/pengaturan_bsre.h"
#include "web/bagian/isian.h"

#include <string>

namespace web {

// The whole page as it is kept, with what was wrong or what came of an act.
[[nodiscard]] http::Response tampil_pengaturan_bsre(const Kunjungan& k, const base::Findings& errors,
                                                    int status, const base::Sentence* done = nullptr);
[[nodiscard]] kantor::PengaturanBsre aturan_bsre(const Kunjungan& k);
[[nodiscard]] base::Findings di_isian(base::Findings findings,
                                      std::string_view field); // all of them beside it
[[nodiscard]] bool tanpa_bsre(const Kunjungan& k);             // this machine has no folder for it

[[nodiscard]] Html bagian_uji_letak(const Kunjungan& k, const kantor::PengaturanBsre& rules,
                                    const Galat& beside);
[[nodiscard]] Html bagian_gantung(const Kunjungan& k, const Galat& beside);
void tambah_uji_bsre(Pintu& pintu);
void tambah_gantung_bsre(Pintu& pintu);

} // namespace web
