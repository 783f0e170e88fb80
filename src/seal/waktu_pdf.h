// waktu_pdf.h -- a date of a PDF (ISO 32000-1, 7.9.4).
//
//     waktu_pdf("D:20260114105200+08'00'")     2026-01-14 02.52 UTC
//
// None where it is not one. Without a zone it is taken as UTC; what is left out at the end is the smallest value.
#pragma once

#include "seal/sertifikat.h"

#include <optional>
#include <string_view>

namespace seal {

[[nodiscard]] std::optional<Instant> waktu_pdf(std::string_view text);

} // namespace seal
