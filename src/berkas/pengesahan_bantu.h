// pengesahan_bantu.h -- one act on an issued paper, from the look at it to its event; what all acts of pengesahan_laku.h share.
//
//     return lakukan_sah(meja, asal, which, TindakanSah::serahkan_dokumen, {}, [&](LakuSah& s) -> base::Findings {
//         s.peristiwa(JenisPeristiwa::serahkan);
//         return {};
//     });
//
// Around the body: the case runs and stands at a symbol of signing, nobody has changed it since it was seen, the act is open by law, and
// the actor stands in the role that it is open to. Afterwards the case is brought into line with the law: paused or going on, whose turn,
// until when; in force, it goes on to the next symbol.
#pragma once

#include "berkas/beda_terbitan.h"
#include "berkas/laku.h"
#include "berkas/pengesahan.h"
#include "berkas/simpanan_terbitan.h"

namespace berkas {

struct LakuSah {
    Laku& l;
    std::vector<Terbitan> papers;
    std::vector<Peristiwa> events;
    Ikhtisar kini;
    sop::Siapa peran = sop::Siapa::penilai; // in which the actor acts

    [[nodiscard]] Terbitan& terbitan() { return papers.back(); } // the version that it is about
    // An event of now, by the actor in his role; what differs is changed in `e` before.
    void peristiwa(JenisPeristiwa kind, Peristiwa e = {});
    void simpan(const Terbitan& paper); // also in `papers`
};

// The roles in which a person stands to a case by law on this day.
[[nodiscard]] std::optional<Pemeran> dalam_peran(const Meja& meja, const Berkas& row, sop::Siapa role,
                                                 PegawaiId actor);
[[nodiscard]] Ikhtisar ikhtisar_kini(Baca& db, const Meja& meja, const Berkas& row);

// With `role` that one is asked for, else whichever the act is open to.
[[nodiscard]] base::Result<Berkas> lakukan_sah(const Meja& meja, const Asal& asal, const Terlihat& which,
                                               TindakanSah act, std::optional<sop::Siapa> role,
                                               const std::function<base::Findings(LakuSah&)>& body);

// Beside the table of TindakanSah (the wet route): the gate is the caller's.
[[nodiscard]] base::Result<Berkas> lakukan_sah(const Meja& meja, const Asal& asal, const Terlihat& which,
                                               const std::string& perbuatan, const Gerbang& may,
                                               const std::function<base::Findings(LakuSah&)>& body);

// The version that was to be signed is no longer: the result behind it has changed, or goes back to be worked on.
void ganti_terbitan(LakuSah& s, std::string_view why);
// The same for a case that goes back from a symbol of signing; nothing where nothing is frozen.
void ganti_terbitan(Laku& l, std::string_view why);

[[nodiscard]] base::Findings tolak_bukan_penandatanganan(const Berkas& row);

} // namespace berkas
