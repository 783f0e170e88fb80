// jalan_arsip.h -- the sentences about the archive: step 7, places, numbers, holds, the end of retention.
#pragma once

#include "kasus/langkah.h"

namespace kasus {

[[nodiscard]] std::vector<Kalimat> kalimat_arsip();
[[nodiscard]] std::vector<Pernyataan> pernyataan_arsip();

} // namespace kasus
