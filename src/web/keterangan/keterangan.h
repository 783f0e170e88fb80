// keterangan.h -- the short pages at the foot: help, privacy, accessibility.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_keterangan(Pintu& pintu);

} // namespace web
