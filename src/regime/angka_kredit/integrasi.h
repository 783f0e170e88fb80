// integrasi.h -- conventional angka kredit put on the scale of PermenPANRB 1/2023.
//
//     integrated = all conventional credit − nilai dasar of the rank        (sheet permenpanrb-6-2022, 6.4)
//
//     integrasi(law, {100, Rational(88654, 1000), 4, 4}, 100, std::nullopt).value      // 96.654
//     nilai_dasar(law, "III/d")                                                        // 200
//
// With the rank given, a conventional sum, base or result outside the published range of that rank is a
// warning; the subtraction stands all the same.
#pragma once

#include "regime/answer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace regime::angka_kredit {

using ::angka::Rational;

// The row of a rank in the range table; read as "III/a", "iii/A" or "IIIa".
[[nodiscard]] std::optional<std::size_t> golongan_row(const Law& law, std::string_view golongan);
[[nodiscard]] Rational nilai_dasar(const Law& law, std::size_t golongan);

[[nodiscard]] Answer<Rational> integrasi(const Law& law, const std::vector<Rational>& konvensional,
                                         const Rational& nilai_dasar, std::optional<std::size_t> golongan);

} // namespace regime::angka_kredit
