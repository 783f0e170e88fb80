// baca_pdf.h -- QPDF without its kindness: no repair, no warning, and the same cross-reference as kerangka.h reads.
#pragma once

#include "seal/kerangka.h"

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace seal {

// The revision `k` as QPDF sees it; `pdf` must outlive it. Throws PdfCacat where the two readers disagree.
[[nodiscard]] std::unique_ptr<QPDF> buka_ketat(std::string_view pdf, const Kerangka& bones, std::size_t k);

// The decoded bytes of a stream, at most `limit`; empty where there are more or where it does not decode.
[[nodiscard]] std::string isi_aliran(QPDFObjectHandle stream, std::size_t limit);

} // namespace seal
