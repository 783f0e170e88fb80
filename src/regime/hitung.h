// hitung.h -- one rule of the law by its name: inputs in as JSON, result and derivation out.
//
// Behind `teraju hitung` and `teraju vektor`, and for every page that lets somebody try a rule. The kinds and
// their inputs are those of tests/vectors/README.md, and a few more of the same sheets.
//
//     Json inputs = *base::parse_json(R"({"target": 95, "realisasi": "93"})");
//     Result<HasilHitung> hasil = hitung(laws, "iki_pct", inputs);
//     hasil->text              // "97.89"
//     hasil->exact             // 1860/19
//     hasil->printed           // "97,89"
//     hasil->derivation        // steps with formula and article
//
// Wrong inputs are refused with all findings at once, each with its place ("target", "kategori[1]"). Warnings
// come with the result. A rule registers itself in the kinds.cpp of its regime; nothing else needs to know
// it. Pure: may be called from any thread.
#pragma once

#include "angka/rational.h"
#include "base/json.h"
#include "base/result.h"
#include "regime/answer.h"
#include "regime/isian.h"
#include "regime/laws.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace regime {

struct HasilHitung {
    std::optional<angka::Rational> exact; // none where the result is a word
    std::string text;                     // "97.89" or "Baik": for machines and for comparing
    std::string printed;                  // "97,89" or "Baik": for people
    Derivation derivation;
    base::Findings warnings; // severity peringatan
};

// A number is printed with `places` decimals; a word is its own text.
[[nodiscard]] HasilHitung number_result(Answer<angka::Rational> answer, int places = 2);
[[nodiscard]] HasilHitung word_result(std::string word, Derivation derivation, base::Findings warnings);

struct Kind {
    std::string_view name;
    std::string_view inputs; // as --daftar shows them: "target | target_min, target_max; realisasi; ..."
    std::string_view result; // what comes out, one line
    // Reads all inputs first; where in.ok() is false afterwards it computes nothing and returns {}.
    HasilHitung (*run)(const Laws& laws, Isian& in);
};

// The rules of one regime, in the order of their sheet. kinds.cpp in each folder.
using Kinds = std::vector<Kind>;

namespace pp46_2011 {
[[nodiscard]] Kinds kinds();
}
namespace permen8_2021 {
[[nodiscard]] Kinds kinds();
}
namespace permen6_2022 {
[[nodiscard]] Kinds kinds();
}
namespace angka_kredit {
[[nodiscard]] Kinds kinds();
}

[[nodiscard]] const Kinds& all_kinds();
// By full name ("aspect.waktu") or by a short one where it is unique ("waktu"); "rata_rata" is a mean of
// activities where the input has activities, of marks where it has nilai. nullptr where there is no such
// rule.
[[nodiscard]] const Kind* find_kind(std::string_view name, const base::Json& input);
// Names that are near to a misspelt one, best first; at most three.
[[nodiscard]] std::vector<std::string_view> near_kinds(std::string_view name);

[[nodiscard]] base::Result<HasilHitung> hitung(const Laws& laws, std::string_view kind,
                                               const base::Json& input);

} // namespace regime
