// neraca.h -- the time bar of a step, its words, and the SOP symbol in its states (design.md, section 5).
//
//     page += skala_neraca();                         // once a page: the ticks that all bars share
//     row  += neraca({.terpakai = 95, .norma = 120});  // hidden from readers: the words beside it say the same
//     row.add<"<p>{}</p>">(sisa_waktu({...}));          // "Sisa 25 menit", "Lewat 35 menit"
//
// Working minutes. 120 units of the drawing are the norm; a bar longer than one and a half norms is cut off there.
#pragma once

#include "http/html.h"
#include "sop/sop.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace web {

using http::html::Html;

struct Takaran {
    std::int64_t terpakai = 0, norma = 0;
    bool selesai = false;
    bool habis = false; // its due time is over, though no working minute has passed since (in the evening)

    [[nodiscard]] bool lewat() const { return habis || terpakai > norma; }
    // A quarter of the norm or less is left.
    [[nodiscard]] bool dekat() const { return !selesai && !lewat() && (norma - terpakai) * 4 <= norma; }
};

[[nodiscard]] Html skala_neraca();
[[nodiscard]] Html neraca(const Takaran& time);
[[nodiscard]] std::string sisa_waktu(const Takaran& time);      // of finished work: "1 jam 45 menit"
[[nodiscard]] std::string_view kelas_sisa(const Takaran& time); // " lw", " dk" or ""

// `keadaan`: "", "jalan", "beres", "dekat", "lewat".
[[nodiscard]] Html simbol_sop(sop::Bentuk shape, std::string_view words, std::string_view keadaan = {},
                              const Html& inside = {});

} // namespace web
