// pengingat_hukum.h -- the round of the program for terms of the law: who is reminded, and whose turn it has become by time alone.
//
//     HasilPutaran made = putaran_hukum(meja, db);       // inside the transaction of putaran_pengingat()
//
// Whoever's turn it is hears once in the last three days of his term, and once that it is past; the assessor's superior hears with him where a
// reply is late. Where a term of the employee has passed, the case turns to the superior, who hears that at once; the passing stands in
// the journal (berkas.tenggat_lewat).
#pragma once

#include "berkas/pengingat.h"

namespace berkas {

[[nodiscard]] HasilPutaran putaran_hukum(const Meja& meja, Tulis& db);

} // namespace berkas
