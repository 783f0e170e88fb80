// bagan_sop.h -- a SOP as a document: its identity page and its flowchart, A4 upright or across, as sop/layout.h lays
// them out.
//
//     Dokumen d = bagan_sop(sop, {.arah = Arah::tegak}, dibuat);
//     Dokumen live = bagan_sop(sop, {.isi = sop::Isi::bagan, .keadaan = keadaan_simbol(sop, perjalanan, late)}, now);
//
// Each page is one figure whose description tells the steps in words, with doer, norm time and where the arrows lead.
// With the state of a case: what is done has a tick, what runs a thick edge, what is late a thick edge and "!"; never
// a colour alone.
#pragma once

#include "berkas/kejadian.h"
#include "paper/dokumen.h"
#include "sop/layout.h"

#include <vector>

namespace paper {

enum class KeadaanSimbol { biasa, selesai, berjalan, terlambat };

struct BaganSop {
    Arah arah = Arah::mendatar;
    sop::Isi isi = sop::Isi::identitas_dan_bagan;
    std::vector<KeadaanSimbol> keadaan = {}; // of each place in sop.simbol(); empty: the SOP by itself
};

[[nodiscard]] Dokumen bagan_sop(const sop::Sop& sop, const BaganSop& pilihan, calendar::Instant dibuat);

// Done: a visit there went on. Running: where the case stands; late where the caller says so (berkas::waktu_langkah).
[[nodiscard]] std::vector<KeadaanSimbol> keadaan_simbol(const sop::Sop& sop,
                                                        const berkas::Perjalanan& perjalanan, bool terlambat);

} // namespace paper
