// answer.h -- what a rule answers: the value, how it came about, and what a person should look at.
//
//     Answer<Rational> capaian = capaian_iki(law, target, realisasi, Kondisi::normal);
//     capaian.value          // 175/2
//     capaian.derivation     // the steps, with the article of each
//     capaian.warnings       // findings of severity peringatan; the value stands all the same
//
// A rule that needs another one takes over its steps and warnings: take(answer, std::move(inner)) gives the
// value.
#pragma once

#include "angka/rational.h"
#include "base/finding.h"
#include "regime/derivation.h"
#include "regime/law.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace regime {

template <class T>
struct Answer {
    T value{};
    Derivation derivation;
    base::Findings warnings;
};

template <class T, class Inner>
Inner take(Answer<T>& outer, Answer<Inner> inner) {
    outer.derivation.insert(outer.derivation.end(), std::make_move_iterator(inner.derivation.begin()),
                            std::make_move_iterator(inner.derivation.end()));
    base::append(outer.warnings, std::move(inner.warnings));
    return std::move(inner.value);
}

// A step whose rule and note are those of a figure in law/. Numbers are printed with `places` decimals.
[[nodiscard]] DerivationStep number_step(std::string title, std::string formula,
                                         const angka::Rational& result, const Provenance& from,
                                         int places = 2);
[[nodiscard]] DerivationStep word_step(std::string title, std::string formula, std::string result,
                                       const Provenance& from);

// "setelan [S]: satu sumber kedua; angka dari dua aplikasi"; empty where nothing needs saying.
[[nodiscard]] std::string note_of(const Provenance& from);

// Where a table says source and certainty per row (columns sumber, kepastian), the row's word counts.
[[nodiscard]] Provenance row_provenance(const Table& table, std::size_t row);

// The row whose cell in `column` is this word; a word that is not there is our mistake (std::logic_error).
[[nodiscard]] std::size_t row_of(const Table& table, std::string_view column, std::string_view word);

// "59,2 + 43,6": the numbers as they are put into a formula.
[[nodiscard]] std::string sum_of(const std::vector<angka::Rational>& numbers);

// A number as it stands inside a product or sum: "92", "(−24)".
[[nodiscard]] std::string in_formula(const angka::Rational& number);

// A warning.
[[nodiscard]] inline base::Finding warn(base::Sentence sentence, std::string written = {},
                                        std::string place = {}) {
    return {std::move(place), std::move(written), std::move(sentence), base::Severity::peringatan};
}

} // namespace regime
