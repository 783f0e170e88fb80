// rencana.h -- the pages about targets: the SKP of January, its way to the assessor, its versions; lists and library of the office.
//
//     /rencana                             own plans, a new one
//     /rencana/impor, /rencana/impor/{berkas}             a plan from the office's own workbook: preview, then apply
//     /rencana/menunggu                    plans that wait for the visitor: to set (also several at once), to decide
//     /rencana/{skp}                       the plan in force or handed in, as form I-a; what may be done with it
//     /rencana/{skp}/susun                 the draft in fields
//     /rencana/{skp}/dari-catatan          what last year's log says was done, to be taken into the draft
//     /rencana/{skp}/putuskan              the same for the assessor's superior: as handed in, or changed
//     /rencana/{skp}/kembalikan, /tolak, /ubah, /pindah   acts that need words
//     /rencana/{skp}/luar                  what an assessor outside the office has set on paper is entered; /penetapan the scan of it
//     /rencana/{skp}/versi/{n}             a version; ?banding=M: what differs from version M
//     /rujukan                             Renja and IKU of a year; /rujukan/impor/{berkas} preview of a list
//     /pustaka                             activities per post
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_rencana(Pintu& pintu);

namespace rencana { // one for each file
void tambah_daftar(Pintu& pintu);
void tambah_impor(Pintu& pintu);
void tambah_menunggu(Pintu& pintu);
void tambah_lihat(Pintu& pintu);
void tambah_susun(Pintu& pintu);
void tambah_tindakan(Pintu& pintu);
void tambah_luar(Pintu& pintu);
void tambah_rujukan(Pintu& pintu);
void tambah_pustaka(Pintu& pintu);
void tambah_pengumpulan(Pintu& pintu);
} // namespace rencana

} // namespace web
