// akun.h -- what people do with their own account, and the administrator with theirs.
//
//     auto baru = ganti_sandi(loket, asal, sesi, {lama, baru, ulang});      // other sessions end, this one gets a new token
//     auto kode = setel_ulang_sandi(loket, asal, sari);                     // "7QK4-M2XD-9HTR": shown once, good for 24 hours
//
// The administrator never learns a password and cannot set one. Setting anew takes away the old password and ends all
// sessions of that person; the second factor stays (hapus_totp, totp.h, is an act of its own).
#pragma once

#include "kantor/masuk.h"

#include <optional>
#include <string>
#include <string_view>

namespace kantor {

struct SandiBaru {
    std::string lama; // not asked where the account has none (pilih_sandi)
    std::string baru, ulang;
};

// Findings: place "lama", "sandi_baru", "ulang". A wrong old password counts as a failed try of the account: `tunggu`.
[[nodiscard]] HasilMasuk ganti_sandi(const Loket& loket, const Asal& asal, const Sesi& session,
                                     const SandiBaru& typed);
// After signing in with the administrator's code. Refused where the account already has a password.
[[nodiscard]] base::Result<SesiBaru> pilih_sandi(const Loket& loket, const Asal& asal, const Sesi& session,
                                                 const SandiBaru& typed);

struct KodeSekali {
    std::string kode; // three groups of four signs of 0-9 A-Z without I L O U
    calendar::Instant sampai{};
};

// By the administrator, for a person of the office; makes the account where there is none.
[[nodiscard]] base::Result<KodeSekali> setel_ulang_sandi(const Loket& loket, const Asal& asal, PegawaiId who);
// The same inside a transaction that is already open (setting up an office, importing): hash it before with
// siapkan_kode_sekali, for hashing has no place there.
struct KodeSiap {
    KodeSekali kode;
    std::string acak; // as it is kept
};
[[nodiscard]] KodeSiap siapkan_kode_sekali(base::Random& random, calendar::Instant now);
void pasang_kode_sekali(Tulis& db, InstansiId office, PegawaiId who, const KodeSiap& ready);

// A locked account cannot sign in, and its sessions end. Nobody locks himself.
[[nodiscard]] base::Result<void> kunci_akun(const Loket& loket, const Asal& asal, PegawaiId who);
[[nodiscard]] base::Result<void> buka_akun(const Loket& loket, const Asal& asal, PegawaiId who);

// "", "terang" or "gelap"; not in the journal: it is nobody's business.
[[nodiscard]] base::Result<void> atur_tema(const Loket& loket, PegawaiId who, std::string_view tema);

// For lists of the administrator: nothing that is secret.
enum class KeadaanAkun { belum_ada, menunggu_kode, kode_habis, kode_terpakai, aktif, terkunci };
[[nodiscard]] KeadaanAkun keadaan(const std::optional<Akun>& account, calendar::Instant now);

} // namespace kantor
