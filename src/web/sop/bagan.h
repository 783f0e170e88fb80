// bagan.h -- the flowchart of a SOP as a page shows it: a real table with the columns of the official form, and the arrows
// as lines that run through its rows.
//
//     Html table = bagan(sop, {.catatan = footnote_of});
//
// Which way each arrow runs is worked out by sop/route.h, as for paper; a row may be as high as its words need, for
// each line of symbols has a picture of its own that stretches with it and meets those above and below. The picture has
// 100 units a lane across and 100 down. Symbols are elements of the page above the picture, each in its lane, with the
// arrowheads at their edges. Nothing here counts on a number of steps or lanes.
//
// What was read into the signed paper is marked: a small t at words and symbols, dotted lines for arrows (legenda()).
// A reader who sees no picture hears who does a step and where it goes on; narrow screens show the same words as a list.
#pragma once

#include "http/html.h"
#include "sop/sop.h"

#include <functional>
#include <string>
#include <string_view>

namespace web::sop_pages {

using http::html::Html;

struct TampilBagan {
    // A reference to what is odd about this field (its line in the file), as small print behind it; may give nothing.
    std::function<Html(int baris)> catatan = [](int) { return Html(); };

    // What a case adds: where it has been and where it stands.
    struct Berkas {
        std::string keterangan;                                   // the caption
        std::function<bool(std::size_t panah)> ditempuh;          // a solid line; else dashed
        std::function<std::string_view(std::size_t simbol)> rupa; // "", "jalan", "beres"
        std::function<bool(std::size_t langkah)> kini;
        std::function<Html(std::size_t langkah)> waktu, catatan; // below the norm; in the last column
    };
    const Berkas* berkas = nullptr;
};

[[nodiscard]] Html bagan(const sop::Sop& sop, const TampilBagan& show);
// What the symbols and marks of this SOP's table mean.
[[nodiscard]] Html legenda(const sop::Sop& sop);
// The mark behind a word that was read into the paper; nothing for one that is written there.
[[nodiscard]] Html tanda_tafsiran(sop::Sumber source);

} // namespace web::sop_pages
