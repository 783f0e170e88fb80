// sandi.h -- passwords: what a good one is, how it is kept, how it is compared.
//
// Kept as a PHC string of Argon2id with 19 MiB, 2 passes, 1 lane (docs/decisions: passwords and sessions):
//     $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>
// Hashing takes tens of milliseconds and 19 MiB; at most two run at the same time in one process, the others wait, so that
// a rush of sign-ins costs time and not memory. Never call it inside Simpanan::tulis.
//
//     base::Findings salah = periksa_sandi("rahasia123", "199001012015031001", "Sekar Fiktif");   // all at once
//     std::string kept = acak_sandi(random, "kucing menjahit payung");
//     sandi_cocok(kept, "kucing menjahit payung")    true
#pragma once

#include "base/random.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kantor {

inline constexpr std::size_t sandi_terpendek = 12; // characters
inline constexpr std::size_t sandi_terpanjang = 128;

// All that is wrong with a new password, place "sandi_baru": length, the NIP or the name in it, commonly used,
// one piece repeated, signs in a row. Any character is welcome; none is demanded (asn-reference 7.3).
[[nodiscard]] base::Findings periksa_sandi(std::string_view sandi, std::string_view nip,
                                           std::string_view nama);

[[nodiscard]] std::string acak_sandi(base::Random& random, std::string_view sandi);

// Takes the time of one hash whatever `kept` is: of an empty or unreadable one, against a hash that fits nothing.
[[nodiscard]] bool sandi_cocok(std::string_view kept, std::string_view sandi);

// Kept with other costs than today's: hash it anew at the next sign-in.
[[nodiscard]] bool sandi_usang(std::string_view kept);

} // namespace kantor
