// grid.h -- the plan in fields: one block for each activity, with links and months folded away; the bar with the buttons.
//
// Every row has its own submit buttons (aksi = naik-N, turun-N, hapus-N) and works without script; the first button of the
// form is a hidden "simpan", so that Enter in a field saves and takes nothing away.
#pragma once

#include "web/rencana/bersama.h"

namespace web::rencana {

struct TampilGrid {
    const base::Findings& galat; // places are names of fields
    const Bahan& bahan;
    calendar::Period periode;
    std::size_t fokus = 0; // the row in which the page begins, from 1
};
[[nodiscard]] Html grid(const Kunjungan& k, const Lembar& sheet, const TampilGrid& show);

} // namespace web::rencana
