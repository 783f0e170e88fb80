// rute.h -- the pages for anybody who holds a document: /v and /v/{kode} (an issued paper by its code, kode.h), /periksa (a PDF is verified
// and thrown away) and /v/luring.html (one file to keep, which checks codes without a network; handed out, never shown: decision 0025).
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_verifikasi(Pintu& pintu);

} // namespace web
