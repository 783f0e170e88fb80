// penilai.h -- who assesses whom on a given day (PP 30/2019 Art. 46; PP 18/2016 Art. 80; asn-reference 2.8).
//
//     Penilai p = penilai(kantor, sekar, day);
//     p.siapa        the assessor, none where the office itself cannot say (the Inspektur)
//     p.sebagai      how: as holder of the superior post, PLT, PLH, named by decision, or fallen upward
//     p.dilewati     the posts between that had nobody to do it
//
// The rule, in order: a named assessor (Penunjukan) of that day who is at work; else whoever acts in the superior post;
// where that post is vacant or only the person himself acts in it, the next post upward (Art. 46(3)). Nobody is his
// own assessor (R2.5).
//
// Who acts in a post on a day: a PLH before the definitif holder, for a PLH is there because the holder is away that
// day (docs/decisions/0012); without a PLH the definitif holder, else a PLT, else a PJ.
// PLT before PLH where the post is vacant.
//
// The superior of the assessor (objections, missed terms: Art. 50, 59) is whoever acts above the post in which the
// assessor assesses; of an assessor named by decision it is the assessor's own assessor. It is never the person and
// never the assessor. Rings in the data (a post above itself) end the way upward; nothing hangs.
#pragma once

#include "pegawai/organisasi.h"

#include <optional>
#include <vector>

namespace pegawai {

enum class Sebagai {
    ditunjuk,
    definitif,
    plt,
    plh,
    pj,
    naik
}; // naik: the post below is vacant or is the person's own

struct Penilai {
    std::optional<PegawaiId> siapa;
    Sebagai sebagai = Sebagai::definitif;
    std::optional<JabatanId> jabatan; // as holder of which post
    std::vector<JabatanId> dilewati;  // vacant or impossible posts on the way up, lowest first
    bool operator==(const Penilai&) const = default;
};

[[nodiscard]] Penilai penilai(const Organisasi& kantor, PegawaiId who, const calendar::Date& day);
[[nodiscard]] Penilai atasan_penilai(const Organisasi& kantor, PegawaiId who, const calendar::Date& day);

// Who acts in a post on a day; nullptr where nobody does but `except`.
[[nodiscard]] const Pemangkuan* penjabat(const Organisasi& kantor, JabatanId post, const calendar::Date& day,
                                         PegawaiId except = {});

// Who acts in `post` or, where nobody but `except` does, in the next post upward.
[[nodiscard]] Penilai penjabat_atau_naik(const Organisasi& kantor, std::optional<JabatanId> post,
                                         const calendar::Date& day, PegawaiId except);

// The superior post of a post: the named one, else the head of its unit, else of the unit above.
[[nodiscard]] std::optional<JabatanId> atasan(const Organisasi& kantor, JabatanId post,
                                              const calendar::Date& day);

// Everyone whose assessor `who` is on that day, by name.
[[nodiscard]] std::vector<PegawaiId> dinilai_oleh(const Organisasi& kantor, PegawaiId who,
                                                  const calendar::Date& day);

} // namespace pegawai
