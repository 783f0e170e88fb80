// daftar.h -- the list of people: search, unit, order, pages of fifty.
#pragma once

#include "web/pintu.h"

namespace web {

[[nodiscard]] http::Response daftar_pegawai(Kunjungan& k);

} // namespace web
