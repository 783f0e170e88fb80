// rencana_impor.h -- the office's own form (Excel, CSV, JSON: docs/formats/formulir.md) as a plan.
//
//     auto raw = ...;                                   // room formulir reads the file
//     base::Result<RencanaTerbaca> read = rencana_dari(raw);
//     mulai_rencana(meja, asal, {.pegawai = me, .tahun = 2026, .dari = Asalnya::impor, .impor = read->rencana});
//
// Takes the words and targets and nothing of what was realised. A draft may be incomplete: what cannot be read stays empty and is
// said, as a warning with its place. Refused: no activity at all, or more than a plan holds.
#pragma once

#include "formulir/mentah.h"
#include "skp/rencana.h"

namespace berkas {

struct RencanaTerbaca {
    skp::Rencana rencana;
    base::Findings
        peringatan; // places as the file's writer knows them: "Kinerja!F14", "baris 3, kolom target_kuantitas"
};

[[nodiscard]] base::Result<RencanaTerbaca> rencana_dari(const formulir::FormulirMentah& raw);

} // namespace berkas
