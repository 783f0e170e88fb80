// permintaan.h -- a request for a certificate (PKCS#10, RFC 2986): how a key that never leaves its token asks to be answered for.
//
//     auto csr = TokenPkcs11::permintaan(token, "sekar", whom);        // token.h; DER
//     auto own = ca.terbitkan_permintaan(*csr, whom, from, until);     // otoritas.h
//
// Its own signature shows that whoever asks has the key. What it says of its owner is not taken over by the office: that comes from
// the office's people.
#pragma once

#include "base/result.h"
#include "seal/otoritas.h"

#include <functional>
#include <string>
#include <string_view>

namespace seal {

inline constexpr std::size_t permintaan_terbesar = 64U * 1024U;

// Signs a SHA-256 digest as penandatangan.h says.
using TandaRingkas = std::function<base::Result<std::string>(std::string_view sha256)>;

// DER. `spki` is the public key (SubjectPublicKeyInfo, DER), P-256, P-384 or RSA.
[[nodiscard]] base::Result<std::string> buat_permintaan(std::string_view spki, const Pemohon& whom,
                                                        const TandaRingkas& sign);
[[nodiscard]] std::string pem_permintaan(std::string_view der);
// The public key (SubjectPublicKeyInfo, DER) of a request, DER or PEM, whose signature fits: segel.bukan_permintaan, segel.kunci_lemah.
[[nodiscard]] base::Result<std::string> kunci_permintaan(std::string_view der_or_pem);

} // namespace seal
