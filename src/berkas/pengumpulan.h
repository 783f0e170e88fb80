// pengumpulan.h -- Pengumpulan Data (SOP, keterkaitan): last year's log feeds this year's plan.
//
//     for (const BarisPengumpulan& one : pengumpulan(db, office, draft)) ...     // the preview: what was done, how much of it
//     auto after = ambil_catatan(meja, asal, {skp, seen}, {{last, 3}, {last, 5}});
//
// An activity of last year's plan is offered where the log has a line for it, with what was reached; it becomes a new activity at the end
// of the draft, its target what was reached (where nothing was counted, last year's target). Nothing that stands in the draft is
// changed; an activity whose words are there already is not offered again, and not taken twice.
#pragma once

#include "berkas/rencana.h"
#include "berkas/tahun.h"

#include <string>
#include <utility>
#include <vector>

namespace berkas {

struct BarisPengumpulan {
    SkpId skp{}; // last year's plan, and the activity in it
    int kegiatan = 0;
    std::string uraian;
    skp::Target dulu{};        // what was planned
    JumlahKegiatan tercapai{}; // what the log says
    bool sudah_ada = false;    // the draft has an activity of these words
};

// By plan and in print order; empty where last year has no plan or no log.
[[nodiscard]] std::vector<BarisPengumpulan> pengumpulan(Baca& db, InstansiId office, const Skp& draft);

using KegiatanLalu = std::pair<SkpId, int>;
// What is not offered (any more) is passed over. Refused: nothing left to take, and all that simpan_rencana refuses.
[[nodiscard]] base::Result<Skp> ambil_catatan(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                              const std::vector<KegiatanLalu>& chosen);

} // namespace berkas
