// bidang.h -- the signature fields of a PDF form: who has signed where, and where there is room.
//
//     for (const BidangTandaTangan& field : *bidang_tanda_tangan(pdf))  field.nama, field.terisi, field.tempat
//
// Names are the full ones of the form ("tanda.penilai"). At most 500 fields, 16 levels deep; what goes beyond that is
// not looked at. The functions below the line serve the sources of this room.
#pragma once

#include "base/result.h"
#include "seal/pdf_tambahan.h"

#include <optional>
#include <string>
#include <vector>

namespace seal {

struct Kotak { // PDF points from the lower left corner of a page
    int halaman = 1;
    double x = 0, y = 0, lebar = 0, tinggi = 0;
};

struct BidangTandaTangan {
    std::string nama;
    bool terisi = false;
    std::optional<Kotak> tempat; // absent: invisible
};

// In the order of the form.
[[nodiscard]] base::Result<std::vector<BidangTandaTangan>> bidang_tanda_tangan(const std::string& pdf);

// ---

struct Bidang {
    std::string nama;
    QPDFObjectHandle field;  // has /T and /V
    QPDFObjectHandle widget; // has /Rect and /AP; often the same object
};
[[nodiscard]] std::vector<Bidang> cari_bidang(QPDF& pdf);

// A new field with its widget on a page; what had to change goes into the update. An invisible one has a box of zeros.
[[nodiscard]] base::Result<Bidang> tambah_bidang(PdfTambahan& update, const std::string& name,
                                                 const std::optional<Kotak>& place);

// SigFlags: signatures exist, and whoever changes the file must append (ISO 32000-1, table 219).
void tandai_bertanda(PdfTambahan& update);

} // namespace seal
