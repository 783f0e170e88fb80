// terbaca.h -- a plan out of the office's own workbook or table: form I-a or I-e, or one row per activity (docs/formats/formulir.md).
//
//     base::Result<RencanaTerbaca> read = baca_rencana_berkas(bytes, kind);
//     read->rencana          // what could be read; a target that could not is 0 and is named among
//     read->temuan           // the findings, by cell: "Kinerja!F14", "baris 12, kolom 9 (target_waktu)"
//
// The first form of the file counts; of a workbook form I-a before form I-e. Credit points stand in the table only (per unit).
// Limits are those of room formulir, and skp::kegiatan_terbanyak activities.
#pragma once

#include "base/result.h"
#include "skp/rencana.h"

#include <string>
#include <string_view>

namespace web::rencana {

struct RencanaTerbaca {
    skp::Rencana rencana;
    base::Findings temuan;
    std::string nama, nip; // whose it is, as the file says; empty where it does not
};
[[nodiscard]] base::Result<RencanaTerbaca> baca_rencana_berkas(std::string_view bytes,
                                                               skp::JenisJabatan kind);

} // namespace web::rencana
