// penilai.h -- who assesses whom on a given day (PP 30/2019 Art. 46; PP 18/2016 Art. 80; asn-reference 2.8).
//
//     Penilai p = penilai(kantor, sekar, day);
//     p.siapa        the assessor, none where the office itself cannot say (the Inspektur)
//     p.sebagai      how: as holder of the superior post, PLT, PLH, named by decision, or fallen upward
//     p.atas_nama    whose power it is, where it is delegated
//
// The rule, in order: a named assessor (Penunjukan) of that day; else the holder of the superior post; where that
// post is vacant or its holder is the person himself or is not active, the next post upward (Art. 46(3)). Nobody is
// his own assessor (R2.5). The superior of the assessor (objections, missed terms) is the assessor of the assessor.
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

// The superior post of a post: the named one, else the head of its unit, else of the unit above.
[[nodiscard]] std::optional<JabatanId> atasan(const Organisasi& kantor, JabatanId post,
                                              const calendar::Date& day);

// Everyone whose assessor `who` is on that day, by name.
[[nodiscard]] std::vector<PegawaiId> dinilai_oleh(const Organisasi& kantor, PegawaiId who,
                                                  const calendar::Date& day);

} // namespace pegawai
