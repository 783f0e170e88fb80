// garis.h -- the arrows of a flowchart, cut into the lines of symbols that they run through.
//
//     Garis lines = garis(sop);
//     lines.lajur                       // lanes
//     for (const Potongan& p : lines.baris[2].potongan) path(p.d, p.tafsiran);      // "M350 0V16H250V50"
//     lines.simbol[7].masuk             // sides at which an arrow comes in: an arrowhead there
//     lines.simbol[7].keluar            // the arrows that leave, with the side and the label
//
// Units: 100 a lane across, 100 a line down; a symbol stands in the middle of its cell, at (100 l + 50, 50). Always true, and
// tested on random SOPs: the pieces of one arrow join into one way from its source to its target; a piece runs only across
// and down; where two lines meet, an arrow goes on at the same place.
#pragma once

#include "sop/page_plan.h"
#include "sop/sop.h"

#include <string>
#include <vector>

namespace web::sop_pages {

struct Potongan {
    std::string d; // of an SVG path
    std::size_t panah;
    bool tafsiran;
};

struct Ujung {
    sop::Side sisi;
    std::size_t panah;
    bool ke_kanan; // an arrow that leaves below or above turns to the right: its label stands at the left
};

struct SimbolTertempat {
    std::size_t baris = 0, lajur = 0; // line of the whole chart, lane
    std::vector<sop::Side> masuk;     // each side once
    std::vector<Ujung> keluar;
};

struct BarisGaris {
    std::vector<Potongan> potongan;
    std::size_t jalur =
        0; // arrows that run side by side above and below its symbols: how much room they need
};

struct Garis {
    std::size_t lajur = 0;
    std::vector<std::size_t> baris_langkah; // first line of each step, then one past the last
    std::vector<BarisGaris> baris;
    std::vector<SimbolTertempat> simbol; // as in sop.simbol()
};

[[nodiscard]] Garis garis(const sop::Sop& sop);

} // namespace web::sop_pages
