// rute.h -- step "Input": the checked figures are typed in, old beside new; a changed figure says why.
//
//     GET  /berkas/{berkas}/input     pre-filled with the newest form
//     POST /berkas/{berkas}/input     aksi=simpan | serahkan
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_input(Pintu& pintu);

} // namespace web
