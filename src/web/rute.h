// rute.h -- every page and act of the program, hung into the gate; one line a visit.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_semua(Pintu& pintu);

} // namespace web
