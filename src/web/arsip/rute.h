// rute.h -- step 7 and the archive behind it: /berkas/{berkas}/arsip, /arsip and below.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_arsip(Pintu& pintu);

} // namespace web
