// berkas_kunci.h -- the file that keeps a private key under its owner's passphrase.
//
//     auto file = tulis_kunci(key, {own_certificate, office_ca}, "frasa sandi saya", random);
//     auto signer = buka_kunci(*file, "frasa sandi saya");                   // a Penandatangan
//     buka_kunci(*file, "lain").error()                                      // segel.frasa_salah
//
// The passphrase becomes a key by Argon2id (its cost is written in the file), the private key is sealed by
// XChaCha20-Poly1305 with the rest of the file as associated data: nobody changes the certificate beside the key
// unseen. Layout: docs/formats/kunci.md. Deriving costs memory and tens of milliseconds; never inside a transaction.
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "seal/kunci.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace seal {

// What one guess costs whoever stole the file (memory in KiB, passes of Argon2id).
struct BiayaTebak {
    std::size_t memori_kib = 64U * 1024U;
    unsigned putaran = 3;
};

inline constexpr std::size_t frasa_terpendek = 8; // characters; the page may ask for more

// Chain: the key's own certificate first. Refuses a passphrase that is too short (segel.frasa_pendek) and a certificate
// that is not the key's (segel.bukan_pasangan).
[[nodiscard]] base::Result<std::string> tulis_kunci(const KunciRahasia& key, const Rantai& chain,
                                                    std::string_view frasa, base::Random& random,
                                                    const BiayaTebak& cost = {});

// A file of at most 256 KiB. segel.frasa_salah where the passphrase does not open it (or where the file was changed:
// the two cannot be told apart), segel.kunci_tidak_terbaca where it is no key file.
[[nodiscard]] base::Result<std::unique_ptr<PenandatanganKunci>> buka_kunci(std::string_view file,
                                                                           std::string_view frasa);

// The chain of a key file without opening it: not proven until it is opened.
[[nodiscard]] base::Result<Rantai> rantai_kunci(std::string_view file);

} // namespace seal
