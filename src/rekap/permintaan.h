// permintaan.h -- requests of people about their own data, and the 72 hours in which they are answered (UU 27/2022 Pasal 6 to 14, 30, 32).
//
//     auto id = ajukan_permintaan(store, desk, asal, JenisPermintaan::perbaikan, "Golongan saya III/c");
//     Sisa left = sisa(request, now);            // 71 jam 59 menit; or late
//     auto done = jawab_permintaan(store, desk, asal, id, KeadaanPermintaan::dipenuhi, "Diperbaiki menurut SK ...");
//
// The clock is the wall clock: nights and holidays count (asn-reference 7.1). Who asks is the person himself; who answers runs privacy for the
// office (Perbuatan::kelola_privasi) and gives a reason. An answer stays.
#pragma once

#include "berkas/meja.h"
#include "rekap/simpanan.h"

namespace rekap {

inline constexpr std::int64_t jam_permintaan = 72;
inline constexpr std::size_t huruf_permintaan = 2000;

struct Sisa {
    std::chrono::minutes waktu{}; // left, or over
    bool lewat = false;
};
// Of an answered request: how it stood when it was answered.
[[nodiscard]] Sisa sisa(const Permintaan& request, calendar::Instant now);

[[nodiscard]] base::Result<PermintaanId> ajukan_permintaan(Simpanan& store, const berkas::Meja& desk,
                                                           const berkas::Asal& asal, JenisPermintaan kind,
                                                           std::string_view uraian);
[[nodiscard]] base::Result<void> jawab_permintaan(Simpanan& store, const berkas::Meja& desk,
                                                  const berkas::Asal& asal, PermintaanId which,
                                                  KeadaanPermintaan state, std::string_view jawaban);

} // namespace rekap
