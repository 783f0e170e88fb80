// kode_acak.h -- codes that people type from paper: 0-9 A-Z without I L O U, in groups of four.
//
//     acak_kode(random, 3)            "7QK4-M2XD-9HTR"      5 bits a sign
//     rapikan_kode(" 7qk4 m2xd-9htr") "7QK4M2XD9HTR"        as it is compared; I and L are read as 1, O as 0
#pragma once

#include "base/random.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kantor {

[[nodiscard]] std::string acak_kode(base::Random& random, std::size_t groups);
[[nodiscard]] std::string rapikan_kode(std::string_view typed);

} // namespace kantor
