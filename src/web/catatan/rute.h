// rute.h -- /catatan: the log of the year, one's own only.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_catatan(Pintu& pintu);

} // namespace web
