// tugas.h -- what waits for a person (the home page, the digest, the calendar feed), and reminding others.
//
//     std::vector<Tugas> mine = tugas(db, office, kantor, me, now, zone);      // by due time
//
// A task is a running case where it is the person's turn (giliran.h), or a plan that waits for him: to be written in January, to be
// handed in, set, decided. Paused cases come last; one that waits by law
// (tunggu_hukum.h) is not paused for him who has the term.
#pragma once

#include "berkas/giliran.h"
#include "berkas/meja.h"

namespace berkas {

enum class JenisTugas { berkas, susun_rencana, tetapkan_rencana, putuskan_rencana };
struct Tugas {
    JenisTugas jenis = JenisTugas::berkas;
    std::optional<Berkas> berkas{};
    std::optional<Skp> skp{};
    PegawaiId pegawai{};   // whose
    PegawaiId atas_nama{}; // in whose place, 0: none
    std::optional<calendar::Instant> tenggat{};
    bool lewat = false;
};
[[nodiscard]] std::vector<Tugas> tugas(Baca& db, InstansiId office, const pegawai::Organisasi& kantor,
                                       PegawaiId who, calendar::Instant now, calendar::Zona zone);
// "Periksa data kinerja – berkas 2025-0147": the work and the number, never a name or a figure.
[[nodiscard]] std::string judul_tugas(const Tugas& task);
// Cases that a person sent on or has an eye on, waiting for others: own case elsewhere, own people's cases.
[[nodiscard]] std::vector<Berkas> menunggu_orang_lain(Baca& db, InstansiId office,
                                                      const pegawai::Organisasi& kantor, PegawaiId who,
                                                      const calendar::Date& day);

// A reminder to whoever's turn it is; at most one a case, sender and day. How many went out.
[[nodiscard]] base::Result<int> ingatkan(const Meja& meja, const Asal& asal,
                                         const std::vector<BerkasId>& which);
[[nodiscard]] base::Result<void> baca_pengingat(const Meja& meja, const Asal& asal);

} // namespace berkas
