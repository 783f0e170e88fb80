// nomor.h -- long numbers as people hand them in: typed with spaces, pasted from letters, spoiled by
// spreadsheets.
//
//     clean_number("'19900101 201503 1 001")      "199001012015031001"
//     clean_number("NIP. 19900101.201503.1.001")  "199001012015031001"
//     clean_number("1,99001E+17")                 refused: a spreadsheet has thrown the last digits away
//
// Spaces, dots, a leading apostrophe and a leading "NIP", "NI PPPK" or "NIK" are taken off; everything else
// must be digits. NIP and NIK are text everywhere (asn-reference R2.1): no machine number holds them. At most
// 100 bytes are read.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace pegawai {

// Whether a refusal means that a number may be in an invented form on purpose.
enum class Ragam {
    sungguhan, // real people: every date exists
    latihan,   // training data: born on 30 or 31 February, so that nobody can be meant
};

// Only digits, at least one. A refusal says what the matter is.
[[nodiscard]] base::Result<std::string> clean_number(std::string_view text);

} // namespace pegawai
