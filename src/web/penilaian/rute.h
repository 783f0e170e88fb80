// rute.h -- steps "Validasi" and "Nilai", and what came of them.
//
//     GET, POST /berkas/{berkas}/validasi       aksi=valid | kembali
//     GET, POST /berkas/{berkas}/nilai          aksi=simpan | tetapkan | kembali
//     POST      /berkas/{berkas}/nilai/hitung   the panel for what is typed: keeps nothing
//     GET       /berkas/{berkas}/penilaian      the stored result with its derivation
//
// Where the one who validates is also the assessor, and the SOP lets both follow each other in one step, /nilai does both in one visit.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_penilaian(Pintu& pintu);
void tambah_validasi(Pintu& pintu);
void tambah_nilai(Pintu& pintu);
void tambah_hasil_penilaian(Pintu& pintu);

} // namespace web
