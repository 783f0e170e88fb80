// baca_rujukan.h -- a list of Renja or IKU lines out of a CSV or XLSX: columns kode, uraian, target, satuan.
//
//     base::Result<DaftarTerbaca> read = baca_daftar(bytes, 2026, berkas::JenisRujukan::renja);
//     read->baris, read->temuan          // each finding names its cell: "Renja!B4", "baris 4, kolom 2 (uraian)"
//
// Columns are found by their title in the first 30 rows, in any order; kode and uraian must be there, other columns are not read. Rows
// that are wholly empty are passed over. A line with a finding of kind galat stays in `baris`, so that the preview can show it;
// nothing is applied while there is one. Limits: 2 MB, berkas::rujukan_terbanyak lines, 60 characters a code, 500 a text.
#pragma once

#include "base/result.h"
#include "berkas/rujukan.h"

#include <string_view>
#include <vector>

namespace web::rencana {

inline constexpr std::uint64_t daftar_bita = 2U << 20U;

struct DaftarTerbaca {
    std::vector<berkas::Rujukan> baris;
    base::Findings temuan;
};
[[nodiscard]] base::Result<DaftarTerbaca> baca_daftar(std::string_view bytes, int tahun,
                                                      berkas::JenisRujukan kind);

} // namespace web::rencana
