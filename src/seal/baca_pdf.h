// baca_pdf.h -- QPDF without its kindness: no repair, no warning, and the same cross-reference as kerangka.h reads.
#pragma once

#include "seal/kerangka.h"

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace seal {

// Nothing to say since it was asked last, but perhaps of a /Size: PDFBox counts its cross-reference stream there and does not list it. A
// /Size that is too small is refused by kerangka.h.
[[nodiscard]] bool tanpa_keluhan(QPDF& pdf);

// The revision `k` as QPDF sees it; `pdf` must outlive it. Throws PdfCacat where the two readers disagree.
[[nodiscard]] std::unique_ptr<QPDF> buka_ketat(std::string_view pdf, const Kerangka& bones, std::size_t k);

// The decoded bytes of a stream, at most `limit`; empty where there are more or where it does not decode.
[[nodiscard]] std::string isi_aliran(QPDFObjectHandle stream, std::size_t limit);

} // namespace seal
