// penilai.h -- rater indicators: how each assessor uses the scale. For a person to think about, never a verdict on anybody.
//
//     for (const Penilai& p : penilai(rows)) ...        // by how many, most first
//     p.rata_rata, p.simpangan, p.terendah, p.tertinggi          // hundredths
//
// Where fewer than `paling_sedikit` persons stand behind a figure, it would tell about persons and not about assessors: whoever may
// only see aggregates does not get it (asn-reference 7.4; Jangkauan::tampak).
#pragma once

#include "rekap/ringkasan.h"

namespace rekap {

inline constexpr std::int64_t paling_sedikit = 5; // persons behind a figure (asn-reference 7.4)

struct Penilai {
    PegawaiId penilai{};
    std::int64_t banyak = 0;    // persons whom he gave a value
    std::int64_t rata_rata = 0; // hundredths, rounded half up
    std::int64_t simpangan = 0; // standard deviation of these values, hundredths, rounded half up
    std::int64_t terendah = 0, tertinggi = 0;
    std::int64_t teratas = 0; // of them in the highest band
    std::vector<PegawaiId> dinilai{};
};
[[nodiscard]] std::vector<Penilai> penilai(const Deretan& rows, const std::string& highest);

} // namespace rekap
