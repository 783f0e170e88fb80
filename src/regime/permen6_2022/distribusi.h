// distribusi.h -- the pola distribusi predikat of a unit, as advice (SE MenPANRB 3/2023).
//
// For each level of capaian organisasi the circular says how the five predikat should be spread over the
// employees of one rater (sheet permenpanrb-6-2022, 4.4). The pattern is something the rater weighs; it never
// changes a predikat.
//
//     distribusi(law, CapaianOrganisasi::istimewa, {.sangat_baik = 8, .baik = 2}).value     // {"SB<=70"}
//
// Breaches come in the order of the circular's table, spelt from its row: predikat, comparison, limit.
// Percentages are compared exactly: 7 of 10 is 70% and no breach. "Most" has no figure there and is not
// checked. A unit smaller than the setting (10) cannot meet percentages exactly and gets a warning that says
// so. The unit has at least one employee.
#pragma once

#include "regime/permen6_2022/kuadran.h"

#include <string>
#include <vector>

namespace regime::permen6_2022 {

struct JumlahPredikat {
    int sangat_baik = 0;
    int baik = 0;
    int butuh_perbaikan = 0;
    int kurang = 0;
    int sangat_kurang = 0;

    [[nodiscard]] int total() const { return sangat_baik + baik + butuh_perbaikan + kurang + sangat_kurang; }
};

[[nodiscard]] Answer<std::vector<std::string>> distribusi(const Law& law, CapaianOrganisasi capaian,
                                                          const JumlahPredikat& jumlah);

} // namespace regime::permen6_2022
