// kenaikan.h -- is the angka kredit enough for the next rank, for the next grade?
//
// Sheet permenpanrb-6-2022, 6.3. Credit accumulates inside a grade and starts anew in the next one. A rank
// needs the rank threshold; what is left over carries on inside the grade, so the n-th rank of a grade needs
// n times the threshold of the whole accumulation (law/angka-kredit.yaml, ambang_pangkat [I]: in every grade
// the grade threshold equals the number of its ranks times the rank threshold). A grade needs the grade
// threshold; the two highest have none.
//
//     Kenaikan k = kenaikan(law, ahli_pertama, 1, Rational(625, 10)).value;
//     k.pangkat.selisih      // 25/2: surplus of 12,5 over 50
//     k.jenjang->selisih     // -75/2: 37,5 short of 100
//     k.urutan               // Urutan::pangkat
//
// Reached is cumulative >= threshold. Both reached together: grade first, then rank with the same credit. The
// figures are one condition; vacancy, competence test and the predikat of the last years are conditions that
// people check.
#pragma once

#include "regime/angka_kredit/konversi.h"

#include <optional>

namespace regime::angka_kredit {

struct Ambang {
    Rational ambang;
    Rational selisih; // cumulative − threshold: surplus, or shortfall where negative
    [[nodiscard]] bool tercapai() const { return selisih.sign() >= 0; }
};

enum class Urutan { belum, pangkat, jenjang, jenjang_lalu_pangkat };

struct Kenaikan {
    Ambang pangkat;
    std::optional<Ambang> jenjang; // none in the highest grades
    Urutan urutan = Urutan::belum;
};

// pangkat_ke: which rank of the grade one holds now, from 1 (III/a is the first of Ahli Pertama).
[[nodiscard]] Answer<Kenaikan> kenaikan(const Law& law, const Jenjang& jenjang, int pangkat_ke,
                                        const Rational& kumulatif);
[[nodiscard]] std::string_view label(Urutan urutan);

// 1 for the first rank of the grade, 2 for the second; nothing where the grade does not have this rank.
[[nodiscard]] std::optional<int> pangkat_ke(const Jenjang& jenjang, std::string_view golongan);
[[nodiscard]] int banyak_pangkat(const Jenjang& jenjang);

// A higher degree, once: 25% of the rank threshold of the grade.
[[nodiscard]] Answer<Rational> tambahan_pendidikan(const Law& law, const Jenjang& jenjang);

} // namespace regime::angka_kredit
