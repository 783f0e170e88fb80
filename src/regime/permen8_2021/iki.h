// iki.h -- how far one individual indicator (IKI) was reached, in per cent, in a category, and as a value for
// a JPT.
//
// PermenPANRB 8/2021 Lampiran (sheet permenpanrb-6-2022, 5.2 and 5.3):
//
//     normal   more is better          realisasi ÷ target × 100
//     khusus   less is better          (1 + (1 − realisasi ÷ target)) × 100
//     a target that is a range         its maximum when realisasi is above, its minimum when below; inside: 100
//
//     capaian_iki(law, *Target::range(80, 90), 70, Kondisi::normal).value        // 175/2, printed 87,50
//     kategori_iki(law, Rational(1860, 19)).value                                // 98% -> cukup
//     nilai_iki_jpt(law, 98, TargetMaksimal::tidak).value                        // 88
//
// The per cent is rounded to a whole one before it gets a category or a value: 93 ÷ 95 is 98%. The per cent
// itself is exact and has no cap; a JPT's value ends at 120. A capaian below 0 (time far overrun) keeps the
// formula's value and carries a warning.
#pragma once

#include "regime/answer.h"
#include "regime/predikat.h"

#include <optional>

namespace regime::permen8_2021 {

using ::angka::Rational;

enum class Kondisi { normal, khusus };
enum class TargetMaksimal { tidak, ya }; // is the target the highest that can be reached at all?

// A point or a range; above 0, so that one can divide by it.
class Target {
  public:
    static std::optional<Target> point(const Rational& at) { return range(at, at); }
    static std::optional<Target> range(const Rational& least, const Rational& most) {
        if (least.sign() <= 0 || most < least) return std::nullopt;
        return Target(least, most);
    }
    [[nodiscard]] const Rational& least() const { return least_; }
    [[nodiscard]] const Rational& most() const { return most_; }
    [[nodiscard]] bool is_point() const { return least_ == most_; }

  private:
    Target(const Rational& least, const Rational& most) : least_(least), most_(most) {}
    Rational least_;
    Rational most_;
};

[[nodiscard]] Answer<Rational> capaian_iki(const Law& law, const Target& target, const Rational& realisasi,
                                           Kondisi kondisi);
[[nodiscard]] Answer<Predikat> kategori_iki(const Law& law, const Rational& capaian);
// For JPT and heads of independent units. The category goes with it: a maximum that was reached is Sangat
// Baik.
struct NilaiIki {
    Rational nilai;
    Predikat kategori{};
};
[[nodiscard]] Answer<NilaiIki> nilai_iki_jpt(const Law& law, const Rational& capaian,
                                             TargetMaksimal maksimal);

} // namespace regime::permen8_2021
