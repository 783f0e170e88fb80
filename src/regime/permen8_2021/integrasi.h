// integrasi.h -- the year 2021: its first half by PP 46/2011, its second by PermenPANRB 8/2021, merged.
//
// The score of the first half is put on the scale of PP 30/2019, then both halves count 50% (sheet
// permenpanrb-6-2022, 5.9). Second-hand ([S]); the bands stand in law/permen8-2021.yaml, konversi_pp46.
//
//     konversi_pp46(law, 76).value              // 90
//     integrasi_2021(law, 76, 100).value        // 95
//
// A fraction between two printed bands (90,5) falls into the upper one, as the only known program does; the
// derivation says so. PP 46 knows no cap: above 99 everything becomes 120.
#pragma once

#include "regime/answer.h"

namespace regime::permen8_2021 {

using ::angka::Rational;

[[nodiscard]] Answer<Rational> konversi_pp46(const Law& law, const Rational& nilai);
[[nodiscard]] Answer<Rational> integrasi_2021(const Law& law, const Rational& paruh_pertama_pp46,
                                              const Rational& paruh_kedua);

} // namespace regime::permen8_2021
