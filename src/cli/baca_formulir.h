// baca_formulir.h -- every form of a file, whatever it is written in: JSON, CSV, XLSX, told apart by its first bytes.
//
//     auto forms = baca_formulir(context, "formulir.xlsx");       // "-": standard input; at most 64 MB
//     for (const FormulirTerbaca& one : *forms) scale.timbang(one.mentah);
//
// What a reader merely noticed stands in `temuan`; what makes a form unusable is found by the check (formulir/periksa.h) or is there too.
#pragma once

#include "cli/context.h"
#include "formulir/mentah.h"

#include <vector>

namespace cli {

struct FormulirTerbaca {
    formulir::FormulirMentah mentah;
    base::Findings temuan;
};

[[nodiscard]] base::Result<std::vector<FormulirTerbaca>> baca_formulir(Context& context,
                                                                       const std::string& path);

} // namespace cli
