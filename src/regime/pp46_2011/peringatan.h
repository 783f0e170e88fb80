// peringatan.h -- what the law counts without complaint and a person should still look at.
//
// None of these changes a value: a saving above 24 per cent (the value drops), work late or over budget, a negative
// value, an activity that was not performed, one that left the mean, a quantity far above its target, cost that was
// planned and not spent, kepemimpinan marked for a post that has none, and a printed total that differs by 0.01 from the
// rounded exact sum.
#pragma once

#include "base/finding.h"
#include "regime/pp46_2011/penilaian.h"

namespace regime::pp46_2011 {

[[nodiscard]] base::Findings peringatan(const skp::Formulir& formulir, const Hasil& hasil,
                                        const Angka& angka);

} // namespace regime::pp46_2011
