// jurnal.h -- the journal as sentences, with filters; the proof of its chain; its copy for the outside.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_jurnal(Pintu& pintu);
void tambah_periksa_jurnal(Pintu& pintu); // /jurnal/periksa, /jurnal/kepala.txt, /jurnal/salinan

} // namespace web
