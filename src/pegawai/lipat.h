// lipat.h -- names as they are compared and searched: without regard to case, punctuation and double spaces.
//
//     lipat("Irban  Wilayah II")                 "irban wilayah ii"
//     lipat("Sekar Fiktif, S.E.")                "sekar fiktif s e"
//     lipat("Subbag. Umum & Kepegawaian")        "subbag umum dan kepegawaian"      (& is read as dan)
//     rapikan("  Sekar   Fiktif ")               "Sekar Fiktif"       for keeping: only spaces are mended
#pragma once

#include <string>
#include <string_view>

namespace pegawai {

[[nodiscard]] std::string lipat(std::string_view text);
[[nodiscard]] std::string
rapikan(std::string_view text); // no-break spaces, tabs and line ends count as spaces

} // namespace pegawai
