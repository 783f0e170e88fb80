// paint.h -- a canvas as PDF bytes, by Cairo: pages, letters, lines, and a tag round every mark that belongs to an
// element, in the order of the page. What the tags mean is said afterwards (archive.h).
#pragma once

#include "paper/canvas.h"

#include <string>

namespace paper {

[[nodiscard]] std::string paint(const Dokumen& document, const Canvas& canvas);

} // namespace paper
