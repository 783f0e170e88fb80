// tempat.h -- where a paper lies: gedung-ruang-rak-baris-boks-folder (asn-reference 4.4; step 7 of the SOP names the box file).
//
//     base::Result<TempatSimpan> place = baca_tempat("A-2-3-1-12-05");
//     tulis(*place)                              "A-2-3-1-12-5": numbers without leading zeros, letters large
//     usulkan_tempat(taken, 40)                  the next folder of the box last used, or the first of the next box
//
// All six parts, each 1 to 8 letters or digits. What is not so is refused with the part that is wrong.
#pragma once

#include "base/result.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace berkas {

struct TempatSimpan {
    std::array<std::string, 6> bagian{}; // in the order of the key

    [[nodiscard]] const std::string& boks() const { return bagian[4]; }
    [[nodiscard]] const std::string& folder() const { return bagian[5]; }
    bool operator==(const TempatSimpan&) const = default;
};

[[nodiscard]] base::Result<TempatSimpan> baca_tempat(std::string_view key);
[[nodiscard]] std::string tulis(const TempatSimpan& place);
// The key as far as its box: what is in one box begins alike.
[[nodiscard]] std::string kunci_boks(const TempatSimpan& place);

// After the last of `taken` (in the order in which they were filled). None where nothing is taken, or box or folder are no numbers.
[[nodiscard]] std::optional<TempatSimpan> usulkan_tempat(std::span<const TempatSimpan> taken,
                                                         int folders_per_box);

} // namespace berkas
