// bidang_tanda.h -- signature fields as objects of a PDF, for the sources of this room (bidang.h is for everybody).
#pragma once

#include "base/result.h"
#include "seal/bidang.h"
#include "seal/pdf_tambahan.h"

#include <optional>
#include <string>
#include <vector>

namespace seal {

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
