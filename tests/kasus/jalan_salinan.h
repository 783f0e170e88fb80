// jalan_salinan.h -- the sentences about numbered copies: made, handed over, received, noted, the step ended.
#pragma once

#include "kasus/langkah.h"

namespace kasus {

[[nodiscard]] std::vector<Kalimat> kalimat_salinan();
[[nodiscard]] std::vector<Pernyataan> pernyataan_salinan();

} // namespace kasus
