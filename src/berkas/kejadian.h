// kejadian.h -- the visits of a case as SOP measuring takes them (sop/kejadian.h, sop/ukur.h; asn-reference R1.3, R1.4).
//
//     sop::Kejadian events = kejadian(sop, {{row, visits, pauses}});
//     base::Result<sop::Ukuran> m = sop::ukur(sop, calendar, events);       // what the page shows
//     std::string csv = kejadian_csv(sop, cases, zone);                     // what `teraju sop ukur` reads: the same figures
//
// Stays at symbols of one step that follow on each other without a return are one visit: it came when the first one came, and ended when the
// last one did. Pauses are counted in working time.
#pragma once

#include "berkas/jenis.h"
#include "calendar/kalender.h"
#include "sop/ukur.h"

#include <span>

namespace berkas {

struct Perjalanan {
    Berkas berkas;
    std::vector<Kunjungan> kunjungan;
    std::vector<Jeda> jeda;
};

// All cases that follow one SOP version (of that year; none: of all years), by number, with their visits and pauses: three statements.
class Baca;
[[nodiscard]] std::vector<Perjalanan> perjalanan_sop(Baca& db, InstansiId office, kantor::SopId sop,
                                                     std::optional<int> tahun);

[[nodiscard]] sop::Kejadian kejadian(const sop::Sop& sop, const calendar::Kalender& kalender,
                                     std::span<const Perjalanan> cases);
[[nodiscard]] std::string kejadian_csv(const sop::Sop& sop, const calendar::Kalender& kalender,
                                       std::span<const Perjalanan> cases);

// What the time bar of one step shows.
struct WaktuLangkah {
    std::int64_t norma = 0;    // working minutes
    std::int64_t terpakai = 0; // of all its visits, up to `now` for the running one; less pauses; rounded up
    std::optional<calendar::Instant> tenggat{}; // of the running visit
    int kunjungan = 0;                          // visits
    bool berjalan = false, dijeda = false;
};
[[nodiscard]] base::Result<WaktuLangkah> waktu_langkah(const sop::Sop& sop,
                                                       const calendar::Kalender& kalender,
                                                       const Perjalanan& one, std::size_t langkah,
                                                       calendar::Instant now);

// When the running visit of a step must be over: norm less what earlier visits used, counted from `tiba`; pauses push it on.
[[nodiscard]] base::Result<calendar::Instant> tenggat_langkah(const sop::Sop& sop,
                                                              const calendar::Kalender& kalender,
                                                              const Perjalanan& one, std::size_t langkah,
                                                              calendar::Instant tiba);

} // namespace berkas
