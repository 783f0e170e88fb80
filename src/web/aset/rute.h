// rute.h -- the way to the assets, and /sehat for whoever watches over the server.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_aset(Pintu& pintu);

} // namespace web
