// bandingkan.h -- compares two revisions of a PDF object by object (perubahan.h says what is allowed).
//
//     Rujukan references;
//     auto changes = bandingkan({*old, old_table, old_trailer}, {*now, table, trailer}, references, boxes);
#pragma once

#include "seal/kerangka.h"
#include "seal/kotak_tanda.h"
#include "seal/perubahan.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace seal {

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

// May throw what QPDF throws. `boxes`: the visible signatures that may have come since.
[[nodiscard]] std::vector<Perubahan> bandingkan(Keadaan before, Keadaan after, Rujukan& references,
                                                const KotakTanda& boxes);

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
