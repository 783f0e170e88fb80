// latihan_sah.h -- cases of the training office at the step of the signatures, with papers that were really printed and frozen.
#pragma once

#include "berkas/latihan_panggung.h"

#include <span>

namespace berkas::latihan {

enum class BabakSah { beku, tanda_penilai, serahkan, terima, keberatan, tanggapan, tanda_pegawai };

// How far the nth such case has come: each stands elsewhere. Empty where nobody was handed in who prints.
[[nodiscard]] std::span<const BabakSah> babak_sah(const Panggung& stage, std::size_t nth);
// By whoever's turn it is; signatures are wet ones, scanned and confirmed, for keys are people's own.
void mainkan_sah(Panggung& stage, BerkasId which, BabakSah what);

} // namespace berkas::latihan
