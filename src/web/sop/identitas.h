// identitas.h -- the identity page of a SOP as a page shows it: one frame of two columns (asn-reference 1.3).
//
// The words of the frame are those of the SOP itself (Judul). Dates stand as the document has them. A NIP of the person
// who approved shows its last three digits only: the page is open to everybody (design.md section 8).
#pragma once

#include "web/sop/bagan.h"

namespace web::sop_pages {

[[nodiscard]] Html identitas(const sop::Sop& sop, const TampilBagan& show);

} // namespace web::sop_pages
