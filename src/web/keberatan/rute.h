// rute.h -- the step of the signatures, but for the signing itself (web/tanda_tangan): where the paper stands by law, and what each may do.
//
//     GET       /berkas/{berkas}/pengesahan             whose turn, until when, terms, versions with their difference, what happened
//     POST      /berkas/{berkas}/pengesahan             aksi=siapkan | serahkan | terima | teruskan
//     GET, POST /berkas/{berkas}/diterima               the assessor states the day of receipt
//     GET, POST /berkas/{berkas}/keberatan              the employee objects, or goes on
//     GET, POST /berkas/{berkas}/tanggapan              the assessor replies
//     GET, POST /berkas/{berkas}/putusan                the superior hears both and decides
//     GET, POST /berkas/{berkas}/tolak-tanda            somebody will not sign
//     GET, POST /berkas/{berkas}/penetapan              the superior sets it without
//     GET, POST /berkas/{berkas}/cabut                  a paper in force is revoked
//     GET, POST /berkas/{berkas}/basah                  scan of a wet signature; a second person compares it
//     GET       /berkas/{berkas}/terbitan/{nomor}       the bytes of one version; /peristiwa/{nomor} an attachment or scan
//
// The acts ask themselves whose turn it is; a page offers what they would not refuse.
#pragma once

#include "berkas/meja.h"
#include "web/pintu.h"

namespace web {

void tambah_keberatan(Pintu& pintu);
void tambah_pengesahan(Pintu& pintu);
void tambah_kata_keberatan(Pintu& pintu);
void tambah_putusan(Pintu& pintu);
void tambah_basah(Pintu& pintu);

// After the value is set, or later: freezes the paper. Findings where it could not be; nothing where this door does not print.
[[nodiscard]] base::Findings siapkan_dokumen(const Kunjungan& k, const berkas::Terlihat& seen);

} // namespace web
