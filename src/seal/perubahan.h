// perubahan.h -- what later revisions did to a signed one, object by object.
//
//     auto changes = bandingkan(signed_revision, current, {...});
//     changes[0].wajar           false: something that a later signature has no business with
//     changes[0].kalimat         "Halaman 2: isi berubah (objek 14)."
//
// Signatures by incremental update leave earlier bytes alone, and most programs stop looking there: a later revision may
// replace a page without breaking a digest. Allowed after a signature is only what signing itself needs:
//     an empty signature field gains /V and /AP; /AcroForm gains fields (and /SigFlags);
//     a page gains signature widgets of size zero that are also in /AcroForm;
//     /DSS and /Extensions of the catalogue grow: nothing of the DSS goes or changes.
// Everything else is named. New objects alone show nothing; a reference that pointed to nothing and now points to one does.
#pragma once

#include "base/sentence.h"
#include "seal/kerangka.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace seal {

enum class JenisUbah {
    tanda_tangan, // a field was signed
    bidang,       // an invisible field was added
    bukti,        // DSS, Extensions
    lain,         // not allowed
};

struct Perubahan {
    JenisUbah jenis = JenisUbah::lain;
    int objek = 0; // 0: the trailer
    base::Sentence kalimat;
    [[nodiscard]] bool wajar() const { return jenis != JenisUbah::lain; }
};

// One revision as both readers see it.
struct Keadaan {
    QPDF& pdf;
    const TabelObjek& tabel;
    const std::map<std::string, std::string>& ekor;
};

// To which objects an object refers, kept by where it stands: revisions share most of their objects.
class Rujukan {
  public:
    const std::set<int>& dari(const Letak& place, QPDFObjectHandle object);

  private:
    std::map<std::pair<std::size_t, int>, std::set<int>> known_;
};

// May throw what QPDF throws.
[[nodiscard]] std::vector<Perubahan> bandingkan(Keadaan before, Keadaan after, Rujukan& references);

// What an object is to its reader.
enum class ApaObjek {
    tak_dikenal,
    katalog,
    formulir,
    bidang,
    halaman,
    isi_halaman,
    sumber_halaman, // fonts, pictures and other resources
    anotasi,
    tampilan, // the appearance of a field or an annotation
    pohon_halaman,
    keterangan, // /Info and XMP
    lampiran,
    tindakan, // JavaScript and other actions
    susunan,  // the structure tree (tags)
    bukti,    // DSS
};
struct Peran {
    ApaObjek apa = ApaObjek::tak_dikenal;
    int halaman = 0;     // where it belongs to one
    std::string rincian; // the name of a field
};
[[nodiscard]] std::map<int, Peran> peran_objek(QPDF& pdf);

} // namespace seal
