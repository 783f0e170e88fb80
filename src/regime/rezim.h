// rezim.h -- which regulation weighs a period of work.
//
// The regime belongs to the period, not to the day on which somebody computes (sheets pp46-2011 section 12
// and permenpanrb-6-2022 section 0.1). law/rezim.yaml is the dated table:
//
//     1 Jan 2014 – 30 Jun 2021      Rezim::pp46_2011        PP 46/2011, Perka BKN 1/2013
//     1 Jul 2021 – 31 Dec 2021      Rezim::permen8_2021     PP 30/2019, PermenPANRB 8/2021
//     the whole of 2021             Rezim::integrasi_2021   both halves, merged
//     1 Jan 2022 –                  Rezim::permen6_2022     PermenPANRB 6/2022
//
//     rezim_of(laws.at("rezim"), {date(2021, 7, 1), date(2021, 12, 31)})    // Rezim::permen8_2021
//
// Nothing is guessed: a period on both sides of a change is refused with the date of the change, a period
// before 2014 with the day from which the table holds, a period that ends before it begins with both days.
#pragma once

#include "base/result.h"
#include "calendar/date.h"
#include "regime/law.h"

#include <optional>
#include <string_view>

namespace regime {

enum class Rezim { pp46_2011, permen8_2021, integrasi_2021, permen6_2022 };

[[nodiscard]] base::Result<Rezim> rezim_of(const Law& rezim, const calendar::Period& period);

// "pp46-2011": as law files, forms and stored assessments name it.
[[nodiscard]] std::string_view name(Rezim rezim);
[[nodiscard]] std::optional<Rezim> read_rezim(std::string_view name);

} // namespace regime
