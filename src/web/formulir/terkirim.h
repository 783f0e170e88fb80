// terkirim.h -- the fields of a sheet as a browser sent them.
//
//     berkas::Isian typed = sunting::terkirim(isian_dari(isi), request.form_fields);
//
// The fields of the sheet and no others, in its order. A box that is not ticked does not come: empty. Of a name that came twice the
// first counts; ends of lines are "\n". Pure.
#pragma once

#include "berkas/draf.h"
#include "http/message.h"

namespace web::sunting {

[[nodiscard]] berkas::Isian terkirim(berkas::Isian sheet, const http::Fields& sent);

} // namespace web::sunting
