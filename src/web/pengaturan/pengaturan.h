// pengaturan.h -- the office's name and settings, and the table of rights as people read it.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_pengaturan(Pintu& pintu);
void tambah_hak(Pintu& pintu); // /pengaturan/hak

} // namespace web
