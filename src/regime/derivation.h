// derivation.h -- how a verdict came about, as data.
//
// Every regime answers with its verdict and a list of these steps; text, JSON, page and PDF print the same list.
//
//     {"Nilai waktu, kegiatan 1", "76 + 24 = 100", Rational(100), "100,00", "Perka BKN 1/2013", ""}
#pragma once

#include "angka/rational.h"

#include <optional>
#include <string>
#include <vector>

namespace regime {

struct DerivationStep {
    std::string title;                    // what is found, in Indonesian
    std::string formula;                  // with the numbers put in: "(92 ÷ 100) × 100"
    std::optional<angka::Rational> exact; // the result as it is carried on; none where the result is a word
    std::string printed;                  // the result as it is shown: "92,00", "Baik"
    std::string rule;                     // the rule cited: "PP 46/2011 Penjelasan Pasal 8 ayat (1)"
    std::string note;                     // how sure the rule is, which setting decided; may be empty
};

using Derivation = std::vector<DerivationStep>;

} // namespace regime
