// identitas.h -- the identity page of a SOP, for the same painters as its flowchart.
//
// One frame of two columns (asn-reference 1.3): the agency beside number, dates and approval; below, legal
// basis beside qualification, related SOPs beside equipment, warning beside recording. Headings are those of
// the SOP itself.
//
//     LayoutPage page = halaman_identitas(sop, *print_measure(Halaman::tegak));
//
// What the document leaves empty is printed as a dash. A page that A4 cannot hold is laid out on a larger
// sheet of the same shape and printed reduced.
#pragma once

#include "sop/layout.h"

namespace sop {

[[nodiscard]] LayoutPage halaman_identitas(const Sop& sop, const Measure& measure);

} // namespace sop
