// periksa.h -- is this SOP well formed, and what about it is odd?
//
// Faults (periksa) are those for which a SOP is not accepted (asn-reference R1.2): no start, no end, a symbol
// outside the five, a decision with other than two labelled exits, an arrow that climbs without leaving a
// decision, a page connector without its pair, a step without input, time or output; and whatever would leave
// a case nowhere to go: a symbol that nothing leads to, a way that never ends, an arrow to nowhere, a branch
// without a decision.
//
// Oddities (tanda) are shown and never repaired: the signed paper is what it is. Dates that cannot both be
// right, misspelt headings, dead law, norms longer than a working day, everything that is our reading.
//
//     Findings faults = periksa(naskah);              // all of them; empty: the SOP can be used
//     for (const Tanda& t : tanda(naskah)) ...        // by group, severity peringatan
//
// Places read "langkah 4 (baris 57)" or "baris 12".
#pragma once

#include "base/finding.h"
#include "sop/naskah.h"

#include <string_view>
#include <vector>

namespace sop {

[[nodiscard]] base::Findings periksa(const Naskah& naskah);

enum class Kelompok { naskah, tanggal, ejaan, dasar_hukum, waktu, alur, tafsiran };
[[nodiscard]] std::string_view kelompok_text(Kelompok group); // "Dasar hukum"

struct Tanda {
    Kelompok kelompok{};
    base::Finding finding;
};

[[nodiscard]] std::vector<Tanda> tanda(const Naskah& naskah);

} // namespace sop
