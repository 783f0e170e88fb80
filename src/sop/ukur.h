// ukur.h -- how long the steps took, measured against the norms of the SOP (asn-reference R1.3 to R1.6).
//
// A norm is working time: only the segments of the office calendar count, from the moment the input was
// complete in the lane to the moment the output was registered, less the pauses that were stated. Where a
// case came to a step more than once its visits are added up, and the sum is what keeps the norm or not
// (R1.4). Beside it stands the touch time, from when work began: the SOP's time is that of doing, while
// people feel the waiting (R1.3).
//
//     Result<Ukuran> m = ukur(sop, kalender, kejadian);
//     m->langkah[3].tepat_waktu, .berkas       // 17 of 20 cases within the norm
//     m->langkah[3].median                     // working minutes, exact
//     m->langkah[3].persentil_90               // nearest rank: the time that 90 of 100 cases kept within
//
// Only finished visits are measured, and only cases whose visits to that step are all finished; the others
// are counted as running. A figure for which nothing was measured is absent. Times are exact (seconds as
// fractions of a minute); who prints them rounds up.
#pragma once

#include "angka/rational.h"
#include "calendar/kalender.h"
#include "sop/kejadian.h"

#include <optional>
#include <vector>

namespace sop {

struct UkuranKunjungan {
    std::size_t kunjungan{};               // place in kejadian.kunjungan
    std::optional<angka::Rational> lama;   // working minutes less pauses; absent while it runs
    std::optional<angka::Rational> sentuh; // from mulai; absent where that is not recorded
};

struct UkuranBerkas { // one case at one step
    std::string berkas;
    std::vector<UkuranKunjungan> kunjungan;
    std::optional<angka::Rational> lama; // sum of the visits; absent while one runs
    bool tepat_waktu = false;
};

struct Ringkasan {
    std::size_t berkas = 0; // measured
    std::size_t tepat_waktu = 0;
    std::size_t berjalan = 0; // cases not measured because a visit still runs
    std::size_t kunjungan = 0;
    std::size_t kembali = 0;
    std::int64_t norma = 0;
    std::optional<angka::Rational> median, persentil_90, sentuh_median;
    angka::Rational jeda;

    [[nodiscard]] std::optional<angka::Rational> bagian_tepat() const; // in percent
};

struct UkuranLangkah : Ringkasan {
    std::vector<UkuranBerkas> rincian;
};

struct Ukuran {
    std::vector<UkuranLangkah> langkah; // one for each step of the SOP
    Ringkasan seluruh; // cases that have been through every step, against the sum of the norms
};

[[nodiscard]] base::Result<Ukuran> ukur(const Sop& sop, const calendar::Kalender& kalender,
                                        const Kejadian& kejadian);

} // namespace sop
