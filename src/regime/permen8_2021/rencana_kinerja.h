// rencana_kinerja.h -- one result plan (rencana kinerja) of a JA or JF: its category, its value, its weighted
// value.
//
// PermenPANRB 8/2021 (sheet permenpanrb-6-2022, 5.4 and 5.5): the categories of a plan's indicators give the
// category of the plan, that gives a value (120, 100, 80, 60, 25), and the way the plan was cascaded gives
// the weighted value:
//
//     direct        value
//     non-direct    80% × own value + bobot% × value of the superior's plan
//     tambahan      p% × bobot of the scope % × value; all additional plans together at most 10
//
//     kategori_rencana_kinerja(law, {baik, baik, cukup})       // baik, 100
//     nt_non_direct(law, Predikat::baik, 100, 80)              // 96
//
// Known for one indicator (its own category) and for three (the count rule of law/permen8-2021.yaml,
// second-hand). The Lampiran's table for other numbers was not found: the answer is a finding, not a guess.
#pragma once

#include "base/result.h"
#include "regime/answer.h"
#include "regime/predikat.h"

#include <vector>

namespace regime::permen8_2021 {

using ::angka::Rational;

struct RencanaKinerja {
    Predikat kategori{};
    Rational nilai;
};

[[nodiscard]] base::Result<Answer<RencanaKinerja>>
kategori_rencana_kinerja(const Law& law, const std::vector<Predikat>& indikator);
[[nodiscard]] Answer<Rational> nt_direct(const Law& law, const Rational& nilai);
[[nodiscard]] Answer<Rational> nt_non_direct(const Law& law, Predikat kategori, const Rational& nilai,
                                             const Rational& nilai_atasan);
// bobot_lingkup in per cent: 1 and 2 are attested.
[[nodiscard]] Answer<Rational> nt_tambahan(const Law& law, Predikat kategori, const Rational& bobot_lingkup,
                                           const Rational& nilai);
[[nodiscard]] Answer<Rational> total_tambahan(const Law& law, const std::vector<Rational>& nilai_tertimbang);

} // namespace regime::permen8_2021
