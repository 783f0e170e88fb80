// lampiran.h -- the data of a form as JSON, attached to its PDF (docs/formats/lampiran-pdf.md), and read back.
//
//     Bahan part = untuk(Blangko::i_a, all);              // what that form may say: a plan tells no result, only I-i tells the notebook
//     std::string json = tulis_json(Blangko::i_a, part);
//     base::Result<Terlampir> back = baca_lampiran(json);         // outside bytes: 16 MB at most, nothing that the writer cannot have written
//     susun(back->blangko, back->bahan)                            // the same document, its attachment included
//
// Numbers are exact, as text: "88.5", "266/3". Members stand in one order; what is absent is not known.
#pragma once

#include "base/result.h"
#include "paper/blangko/blangko.h"

#include <string>
#include <string_view>

namespace paper::blangko {

inline constexpr std::string_view format_lampiran = "teraju-formulir-1";

[[nodiscard]] Bahan untuk(Blangko which, const Bahan& all);
[[nodiscard]] std::string tulis_json(Blangko which, const Bahan& part);

struct Terlampir {
    Blangko blangko = Blangko::i_g;
    Bahan bahan{};
};
[[nodiscard]] base::Result<Terlampir> baca_lampiran(std::string_view json);

} // namespace paper::blangko
