// archive.h -- the last pass over a drawn PDF: what makes it PDF/A-3a and PDF/UA-1.
//
//     std::string pdf = archive(document, canvas, paint(document, canvas), RagamBerkas::arsip);
//
// Adds the structure tree (of the canvas, in place of Cairo's), artifacts, language, metadata as Info and XMP that
// agree, the sRGB output intent, attachments, empty signature fields, and an identifier made from the contents.
#pragma once

#include "paper/canvas.h"
#include "paper/cetak.h"

#include <string>

namespace paper {

[[nodiscard]] std::string archive(const Dokumen& document, const Canvas& canvas, const std::string& drawn,
                                  RagamBerkas kind);

} // namespace paper
