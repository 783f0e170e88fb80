// rute.h -- signing with a certificate: one's own certificate, those of the office, the paper that waits for a signature.
//
//     GET, POST /akun/sertifikat                       ask for one, renew, bring one along (PKCS#12), revoke
//     GET, POST /sertifikat                            administrator: the office CA, requests, lists
//     GET       /sertifikat/bukti                      administrator: how long the papers in force prove themselves
//     GET       /crl.der, /otoritas.pem                for everybody
//     GET, POST /berkas/{berkas}/tanda-tangan          the paper, and the act (screen 06)
//     GET       /berkas/{berkas}/tanda-tangan/dokumen  the exact PDF; /halaman/{nomor} one page of it as a picture
//     POST      /berkas/{berkas}/tanda-tangan/bsre     the same by BSrE; ending a request whose end nobody knows
//     POST      /berkas/{berkas}/tanda-tangan/luar     what was signed by a program of the signer's own, handed in
//     GET, POST /pengaturan/bsre                       administrator: the connection to BSrE
//     GET       /pengaturan/bsre/uji.pdf, /hasil-uji.pdf   the page for calibration, and as it came back; POST .../uji-letak signs it
//     POST      /pengaturan/bsre/{nomor}/lepas, /hasil     a request whose end nobody knows: surely not signed; the signed file
//     GET       /tanda-tangan                          all that waits for one's signature; POST /tanda-tangan/kunci locks again
//
// Passphrases are used where they arrive and wiped: they stand in no page, no log, no journal. Nobody signs what he has not opened:
// the very bytes, in this session (terbaca.h).
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_tanda_tangan(Pintu& pintu);
void tambah_sertifikat_saya(Pintu& pintu);
void tambah_sertifikat_kantor(Pintu& pintu);
void tambah_bukti_kantor(Pintu& pintu);
void tambah_halaman_tanda(Pintu& pintu);
void tambah_antrean_tanda(Pintu& pintu);
void tambah_pengaturan_bsre(Pintu& pintu);

} // namespace web
