// ocsp.h -- what the issuer's own service said about one certificate at one moment (RFC 6960), as it travels inside a file.
//
//     OcspPtr answer = baca_ocsp(der);                                   // null where it is none, or no successful one
//     if (auto word = kata_ocsp(answer.get(), certificate, issuer, now)) word->dicabut, word->dibuat, word->sampai
//
// A word counts where it is about this certificate of this issuer and signed by the issuer's own key, or by a responder that the issuer
// itself has named for it: a certificate issued directly, with the purpose OCSPSigning and "no check" (its own revocation would be
// another question), valid when it answered. Digests weaker than SHA-256 under the answer count for nothing. Nothing is fetched.
#pragma once

#include "seal/openssl.h"
#include "seal/sertifikat.h"

#include <openssl/ocsp.h>
#include <optional>
#include <string_view>

namespace seal {

using OcspPtr = std::unique_ptr<OCSP_BASICRESP, Freed<&OCSP_BASICRESP_free>>;

// An OCSPResponse, DER, of at most 256 KiB and 200 certificates.
[[nodiscard]] OcspPtr baca_ocsp(std::string_view der);

struct KataOcsp {
    std::optional<Instant> dicabut; // none: good
    Instant dibuat{};               // this was known to be so
    std::optional<Instant> sampai;  // newer words by then; none: at any time
    int alasan = -1;                // of a revocation, as RFC 5280 numbers them; -1: not stated
    // Does it prove that nothing was revoked at that moment? Still current then, or said later.
    [[nodiscard]] bool berlaku_pada(Instant at) const { return dibuat >= at || (sampai && *sampai >= at); }
};
[[nodiscard]] std::optional<KataOcsp> kata_ocsp(OCSP_BASICRESP* answer, X509* certificate, X509* issuer,
                                                Instant now);

} // namespace seal
