// penandatangan.h -- whoever can sign: his certificate with its chain, and one deed.
//
//     Result<std::string> signature = signer.tanda(base::sha256(attributes).bytes());
//
// The digest is SHA-256, 32 bytes. The signature is what CMS wants: ECDSA as DER (SEQUENCE of r and s), RSA as PKCS#1
// v1.5. A signer may refuse (a token that was pulled out, a wrong PIN); the refusal is a sentence.
#pragma once

#include "base/result.h"
#include "seal/sertifikat.h"

#include <string>
#include <string_view>

namespace seal {

class Penandatangan {
  public:
    virtual ~Penandatangan() = default;
    [[nodiscard]] virtual const Rantai& rantai() const = 0; // never empty
    [[nodiscard]] virtual base::Result<std::string> tanda(std::string_view sha256) = 0;
};

} // namespace seal
