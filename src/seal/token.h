// token.h -- a signer whose key never leaves a token or card (PKCS#11).
//
//     auto token = TokenPkcs11::buka("/usr/lib/softhsm/libsofthsm2.so", "teraju", pin);   // module, token label, PIN
//     auto signer = (*token)->penandatangan("sekar", more);     // by the label of key and certificate
//
// C_Sign through the vendor's module, loaded here; nothing else of it is trusted. The token does the hashing of nothing:
// it gets the digest (ECDSA: r‖s is turned into DER; RSA: DigestInfo). One session, one thread at a time. The chain is
// the certificate of the token and what is handed in beyond it. Refused by name: segel.modul_tidak_terbuka,
// segel.token_tidak_ada, segel.pin_salah, segel.pin_terkunci, segel.kunci_token_tidak_ada, segel.token_menolak.
#pragma once

#include "base/result.h"
#include "seal/otoritas.h"
#include "seal/penandatangan.h"

#include <memory>
#include <string>
#include <string_view>

namespace seal {

class TokenPkcs11 {
  public:
    static base::Result<std::shared_ptr<TokenPkcs11>> buka(const std::string& module,
                                                           const std::string& token, std::string_view pin);
    TokenPkcs11(const TokenPkcs11&) = delete;
    TokenPkcs11& operator=(const TokenPkcs11&) = delete;
    ~TokenPkcs11(); // logs out

    [[nodiscard]] static base::Result<std::unique_ptr<Penandatangan>>
    penandatangan(const std::shared_ptr<TokenPkcs11>& token, const std::string& label, const Rantai& issuers);

    // A request for a certificate of the key with this label (permintaan.h), DER: its public key must be on the token too.
    [[nodiscard]] static base::Result<std::string> permintaan(const std::shared_ptr<TokenPkcs11>& token,
                                                              const std::string& label, const Pemohon& whom);

  private:
    struct Inside;
    friend class PenandatanganToken;
    explicit TokenPkcs11(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace seal
