// buku.h -- form I-e as the bytes of a workbook: empty, or with a form in it.
//
//     auto bytes = buku(situs, angka, &form);       // findings where the form does not fit (formulir/xlsx_kosong.h)
//
// The workbook is written to a file of its own in the office's folder and removed again: the writer wants a path.
#pragma once

#include "formulir/xlsx_kosong.h"
#include "web/situs.h"

#include <string>

namespace web::kalkulator {

[[nodiscard]] base::Result<std::string> buku(const Situs& situs, const regime::pp46_2011::Angka& angka,
                                             const formulir::FormulirMentah* form);

} // namespace web::kalkulator
