// kunci.h -- a private key in memory, and the signer that has one.
//
//     KunciRahasia key = KunciRahasia::buat();                   // ECDSA P-256
//     PenandatanganKunci signer(key, {own_certificate, office_ca});
//
// How a key is kept between two signatures: berkas_kunci.h. Brought from outside: pkcs12.h.
#pragma once

#include "base/result.h"
#include "seal/penandatangan.h"

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st; // OpenSSL's

namespace seal {

class KunciRahasia {
  public:
    static KunciRahasia buat();                                         // ECDSA P-256, OpenSSL's randomness
    static base::Result<KunciRahasia> dari_pkcs8(std::string_view der); // segel.kunci_tidak_terbaca

    static base::Result<KunciRahasia>
    dari_pem(std::string_view text); // not sealed: "-----BEGIN PRIVATE KEY-----"

    // Signs a SHA-256 digest as penandatangan.h says.
    [[nodiscard]] base::Result<std::string> tanda(std::string_view sha256) const;
    [[nodiscard]] bool milik(const Sertifikat& certificate) const; // are they a pair?
    [[nodiscard]] std::string pkcs8() const;                       // in the clear: wipe it (see Rahasia)
    [[nodiscard]] std::string pem() const;                         // the same as PEM
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

} // namespace seal
