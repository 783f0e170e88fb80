// teks.h -- a layout in cells as lines of text with box-drawing characters, for a terminal.
//
//     context.out << teks(bagan_teks(sop, 120));
//
// The table is drawn with thin lines, dotted where arrows run; arrows and symbols are solid. Where two arrows
// cross, the upright one is whole and the other passes beneath it; where they meet they join.
#pragma once

#include "sop/layout.h"

#include <string>

namespace sop {

[[nodiscard]] std::string teks(const Layout& layout);

} // namespace sop
