// ringkasan.h -- what the rows of a year say together: the five figures, progress, distribution, time against norm.
//
//     Ringkasan r = ringkas(rows, *year->sop_utama(), year->id_sop_utama(), now);
//     r.dinilai, r.kasus                      29 of 42
//     r.langkah[1].median_detik               148 minutes of work, where the norm is 120
//
// Cancelled cases count nowhere. Times count the cases of one SOP version, for steps of two versions are two things; how many follow
// another one is said. Medians as in sop/ukur.h: of an even number the mean of the middle two. Pure.
#pragma once

#include "regime/pp46_2011/angka.h"
#include "rekap/baris.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rekap {

using Deretan = std::vector<std::shared_ptr<const Baris>>;

struct UkuranLangkah {
    int nomor = 0;
    std::string nama;
    std::int64_t norma_menit = 0;
    std::optional<std::int64_t> median_detik{}, persentil_90_detik{};
    std::int64_t terukur = 0, lewat = 0;         // cases that are through; of them past the norm
    std::int64_t di_sini = 0, di_sini_lewat = 0; // cases that stand here now; of them past their due time
};

struct Ringkasan {
    std::int64_t kasus = 0, dinilai = 0, selesai = 0;
    std::optional<std::int64_t> median_detik{}; // of the cases that are through every step
    std::int64_t norma_menit = 0;               // of all steps
    std::int64_t langkah_terukur = 0,
                 langkah_lewat = 0; // steps of cases that are over; of them past the norm
    std::vector<UkuranLangkah> langkah{};
    std::int64_t sop_lain = 0, tak_terukur = 0; // cases that the times do not count
};
// `people`: those of the rows that count a person once (sekali.h). kasus, dinilai and selesai are of them, steps and times of all rows.
[[nodiscard]] Ringkasan ringkas(const Deretan& rows, const Deretan& people, const sop::Sop& sop,
                                kantor::SopId id, calendar::Instant now);
[[nodiscard]] inline Ringkasan ringkas(const Deretan& rows, const sop::Sop& sop, kantor::SopId id,
                                       calendar::Instant now) {
    return ringkas(rows, rows, sop, id, now);
}

// ---- values
struct Sebaran {
    std::vector<std::int64_t> banyak{}; // by place in the words asked for; the last place: other words
    std::int64_t dinilai = 0;
    std::int64_t jumlah_ratusan = 0; // of the values
    // The mean in hundredths, rounded half up as it is printed; none where nobody has a value.
    [[nodiscard]] std::optional<std::int64_t> rata_rata() const;
    // How many of a hundred, in tenths of a percent, rounded half up.
    [[nodiscard]] std::int64_t permil(std::size_t place) const;
};
// The words of a scale, highest first: "Sangat Baik" ... "Buruk".
[[nodiscard]] std::vector<std::string> sebutan_skala(const regime::pp46_2011::Angka& angka);
[[nodiscard]] Sebaran sebaran(const Deretan& rows, const std::vector<std::string>& words);
[[nodiscard]] std::map<UnitId, Sebaran> sebaran_unit(const Deretan& rows,
                                                     const std::vector<std::string>& words);

} // namespace rekap
