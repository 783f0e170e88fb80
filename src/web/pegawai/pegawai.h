// pegawai.h -- the people of the office: the list, a person, the structure; importing and changing them.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_pegawai(Pintu& pintu);

} // namespace web
