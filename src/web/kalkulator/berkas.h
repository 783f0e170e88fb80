// berkas.h -- the file that a visitor hands to the calculator: JSON, CSV or XLSX, known by its content.
//
//     auto read = baca_berkas(bytes);                       // findings where it is none of them or holds no form
//     for (const DibacaDariBerkas& form : read->formulir) timbangan.timbang(form.mentah);
//     read->terpotong                                        // more forms than most_forms: the rest was not read
//
// The readers are those of room formulir; here are only their limits for visitors whom nobody knows.
#pragma once

#include "base/result.h"
#include "formulir/mentah.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace web::kalkulator {

struct DibacaDariBerkas {
    formulir::FormulirMentah mentah;
    base::Findings temuan; // what the reader saw, errors too; places are the file's: "Kinerja!F14"
};

struct IsiBerkas {
    std::vector<DibacaDariBerkas> formulir; // at least one
    base::Findings peringatan;              // about the file as a whole
    bool terpotong = false;
};

inline constexpr std::uint64_t most_bytes = 2ULL << 20U;
inline constexpr std::size_t most_forms = 200;

[[nodiscard]] base::Result<IsiBerkas> baca_berkas(std::string_view bytes);

} // namespace web::kalkulator
