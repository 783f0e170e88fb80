// latihan_tuntas.h -- what surrounds the papers of the training office: keys, copies, the archive and its months.
#pragma once

#include "berkas/latihan_panggung.h"

namespace berkas::latihan {

void bagikan_kunci(Panggung& stage); // a certificate for everybody, at the beginning of the year of the cases

enum class BabakTuntas { salin, terima_salinan, gandakan, arsip };
// By whoever's turn it is; the nth case's receiver may not have come.
void mainkan_tuntas(Panggung& stage, BerkasId which, BabakTuntas what, std::size_t nth);

// The archive's own: a loan, a hold, an old case scanned; after each month its root, and every file hashed again.
void urus_arsip(Panggung& stage);
void ingatkan_tiap_hari(Panggung& stage); // where the material asks for it

} // namespace berkas::latihan
