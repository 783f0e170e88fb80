// gandakan.h -- the acts on numbered copies, and the end of the step of copying.
//
//     auto made = buat_salinan(meja, asal, {id, seen}, tiga_salinan(row, who));
//     auto got  = terima_salinan(meja, asal, {id, seen}, {1, 2});                       // by the receiver's click
//     auto got  = serahkan_salinan(meja, asal, {id, seen}, {1, 3}, {"Laut Umpama", day});   // by name
//     auto noted = catat_salinan(meja, asal, {id, seen}, {1, 3}, "Pindah sebelum diserahkan.");
//     auto after = gandakan(meja, asal, {id, seen}, "");                              // on, when every copy is settled
//
// Copies are made at a symbol of Kerja::gandakan, of the paper that is in force. Whoever's turn it is makes them, hands them over and ends the
// step; a receipt by click is the receiver's alone, whoever else he is. Each act is one transaction with one journal entry (kind
// berkas.salinan_*, berkas.gandakan) and the case's kunci grows. Refusals by name: salinan.tolak.*.
// A case without a paper in force (its SOP signs none) goes on by `selesaikan`, as every step without help does; where it was revoked the case
// is signed anew (pengesahan_laku.h).
#pragma once

#include "berkas/meja.h"
#include "berkas/simpanan_salinan.h"
#include "berkas/terbitan.h"

namespace berkas {

struct SalinanBaru {
    UntukSalinan untuk = UntukSalinan::lain;
    std::string nama{};   // needed for lain; else the usual words
    PegawaiId penerima{}; // needed for tautan and surel
    CaraSalinan cara = CaraSalinan::kertas;
};
inline constexpr std::size_t salinan_terbanyak = 50; // of one version

// What the SOP's practice asks for: the employee (by link), the personnel file and the control file (on paper).
[[nodiscard]] std::vector<SalinanBaru> tiga_salinan(const Berkas& row);

// All or none. Refused: no paper in force, nothing asked for, a name or a receiver that is missing (place: "2.nama"), too many.
[[nodiscard]] base::Result<Berkas> buat_salinan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                const std::vector<SalinanBaru>& copies);

struct NomorSalinan {
    int terbitan = 0, nomor = 0;
};
struct Penyerahan {
    std::string diterima{}; // who took it, by name; needed
    calendar::Date tanggal{};
};
[[nodiscard]] base::Result<Berkas> serahkan_salinan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                    NomorSalinan copy, const Penyerahan& how);
[[nodiscard]] base::Result<Berkas> catat_salinan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                                 NomorSalinan copy, std::string_view alasan);
// The receiver's own click: without the state that he saw, for others may be at work on the case.
[[nodiscard]] base::Result<void> terima_salinan(const Meja& meja, const Asal& asal, BerkasId which,
                                                NomorSalinan copy);
// The letter with the link has gone out. No new kunci.
[[nodiscard]] base::Result<void> catat_surel(const Meja& meja, const Asal& asal, BerkasId which,
                                             NomorSalinan copy);

// Refused: none is made yet, one is neither handed over nor noted (named, all of them).
[[nodiscard]] base::Result<Berkas> gandakan(const Meja& meja, const Asal& asal, const Terlihat& which,
                                            std::string_view catatan);

// The version that is in force; none: no copies can be made.
[[nodiscard]] std::optional<Terbitan> terbitan_berlaku(Baca& db, InstansiId office, BerkasId id);
// Those of one version.
[[nodiscard]] std::vector<Salinan> salinan_dari(std::vector<Salinan> all, int terbitan);

} // namespace berkas
