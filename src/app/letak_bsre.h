// letak_bsre.h -- where BSrE is to draw, as an office has set it, and in words where it did draw.
#pragma once

#include "berkas/juru_bsre.h"
#include "seal/kotak_bsre.h"

#include <string>

namespace app {

[[nodiscard]] seal::KalibrasiBsre kalibrasi_dari(const kantor::PengaturanBsre& rules);

// The stamp in the box of what.bidang. segel.bidang_tidak_terlihat.
[[nodiscard]] base::Result<seal::TampilanBsre> tampilan_di(const kantor::PengaturanBsre& rules,
                                                           const berkas::KirimanBsre& what);
[[nodiscard]] seal::TampilanBsre tampilan_uji(const kantor::PengaturanBsre& rules);

struct LetakTerukur {
    bool kena = false;
    base::Sentence kata;
};
// segel.uji_lain.
[[nodiscard]] base::Result<LetakTerukur> ukur_letak(const std::string& result,
                                                    const seal::KalibrasiBsre& asked);

} // namespace app
