// rute.h -- /kalkulator: anybody types or uploads a form and sees what it is worth. Nothing is stored.
//
//     GET  /kalkulator                  the empty sheet; ?contoh=sekar-2019 fills it with an example
//     POST /kalkulator                  weighs; aksi=tambah, hapus-3 changes the sheet
//     POST /kalkulator/berkas           the same from a file (JSON, CSV, XLSX; 2 MB)
//     POST /kalkulator/xlsx, /json, /hasil    downloads: form I-e, the form as JSON, the result as `teraju nilai` gives it
//     GET  /kalkulator/formulir.xlsx    the empty form I-e
//
// The sum is formulir::Timbangan and nothing else.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_kalkulator(Pintu& pintu);

} // namespace web
