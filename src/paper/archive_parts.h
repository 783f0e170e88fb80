// archive_parts.h -- the parts of the last pass, each in its own file.
#pragma once

#include "paper/archive.h"

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

namespace paper {

using Handle = QPDFObjectHandle;

// metadata.cpp
[[nodiscard]] std::string pdf_date(calendar::Instant instant);       // "D:20191231030000Z"
void describe(QPDF& pdf, const Dokumen& document, RagamBerkas kind); // Info, XMP, output intent, language

// structure.cpp: the tree, and each page's contents with artifacts. The widgets are those of canvas.fields, in order;
// none in the twin.
void tag(QPDF& pdf, const std::vector<Handle>& pages, const Canvas& canvas,
         const std::vector<Handle>& widgets);

// attachments.cpp
void attach(QPDF& pdf, const Dokumen& document);
[[nodiscard]] std::vector<Handle> empty_fields(QPDF& pdf, std::vector<Handle>& pages, const Canvas& canvas);

[[nodiscard]] Handle rectangle(double left, double bottom, double right, double top);

} // namespace paper
