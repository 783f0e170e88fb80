// rute.h -- "Jejak data saya": who read and changed what is kept about the visitor, his own data as a file, his requests about it.
//
//     /jejak-saya, /jejak-saya.csv, /jejak-saya.json       the journal about him, newest first (UU 27/2022 Pasal 7, 32)
//     /jejak-saya/unduh                                    all that is kept about him: a ZIP of JSON and CSV (Pasal 13)
//     /jejak-saya/permintaan                               his requests, each with its 72 hours
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_jejak_saya(Pintu& pintu);

} // namespace web
