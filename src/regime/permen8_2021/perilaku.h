// perilaku.h -- work behaviour under PermenPANRB 8/2021: levels 1 to 7 against the standard of the post.
//
// Sheet permenpanrb-6-2022, 5.7. The formula was seen in one application only and is repaired here ([I] in
// law/permen8-2021.yaml):
//
//     below the standard    level ÷ min × 89
//     inside [min, max]     90 + 19 ÷ (max − min) × (level − min); a standard of one level, met: 109
//     above                 109 + 11 ÷ (7 − max) × (level − max)
//
//     nilai_aspek(law, *TingkatPerilaku::of(law, 4, 3, 5)).value        // 199/2, printed 99,50
//
// The value of behaviour is the mean of the aspects (five for leading posts, four for the rest). Where peers
// and direct subordinates judge too, the rater counts 60% and they 40% (PP 30/2019 Pasal 40).
#pragma once

#include "regime/answer.h"

#include <optional>
#include <vector>

namespace regime::permen8_2021 {

using ::angka::Rational;

// A level between 1 and 7 (a mean of several judges may lie between two) beside the standard of the post.
class TingkatPerilaku {
  public:
    static std::optional<TingkatPerilaku> of(const Law& law, const Rational& level, const Rational& least,
                                             const Rational& most);
    [[nodiscard]] const Rational& level() const { return level_; }
    [[nodiscard]] const Rational& least() const { return least_; }
    [[nodiscard]] const Rational& most() const { return most_; }

  private:
    TingkatPerilaku(const Rational& level, const Rational& least, const Rational& most)
        : level_(level), least_(least), most_(most) {}
    Rational level_, least_, most_;
};

[[nodiscard]] Answer<Rational> nilai_aspek(const Law& law, const TingkatPerilaku& tingkat);
[[nodiscard]] Answer<Rational> nilai_perilaku(const Law& law,
                                              const std::vector<TingkatPerilaku>& aspek); // not empty
[[nodiscard]] Answer<Rational> dengan_rekan(const Law& law, const Rational& penilai,
                                            const Rational& rekan_bawahan);

} // namespace regime::permen8_2021
