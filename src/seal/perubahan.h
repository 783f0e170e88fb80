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
// On a paper that kept no box, a widget that is whole is named apart (terlihat): other programs sign so, and it may cover what others signed.
// Everything else is named. New objects alone show nothing; a reference that pointed to nothing and now points to one does.
#pragma once

#include "base/sentence.h"

namespace seal {

enum class JenisUbah {
    tanda_tangan, // a field was signed
    bidang,       // a signature field was added
    bukti,        // DSS, Extensions
    terlihat,     // a signature field was drawn somewhere on the page
    lain,         // not allowed
};

struct Perubahan {
    JenisUbah jenis = JenisUbah::lain;
    int objek = 0; // 0: the trailer
    base::Sentence kalimat;
    [[nodiscard]] bool wajar() const { return jenis != JenisUbah::lain && jenis != JenisUbah::terlihat; }
};

} // namespace seal
