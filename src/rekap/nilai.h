// nilai.h -- what people were worth in a year, element by element, as it is stored: nothing is computed again.
//
//     auto values = nilai_setahun(db, office, *year, {.aspek = true});
//     values.at(sekar).skp                      // 88,11
//
// Of several cases of one person in a year the last one counts: it holds the mean over the earlier ones.
#pragma once

#include "rekap/lemari.h"
#include "rekap/promosi.h"

#include <functional>
#include <map>

namespace rekap {

struct CaraNilai {
    bool aspek = false;                        // also the single marks of behaviour: one more reading
    std::function<bool(const Baris&)> hanya{}; // of these cases; none: of all
};
// Who has no value is not in it. A stored paper that cannot be read is passed over.
[[nodiscard]] std::map<PegawaiId, NilaiTahun> nilai_setahun(Baca& db, InstansiId office, const Tahun& year,
                                                            const CaraNilai& how = {});

} // namespace rekap
