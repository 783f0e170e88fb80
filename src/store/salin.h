// salin.h -- every row of every office, from one connection to another of whichever engine; and the proof that all came.
//
//     source.baca_mentah([&](Koneksi& from) {              // one snapshot
//         target.tulis_mentah([&](Koneksi& to) {           // one transaction
//             copied = salin_semua(from, to, report);
//             if (auto bad = periksa_jurnal(to)) ...
//         });
//     });
#pragma once

#include "base/result.h"
#include "store/koneksi.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct Tersalin {
    std::string tabel;
    std::int64_t baris = 0;
};

// Counts what arrived against what was there; a difference is our mistake (std::logic_error).
std::vector<Tersalin> salin_semua(Koneksi& from, Koneksi& to, const Lapor& report);

[[nodiscard]] bool is_empty_office(Koneksi& db); // no instansi yet

// Each office's journal from its first entry to its head; a finding names the first broken one.
[[nodiscard]] base::Result<void> periksa_jurnal(Koneksi& db);

} // namespace store
