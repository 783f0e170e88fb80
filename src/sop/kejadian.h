// kejadian.h -- visits: a case came to a step, somebody worked on it, and it went on or back (asn-reference
// R1.3).
//
// A visit has three moments: when the input was complete in the lane (tiba), when work began (mulai,
// optional) and when the output was registered (selesai, empty while it runs). Minutes in which the step was
// stopped for a stated reason (jeda) do not count.
//
//     BarisKejadian row{.baris = 2, .berkas = "2025-0147", .langkah = "1", .tiba = "2026-01-13 13.10", ...};
//     Result<vector<Kunjungan>> visits = read_kejadian(sop, Zona::wita, rows);     // all findings at once
//
// Always true of what comes out: the step is one of the SOP; tiba <= mulai <= selesai; two visits of one case
// to one step do not overlap. A return from a step that the SOP knows no return from is a warning in
// `warnings`.
//
// Where the cells come from is the caller's affair (docs/formats/kejadian.md: CSV).
#pragma once

#include "base/result.h"
#include "calendar/waktu.h"
#include "sop/sop.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sop {

enum class KolomKejadian { berkas, langkah, tiba, mulai, selesai, jeda, alasan, hasil };

struct BarisKejadian { // the cells of one row, as written
    std::uint64_t baris = 0;
    std::string berkas, langkah, tiba, mulai, selesai, jeda, alasan, hasil;
};

enum class Hasil { lanjut, kembali };

struct Kunjungan {
    std::string berkas;
    std::size_t langkah; // place in sop.langkah()
    calendar::Instant tiba;
    std::optional<calendar::Instant> mulai, selesai;
    std::chrono::minutes jeda{};
    std::string alasan;
    Hasil hasil = Hasil::lanjut;
    std::uint64_t baris = 0;
};

struct Kejadian {
    std::vector<Kunjungan> kunjungan; // by case, then step, then time of arrival
    base::Findings warnings;
};

[[nodiscard]] base::Result<Kejadian> read_kejadian(const Sop& sop, calendar::Zona zone,
                                                   const std::vector<BarisKejadian>& rows);

// How a finding names a cell; the door that knows the sheet may pass its own.
[[nodiscard]] std::string tempat_kejadian(std::uint64_t baris, KolomKejadian kolom); // "baris 4, kolom tiba"
[[nodiscard]] std::string_view kolom_text(KolomKejadian kolom);

} // namespace sop
