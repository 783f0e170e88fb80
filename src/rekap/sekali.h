// sekali.h -- a person counts once in a year, and in one unit.
//
//     for (const auto& row : sekali(rows)) ...        // one row for each person
//
// Somebody who moved within the year has a case for each part of it (PP 46/2011 Pasal 5 ayat (6)), and who was corrected has two of one
// part. The rule (unit-day): he counts where he was on the last day that is assessed, by the case of the later period; its value is the mean
// over all parts (Perka BKN 1/2013). Of two cases of one period the correction counts once it is finished, until then the old one. Cancelled
// cases count nowhere. What is about cases and not about people (where they stand, how long a step took) counts every case.
#pragma once

#include "rekap/baris.h"

#include <memory>
#include <vector>

namespace rekap {

// By id; `rows` are by id.
[[nodiscard]] std::vector<std::shared_ptr<const Baris>>
sekali(const std::vector<std::shared_ptr<const Baris>>& rows);

} // namespace rekap
