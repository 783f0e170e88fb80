// ruang.h -- what stands in the room for as long as the program runs: where the rows come from, those read so far, who prints.
//
//     rekap::Ruang room(store, tools.kalender, &printer);
//     situs.rekap = &room;                                       // the doors reach it so
#pragma once

#include "rekap/lemari.h"
#include "rekap/pencetak.h"

namespace rekap {

struct Ruang {
    // Store, calendar and printer outlive it; without a printer this door prints nothing.
    Ruang(Simpanan& store, const calendar::Kalender& calendar, const Pencetak* printer = nullptr)
        : simpanan(store), lemari(calendar), pencetak(printer) {}

    Simpanan& simpanan;
    Lemari lemari;
    const Pencetak* pencetak;
};

} // namespace rekap
