// keutuhan.h -- does the archive still hold what it took in? Every byte hashed again, every root worked out again (asn-reference 4.7).
//
//     PemeriksaanKeutuhan round = periksa_keutuhan(store, files, office, clock);    // reads, writes nothing
//     catat_pemeriksaan(store, asal, round);                                        // kept and journalled
//     if (perlu_periksa(db, office, rules, now)) ...                                // by the schedule
//     tutup_bulan(meja, asal, 2026, 10)                                             // the root for the minutes of October
//
// A part that is gone or has changed is named with its record; so is a record whose own leaf no longer fits it, and a month whose root is no
// longer that of its records. Files are read in small batches between which others may write; records that come meanwhile wait for the next
// round.
#pragma once

#include "berkas/arsip/tindakan.h"

namespace berkas {

[[nodiscard]] PemeriksaanKeutuhan periksa_keutuhan(Simpanan& store, kantor::GudangIsi& files,
                                                   InstansiId office, base::Clock& clock,
                                                   ArsipId only = {}); // 0: all of them
base::Result<std::int64_t> catat_pemeriksaan(Simpanan& store, const Asal& asal, InstansiId office,
                                             PemeriksaanKeutuhan round);
[[nodiscard]] bool perlu_periksa(BacaArsip& db, InstansiId office, const AturanArsip& rules,
                                 calendar::Instant now);

// Once for each month that is over; who may kelola_arsip.
[[nodiscard]] base::Result<AkarBulanan> tutup_bulan(const Meja& meja, const Asal& asal, int tahun, int bulan);

// The bytes of one part: from the folder of files, or the paper of the case. A finding where they are not what they were.
[[nodiscard]] base::Result<std::string> baca_isi(Baca& db, kantor::GudangIsi& files, InstansiId office,
                                                 const Arsip& record, const IsiArsip& part);

} // namespace berkas
