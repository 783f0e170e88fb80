// rupa_pdf.h -- a drawn page becomes what is seen of a signature field, for the sources of this room.
#pragma once

#include "seal/pdf_tambahan.h"

#include <string>

namespace seal {

// `drawn`: a PDF of one page of the size of the widget, as gambar_rupa() gives it. The widget goes into the update.
void pasang_gambar(PdfTambahan& update, QPDFObjectHandle widget, const std::string& drawn);

} // namespace seal
