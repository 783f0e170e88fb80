// xlsx_rumus.h -- the rules of PP 46/2011 as formulas of a spreadsheet, made from the same figures that the
// engine uses.
//
//     Rumus rumus(angka);
//     rumus.hemat("N16", "G16", Ketelitian::waktu)     // the value of waktu: (1.76T - R) / T * 100, two branches
//     rumus.sebutan("R31")                             // IF(R31="","",IF(R31>=91,"Sangat Baik",...))
//     dua_desimal("Z31")                               // ROUND(ROUND(Z31,9),2)
//
// A spreadsheet calculates with doubles, the engine with fractions. Three habits keep the two equal on what
// forms hold: the step at 24 per cent is asked in whole numbers (25R >= 19T) and after rounding the noise
// away; nothing printed is used again, the steps keep all places; and a printed figure is rounded to nine
// places before it is rounded to two. tests/libreoffice compares the two.
#pragma once

#include "regime/pp46_2011/angka.h"

#include <string>
#include <string_view>

namespace formulir {

// To how many places realisasi and target are told apart: money has two, more would be noise at billions.
enum class Ketelitian { waktu, uang };

class Rumus {
  public:
    explicit Rumus(const regime::pp46_2011::Angka& angka) : angka_(angka) {}

    [[nodiscard]] std::string hemat(std::string_view realisasi, std::string_view target,
                                    Ketelitian ketelitian) const;
    [[nodiscard]] std::string sebutan(std::string_view value) const; // reading A, on a value of two places
    [[nodiscard]] std::string tugas_tambahan(std::string_view count) const; // count of tasks -> points
    [[nodiscard]] std::string bobot_skp(std::string_view value) const;      // rounded part of the final value
    [[nodiscard]] std::string bobot_perilaku(std::string_view value) const;

  private:
    const regime::pp46_2011::Angka& angka_;
};

[[nodiscard]] std::string dua_desimal(std::string_view value);
// Empty where the cell is empty, otherwise the formula.
[[nodiscard]] std::string jika_ada(std::string_view cell, std::string_view formula);

} // namespace formulir
