// paket.h -- packages that are made in the background: a year or a unit of any size, with progress, to be fetched when ready. Records of the
// archive as BagIt, or official forms of cases as a ZIP.
//
//     base::Result<PaketId> asked = minta_paket(store, asal, office, now, {"arsip-2025", ids});
//     batalkan_paket(store, asal, office, now, *asked);                    // waiting, being made, or ready and no longer wanted
//
//     antre --ambil_paket--> berjalan --> siap --(a day later, or given up)--> dihapus
//       '---------------batal----'-----> batal        '--> gagal: with what was found
//
// Who makes them asks for the next one (ambil_paket), says how far it is (laporkan: each report is also a sign of life) and what became of it.
// One that has given no sign of life for ten minutes was left by a program that ended: it waits again. Every step is journalled.
#pragma once

#include "berkas/arsip/bagit.h"
#include "berkas/arsip/ekspor.h"

namespace berkas {

inline constexpr std::chrono::minutes paket_diam{10};   // without a sign of life
inline constexpr std::chrono::hours paket_disimpan{24}; // a ready one
inline constexpr std::size_t paket_terbanyak = 100'000; // files in one

struct MintaPaket {
    std::string nama{}; // of its folder and file; jalur_bag_sah
    std::vector<ArsipId> isi{};
    std::string formulir{}; // "I-g,I-e": a ZIP of these forms of `kasus`, and isi is empty
    std::vector<BerkasId> kasus{};
};
[[nodiscard]] base::Result<PaketId> minta_paket(Simpanan& store, const Asal& asal, InstansiId office,
                                                calendar::Instant now, const MintaPaket& what);
// By who asked for it. Refused where it is over already.
[[nodiscard]] base::Result<void> batalkan_paket(Simpanan& store, const Asal& asal, InstansiId office,
                                                calendar::Instant now, PaketId id);
// He has fetched it.
void catat_unduhan(Simpanan& store, const Asal& asal, InstansiId office, calendar::Instant now,
                   const PaketArsip& which);

// ---- for who makes them
// The oldest that waits, now berjalan; none.
[[nodiscard]] std::optional<PaketArsip> ambil_paket(Simpanan& store, InstansiId office,
                                                    calendar::Instant now);
// False where it was called off meanwhile.
[[nodiscard]] bool laporkan(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip& which);
// The program that makes it ends: it waits again, for the next one.
void tunda_paket(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip which);
// What is ready, with its size; the records' histories say so. Of forms each paper that is in it stands in the journal.
struct LembarPaket {
    BerkasId kasus{};
    std::string nomor, blangko; // "2025-0147", "I-g"
};
void catat_siap(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip which,
                const std::vector<LembarPaket>& lembar = {});
void catat_gagal(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip which,
                 std::string pesan);
// Those whose files may go: ready for longer than a day. They are marked dihapus.
[[nodiscard]] std::vector<PaketId> paket_lama(Simpanan& store, InstansiId office, calendar::Instant now);

} // namespace berkas
