// rute.h -- step "Periksa": findings of the machine, the check sheet line by line; the sheets that were kept.
//
//     GET  /berkas/{berkas}/periksa            findings and sheet
//     POST /berkas/{berkas}/periksa            aksi=lolos | kembali
//     GET  /berkas/{berkas}/lembar/{nomor}     a kept sheet, to read and print
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_pemeriksaan(Pintu& pintu);

} // namespace web
