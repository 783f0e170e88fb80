// rute.h -- /perilaku/{id}: the assessor's notebook about a person (form I-i, Buku Catatan Penilaian Perilaku PNS).
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_perilaku(Pintu& pintu);

} // namespace web
