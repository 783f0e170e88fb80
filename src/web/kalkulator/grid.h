// grid.h -- the sheet as fields: who, when, the grid of activities, additional tasks, marks of behaviour.
//
//     Html fields = isian_lembar(sheet, {.galat = findings, .wording = wording, .hasil = weighed});
//
// What was typed stands in the fields again, whatever it was. A finding stands at its field; the summary above the page
// links there by the field's id (lembar.h, nama_isian). Where there is a result, the values of each row stand below what
// was typed.
#pragma once

#include "base/wording.h"
#include "formulir/timbang.h"
#include "http/html.h"
#include "web/kalkulator/lembar.h"

namespace web::kalkulator {

struct TampilLembar {
    const base::Findings& galat; // places are paths
    const base::Wording& wording;
    const formulir::Timbangan& timbangan;
    const formulir::Tertimbang* hasil = nullptr;
};

[[nodiscard]] http::html::Html isian_lembar(const Lembar& sheet, const TampilLembar& show);

} // namespace web::kalkulator
