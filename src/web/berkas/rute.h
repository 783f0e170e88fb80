// rute.h -- the visits about cases: the page of one, the list, opening a unit's year, the work that has no page of its own.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_berkas(Pintu& pintu);

// The parts, each in a file of its own.
void tambah_halaman_berkas(Pintu& pintu);  // /berkas/{berkas}, its form versions, its visits as CSV
void tambah_tindakan_berkas(Pintu& pintu); // kembalikan, jeda, lanjutkan, batalkan, ingatkan
void tambah_langkah(Pintu& pintu);         // /berkas/{berkas}/langkah
void tambah_daftar_berkas(Pintu& pintu);   // /berkas, its CSV, reminding many
void tambah_buka_berkas(Pintu& pintu);     // /berkas/buka
void tambah_cetak_berkas(Pintu& pintu);    // /berkas/{berkas}/cetak, the official forms as PDF
void tambah_cetak_semua(Pintu& pintu);     // /berkas/cetak, the forms of a unit and a year as one ZIP

} // namespace web
