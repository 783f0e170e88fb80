// svg.h -- a layout as SVG: self-contained, black on white with a light tint, sized in millimetres for A4.
//
//     std::string all = svg(layout);          // the pages one below the other, 10 mm apart
//     std::string one = svg(layout, 0);       // the first page alone
//
// Text stays text (font-family "Liberation Sans", Arial), everything is escaped, <title> and <desc> tell what
// it is. The same layout always gives the same bytes.
#pragma once

#include "sop/layout.h"

#include <string>

namespace sop {

[[nodiscard]] std::string svg(const Layout& layout);
[[nodiscard]] std::string svg(const Layout& layout, std::size_t page);

} // namespace sop
