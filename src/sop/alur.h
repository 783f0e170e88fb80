// alur.h -- the flow of a naskah as a graph, with its page connectors taken out again.
//
// A pentagon on the signed paper only says that the flow goes on at the pentagon with the same letter. What
// it joins is one arrow; where our pages break is a matter of our paper (layout.h). So the flow is judged and
// kept without them.
//
//     Alur alur = susun_alur(naskah);
//     alur.faults      // what kept symbols and arrows from being joined
//     alur.panah[0]    // from and to are places in naskah.simbol; never a pentagon
//
// Rows: the symbols of one step stand side by side in its row, one in each lane; a second symbol of the same
// step in the same lane goes one level lower.
#pragma once

#include "sop/naskah.h"

#include <optional>

namespace sop {

enum class Bentuk { kapsul, proses, keputusan, segilima };
[[nodiscard]] std::optional<Bentuk> read_bentuk(std::string_view word);

struct AlurPanah {
    std::size_t dari, ke; // places in naskah.simbol
    std::size_t panah;    // place in naskah.panah: label, source, line
};

struct AlurSimbol {
    std::optional<Bentuk> bentuk;
    std::optional<std::size_t> langkah; // place in naskah.langkah
    std::optional<std::size_t> lajur;   // place in naskah.lajur
    std::size_t tingkat = 0;            // level inside the row, from 0
};

struct Alur {
    std::vector<AlurSimbol> simbol; // one for each of naskah.simbol
    std::vector<AlurPanah> panah;
    base::Findings faults;

    // The target stands above the source (or is the source).
    [[nodiscard]] bool naik(const AlurPanah& arrow) const;
};

[[nodiscard]] Alur susun_alur(const Naskah& naskah);
[[nodiscard]] std::string tempat(const NaskahSimbol& symbol); // "langkah 4 (baris 57)"

} // namespace sop
