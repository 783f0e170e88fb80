// pemantauan.h -- when the half-yearly monitoring of the SOP is due, for the pages that remind of it.
#pragma once

#include "rekap/pemantauan.h"
#include "web/pintu.h"

#include <optional>

namespace web {

// None where no SOP is in force.
[[nodiscard]] std::optional<rekap::Jatuh> jatuh_pemantauan(const Kunjungan& k);

} // namespace web
