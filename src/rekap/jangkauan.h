// jangkauan.h -- whose year somebody may see together: everybody's, or that of the units that he leads.
//
//     const Jangkauan reach = jangkauan(office, me, today);
//     reach.unit(row.kasus.unit)                      // does this case count for him?
//     reach.tampak(people)                            // may he see a figure that these people make?
//
// Inspektur, Sekretaris and Kasubbag see the whole office, an Irban what lies in his wilayah (Perbuatan::lihat_rekap has been asked). Names
// with their values stand only where the reader may look into that person's assessment (lihat_penilaian); of the others he sees
// counts, and none that fewer than five of them make (asn-reference 7.4).
#pragma once

#include "pegawai/organisasi.h"
#include "rekap/penilai.h"

#include <set>
#include <unordered_set>

namespace rekap {

struct Jangkauan {
    bool semua = false;                    // every unit
    std::set<UnitId> di{};                 // else these
    bool semua_orang = false;              // may look into everybody's assessment
    std::unordered_set<PegawaiId> orang{}; // else into these people's

    [[nodiscard]] bool unit(UnitId id) const { return semua || di.count(id) != 0; }
    [[nodiscard]] bool buka(PegawaiId who) const { return semua_orang || orang.count(who) != 0; }
    [[nodiscard]] bool tampak(const std::vector<PegawaiId>& people) const;
};
[[nodiscard]] Jangkauan jangkauan(const pegawai::Organisasi& kantor, PegawaiId who,
                                  const calendar::Date& day);

// A unit and all that lie under it, on that day.
[[nodiscard]] std::set<UnitId> di_bawah(const pegawai::Organisasi& kantor, UnitId top,
                                        const calendar::Date& day);

} // namespace rekap
