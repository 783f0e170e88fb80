// masuk.h -- the pages of coming in and going out: NIP and password, the second factor, sign-out.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_masuk(Pintu& pintu);

// 401: the session of this form has ended. The page of signing in, which carries the fields along (Jalan::titipan).
[[nodiscard]] http::Response halaman_masuk_lagi(const Kunjungan& k);

} // namespace web
