// jalan_sah.h -- the sentences about an issued paper: freezing, signing, handing over, objection, decision, scan.
#pragma once

#include "kasus/langkah.h"

namespace kasus {

[[nodiscard]] std::vector<Kalimat> kalimat_sah();
[[nodiscard]] std::vector<Pernyataan> pernyataan_sah();

} // namespace kasus
