// pemantauan.h -- when the half-yearly monitoring of the SOP is due, for the pages that remind of it.
#pragma once

#include "rekap/pemantauan.h"
#include "web/pintu.h"

#include <optional>

namespace web {

// None where it is no task of the visitor's, or not yet.
[[nodiscard]] std::optional<rekap::Jatuh> pemantauan_menunggu(const Kunjungan& k);

} // namespace web
