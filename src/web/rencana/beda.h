// beda.h -- what differs between two plans, for people: old struck out, new marked, in a table of fields.
#pragma once

#include "web/rencana/bersama.h"

namespace web::rencana {

[[nodiscard]] Html tabel_beda(const skp::Rencana& before, const skp::Rencana& after, const Bahan& lists);

} // namespace web::rencana
