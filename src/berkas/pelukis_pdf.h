// pelukis_pdf.h -- the pages of a PDF as pictures, so that whoever signs sees them without a reader of his own (app does it, in a
// process of its own).
//
//     int pages = *painter.halaman(pdf);
//     std::string png = *painter.gambar(fingerprint, pdf, 1);        // page 1
//
// The same bytes are painted once: pictures are kept in memory by the fingerprint of their PDF. Painting has limits of time and size
// (pelukis.gagal); where no painter is installed, pelukis.tidak_ada: the page then leads to the PDF itself.
#pragma once

#include "base/result.h"
#include "base/sha256.h"

#include <string>

namespace berkas {

class PelukisPdf {
  public:
    virtual ~PelukisPdf() = default;
    [[nodiscard]] virtual base::Result<int> halaman(const std::string& pdf) = 0;
    [[nodiscard]] virtual base::Result<std::string> gambar(const base::Sidik& sidik, const std::string& pdf,
                                                           int halaman) = 0; // PNG; pages from 1
};

} // namespace berkas
