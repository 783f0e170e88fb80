// masuk.h -- the pages of coming in and going out: NIP and password, the second factor, sign-out.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_masuk(Pintu& pintu);

} // namespace web
