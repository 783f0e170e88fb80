// struktur.h -- the office as a tree: units, their posts, who holds them today.
#pragma once

#include "web/pintu.h"

namespace web {

[[nodiscard]] http::Response struktur(Kunjungan& k);

} // namespace web
