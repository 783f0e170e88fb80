// jalan.h -- runs a case through the real acts, on a real store, and compares with what it says must be so.
//
//     jalankan(world, baca(text));        // failures are test failures that name the line
#pragma once

#include "kasus/dunia.h"
#include "kasus/naskah.h"

namespace kasus {

void jalankan(Dunia& world, const Naskah& story);

// The sentences that are understood, for docs/formats/kasus.md.
[[nodiscard]] std::vector<std::string> kalimat_dikenal();

} // namespace kasus
