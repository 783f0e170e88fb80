// rute.h -- /sop: the SOP in force as its official pages, its versions, their differences; drafts and publishing.
//
//     GET  /sop                          the version in force          open to everybody
//     GET  /sop/versi                    all versions; drafts only for the office's people
//     GET  /sop/{id}                     one version
//     GET  /sop/{id}/bagan.svg           the official drawing (sop/layout.h), ?halaman=tegak for portrait
//     GET  /sop/{id}/resmi.pdf           the official paper (PDF/A), ?halaman=tegak, ?isi=bagan without the identity page
//     GET  /sop/{id}/naskah.yaml         the text, byte for byte
//     GET  /sop/banding?lama=1&baru=2    what differs
//     GET, POST /sop/unggah              check a text, keep it as a draft         terbitkan_sop
//     GET, POST /sop/{id}/terbit         publish a draft, after saying what that means
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_sop(Pintu& pintu);

} // namespace web
