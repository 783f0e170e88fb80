// grid.h -- the grid of the performance form: a block an activity, rows Target, Realisasi, Nilai, four aspects, achievement at the right.
//
//     Html table = grid({.isi = begin.isi, .isian = typed, .galat = findings, .wording = wording, .timbangan = scale,
//                        .bukti = [&](int id) { return daftar_bukti(k, all, id, how); }});
//
// What was typed stands in the fields, whatever it was; values appear where it can be read. Each field has its own whole label. f.js finds
// targets and the figures of the law in data attributes and reckons the same while somebody types.
#pragma once

#include "base/wording.h"
#include "berkas/tahun.h"
#include "http/html.h"
#include "web/formulir/nilai.h"

#include <functional>
#include <vector>

namespace web::kinerja {

struct TampilGrid {
    const skp::Isi& isi;
    const berkas::Isian& isian;
    const base::Findings& galat;
    const base::Wording& wording;
    const ::formulir::Timbangan& timbangan;
    std::vector<berkas::JumlahKegiatan> catatan{}; // sums of the log: offered as a button "aksi=pakai-ID"
    std::function<http::html::Html(int kegiatan)> bukti{}; // evidence, under the activity's name
};
[[nodiscard]] http::html::Html grid(const TampilGrid& show);

// What the sticky bar says: activities complete, mean so far, state of the draft.
[[nodiscard]] http::html::Html bilah(const Sementara& now, std::string_view draf);

// Fields of an activity filled from its log, as the button says.
void pakai_catatan(const skp::Isi& isi, berkas::Isian& fields, int kegiatan,
                   const std::vector<berkas::JumlahKegiatan>& sums);

} // namespace web::kinerja
