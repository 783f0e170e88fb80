// json_isian.h -- a form as it was typed, written as the JSON that json_baca.h reads.
//
//     std::string text = json_isian(mentah);      // {"aturan":"pp46-2011", "pegawai":{...}, "kegiatan":[...]}
//
// Numbers go out as JSON numbers, so that nothing about their notation is left to guess; what cannot be read as a
// number goes out as it was typed. What is not filled is left out. Layout: docs/formats/formulir.md.
#pragma once

#include "angka/rational.h"
#include "base/result.h"
#include "formulir/mentah.h"

#include <string>

namespace formulir {

// Nothing about the form is checked: a form full of faults is written as faithfully as a good one.
[[nodiscard]] std::string json_isian(const FormulirMentah& mentah, int indent = 2);

// The number that stands in a field, by the field's own notation.
[[nodiscard]] base::Result<angka::Rational> baca_angka(const Isian& isian);

} // namespace formulir
