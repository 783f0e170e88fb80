// rute.h -- the year of a unit and of the office (screen 05), its reports, and what is handed on to others.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_rekap(Pintu& pintu);

} // namespace web
