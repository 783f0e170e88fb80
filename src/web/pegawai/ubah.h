// ubah.h -- the acts on people and structure that have pages: forms, import, export, somebody's account.
//
//     /pegawai/baru, /pegawai/{id}/ubah
//     /pegawai/{id}/jabatan/{pemangkuan}, /penilai/..., /pelimpahan/..., /peran        "baru" for a new one
//     /pegawai/{id}/akun                          one-time code, lock, lost second factor
//     /pegawai/struktur/unit/{unit}, /pegawai/struktur/jabatan/{jabatan}
//     /pegawai/impor                              upload, preview, confirm, progress, result
//     /pegawai/ekspor.csv, /pegawai/ekspor.xlsx
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_ubah_orang(Pintu& pintu);
void tambah_pemangkuan(Pintu& pintu);
void tambah_penugasan(Pintu& pintu);
void tambah_ubah_struktur(Pintu& pintu);
void tambah_impor(Pintu& pintu);
void tambah_ekspor(Pintu& pintu);
void tambah_akun_pegawai(Pintu& pintu);

} // namespace web
