// totp.h -- the second factor: six digits that a telephone shows, anew every 30 seconds (RFC 6238, SHA-1).
//
//     auto daftar = mulai_totp(loket, asal, "Sekar Fiktif", "Inspektorat Kabupaten Contoh Raya");
//     show_qr(daftar->uri); show(daftar->rahasia);          // nothing is demanded yet
//     auto kode = aktifkan_totp(loket, asal, "123456");     // the first code proves that it works
//     show_once(*kode);                                     // ten recovery codes, each good once
//
// A code is taken from the step before, of and after the moment (a telephone's clock may be 30 seconds off), and each
// step once. Recovery codes are kept as fingerprints: eight signs each have 40 bits, and tries are slowed (masuk.h).
#pragma once

#include "kantor/loket.h"
#include "kantor/masuk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kantor {

struct PendaftaranTotp {
    std::string rahasia; // base32, in groups of four for typing
    std::string uri;     // otpauth://totp/…, for the QR picture
};

// Begins anew each time, unless a second factor is active (refused: switch it off first).
[[nodiscard]] base::Result<PendaftaranTotp> mulai_totp(const Loket& loket, const Asal& asal,
                                                       std::string_view akun, std::string_view penerbit);
// Shows again what mulai_totp began; none where nothing was begun or it is active already.
[[nodiscard]] std::optional<PendaftaranTotp> pendaftaran_totp(const Akun& account, std::string_view akun,
                                                              std::string_view penerbit);

using KodePemulihan = std::vector<std::string>; // "7QK4-M2XD"

// Place of findings: "kode".
[[nodiscard]] base::Result<KodePemulihan> aktifkan_totp(const Loket& loket, const Asal& asal,
                                                        std::string_view kode);
// New recovery codes; the old ones are worth nothing afterwards. Asks for a code of the telephone.
[[nodiscard]] base::Result<KodePemulihan> ganti_kode_pemulihan(const Loket& loket, const Asal& asal,
                                                               std::string_view kode);
// By the person himself, with a code of the telephone or a recovery code.
[[nodiscard]] base::Result<void> matikan_totp(const Loket& loket, const Asal& asal, std::string_view kode);
// By the administrator, for a person who has lost telephone and codes. Ends that person's sessions.
[[nodiscard]] base::Result<void> hapus_totp(const Loket& loket, const Asal& asal, PegawaiId who);

// What a telephone with this secret shows now. Pure; for tests that stand in for the telephone.
[[nodiscard]] std::string kode_totp(std::string_view rahasia_base32, calendar::Instant now);

// The time step whose code this is, if it is one of the three around `now` and later than `last_used`. Pure.
[[nodiscard]] std::optional<std::int64_t> langkah_totp(std::string_view rahasia_base32, std::string_view kode,
                                                       calendar::Instant now, std::int64_t last_used);

} // namespace kantor
