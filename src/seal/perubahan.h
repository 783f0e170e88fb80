// perubahan.h -- what later revisions did to a signed one, object by object.
//
//     for (const Perubahan& change : signature.perubahan)
//         change.wajar()         false: something that a later signature has no business with
//         change.kalimat         "Halaman 2: isi berubah (objek 14)."
//
// Signatures by incremental update leave earlier bytes alone, and most programs stop looking there: a later revision may
// replace a page without breaking a digest. Allowed after a signature is only what signing itself needs:
//     an empty signature field gains /V and /AP; /AcroForm gains fields (and /SigFlags);
//     a page gains signature widgets that are also in /AcroForm: of size zero, or within the box of a signature field that
//     was empty when the first person signed, each whole and alone there (kotak_tanda.h);
//     /DSS and /Extensions of the catalogue grow: nothing of the DSS goes or changes.
// Everything else is named. New objects alone show nothing; a reference that pointed to nothing and now points to one does.
#pragma once

#include "base/sentence.h"

namespace seal {

enum class JenisUbah {
    tanda_tangan, // a field was signed
    bidang,       // a signature field was added
    bukti,        // DSS, Extensions
    lain,         // not allowed
};

struct Perubahan {
    JenisUbah jenis = JenisUbah::lain;
    int objek = 0; // 0: the trailer
    base::Sentence kalimat;
    [[nodiscard]] bool wajar() const { return jenis != JenisUbah::lain; }
};

} // namespace seal
