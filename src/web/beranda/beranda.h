// beranda.h -- the page one sees first: what waits for this person, in this role.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_beranda(Pintu& pintu);

} // namespace web
