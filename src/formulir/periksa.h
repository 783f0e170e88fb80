// periksa.h -- the one check between what was typed and a skp::Formulir.
//
//     Result<Terperiksa> form = periksa(mentah, angka);
//     form->formulir                  // keeps the promises of skp/formulir.h
//     form->peringatan                // usable, but a person should look
//     form.error()                    // or: all findings at once, each with place, what is written, sentence
//
// Rules of the fields: docs/formats/formulir.md. Limits: 1,000 kegiatan in an SKP, 12 SKPs in a year, texts of 2,000
// characters.
#pragma once

#include "base/result.h"
#include "formulir/mentah.h"
#include "regime/pp46_2011/angka.h"
#include "skp/formulir.h"

namespace formulir {

struct Terperiksa {
    skp::Formulir formulir;
    base::Findings peringatan;
};

[[nodiscard]] base::Result<Terperiksa> periksa(const FormulirMentah& mentah,
                                               const regime::pp46_2011::Angka& angka);

// The only regime whose form is weighed by its figures here; the others have rules of their own (`teraju hitung`).
inline constexpr std::string_view aturan_pp46 = "pp46-2011";

} // namespace formulir
