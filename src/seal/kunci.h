// kunci.h -- a private key, and the file that keeps it under its owner's passphrase.
//
//     KunciRahasia key = KunciRahasia::buat();                             // ECDSA P-256
//     auto file = tulis_kunci(key, chain, "frasa sandi saya", random);
//     auto signer = buka_kunci(file, "frasa sandi saya");                   // a Penandatangan
//     buka_kunci(file, "lain").error()                                      // segel.frasa_salah
//
// The passphrase becomes a key by Argon2id (its cost is written in the file), the private key is sealed by
// XChaCha20-Poly1305 with the rest of the file as associated data: nobody changes the certificate beside the key
// unseen. Layout: docs/formats/kunci.md. Deriving costs memory and tens of milliseconds; never inside a transaction.
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "seal/penandatangan.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st; // OpenSSL's

namespace seal {

class KunciRahasia {
  public:
    static KunciRahasia buat();                                         // ECDSA P-256, OpenSSL's randomness
    static base::Result<KunciRahasia> dari_pkcs8(std::string_view der); // segel.kunci_tidak_terbaca

    // Signs a SHA-256 digest as penandatangan.h says.
    [[nodiscard]] base::Result<std::string> tanda(std::string_view sha256) const;
    [[nodiscard]] bool milik(const Sertifikat& certificate) const; // are they a pair?
    [[nodiscard]] std::string pkcs8() const;                       // in the clear: wipe it (see Rahasia)
    [[nodiscard]] evp_pkey_st* pkey() const { return key_.get(); } // for the sources of this room

    explicit KunciRahasia(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}

  private:
    std::shared_ptr<evp_pkey_st> key_;
};

// Text that is overwritten when it goes: passphrases and keys in the clear.
class Rahasia {
  public:
    explicit Rahasia(std::string text) : text_(std::move(text)) {}
    Rahasia(Rahasia&& other) noexcept;
    Rahasia& operator=(Rahasia&& other) noexcept;
    Rahasia(const Rahasia&) = delete;
    Rahasia& operator=(const Rahasia&) = delete;
    ~Rahasia();
    [[nodiscard]] std::string_view baca() const { return text_; }

  private:
    void wipe();
    std::string text_;
};

// A key in memory with its chain.
class PenandatanganKunci final : public Penandatangan {
  public:
    PenandatanganKunci(KunciRahasia key, Rantai chain) : key_(std::move(key)), chain_(std::move(chain)) {}
    [[nodiscard]] const Rantai& rantai() const override { return chain_; }
    [[nodiscard]] base::Result<std::string> tanda(std::string_view sha256) override {
        return key_.tanda(sha256);
    }
    [[nodiscard]] const KunciRahasia& kunci() const { return key_; }

  private:
    KunciRahasia key_;
    Rantai chain_;
};

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
