// kepatuhan.h -- how the year kept to the norms of its SOP, counted from the visits themselves, day by day and segment by segment: a second
// way to the figures that room rekap shows.
//
//     std::vector<BarisKepatuhan> table = kepatuhan(sop, calendar, journeys);
//     std::cout << tabel(table, journeys.size());
#pragma once

#include "berkas/kejadian.h"
#include "calendar/kalender.h"
#include "sop/sop.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tahun {

struct BarisKepatuhan { // one step
    int nomor = 0;
    std::string uraian;
    std::int64_t norma_menit = 0;
    std::vector<std::int64_t> detik{};          // of each case that is through, ascending
    std::int64_t lewat = 0;                     // of them past the norm
    std::map<std::string, std::int64_t> oleh{}; // in whose lane the longest stay of each was

    [[nodiscard]] std::optional<std::int64_t> median() const; // of an even number the mean of the middle two
    [[nodiscard]] std::optional<std::int64_t> persentil_90() const; // nearest rank
};

[[nodiscard]] std::vector<BarisKepatuhan> kepatuhan(const sop::Sop& sop, const calendar::Kalender& kalender,
                                                    const std::vector<berkas::Perjalanan>& cases);
// As the office reads it, in Indonesian.
[[nodiscard]] std::string tabel(const std::vector<BarisKepatuhan>& rows, std::size_t cases);

} // namespace tahun
