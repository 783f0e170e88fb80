// formulir.h -- the pages of a Kerja::kumpul: the performance form, its drafts, handing it over.
//
//     /berkas/{berkas}/kinerja            the form (design: screen 03); POST keeps the draft, or begins handing over
//     /berkas/{berkas}/kinerja/draf       what f.js sends while somebody types; answers JSON
//     /berkas/{berkas}/kinerja/serahkan   what handing over means, what a checker will see, and the button
//
// "Simpan draf" keeps what was typed, readable or not; a form version is made by handing over alone. Without JavaScript the same
// buttons do the same.
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_formulir(Pintu& pintu);

} // namespace web
