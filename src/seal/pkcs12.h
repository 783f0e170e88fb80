// pkcs12.h -- a key and its certificates in one file of the outside world (.p12, .pfx).
//
//     auto own = baca_pkcs12(file, passphrase);             // a signer's own certificate, from elsewhere
//     auto out = tulis_pkcs12(key, chain, name, passphrase); // the office CA, to be kept offline
//
// Taken: RSA of at least 3072 bits, P-256, P-384. RSA-2048 counts as no longer reliable and is refused
// (segel.kunci_lemah), as every other kind is. A wrong passphrase is segel.frasa_p12_salah. At most 256 KiB, and at most
// putaran_p12_terbanyak rounds of key derivation in the whole file (segel.p12_mahal): the file says how many it wants, and
// whoever hands it in chose that figure. Ordinary files ask for 2,000 to 600,000 in each of three places.
#pragma once

#include "base/result.h"
#include "seal/kunci.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace seal {

inline constexpr int rsa_terkecil = 3072;
inline constexpr std::int64_t putaran_p12_terbanyak = 4'000'000; // a second or two

[[nodiscard]] base::Result<std::unique_ptr<PenandatanganKunci>> baca_pkcs12(std::string_view file,
                                                                            std::string_view frasa);
// AES-256, PBKDF2 with SHA-256.
[[nodiscard]] base::Result<std::string> tulis_pkcs12(const KunciRahasia& key, const Rantai& chain,
                                                     const std::string& name, std::string_view frasa);

// segel.kunci_lemah where the key of a certificate is not to be signed with.
[[nodiscard]] base::Result<void> cukup_kuat(const Sertifikat& certificate);

} // namespace seal
