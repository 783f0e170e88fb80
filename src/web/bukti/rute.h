// rute.h -- /bukti: evidence of a plan, added, taken away, handed out.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_bukti(Pintu& pintu);

} // namespace web
