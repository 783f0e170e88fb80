// cap_waktu.h -- time stamps of RFC 3161: somebody else says when these bytes existed.
//
//     auto token = service.cap(signature);          // DER of the TimeStampToken over SHA-256(signature)
//     cap_waktu_dari(token)->kapan                  the instant it states
//
// PelayanWaktu is the interface; cap_waktu_http.h asks a service over HTTP. The answer is checked before it is used:
// granted, for this digest, with this nonce. Its signature and chain are the verifier's business (periksa.h).
#pragma once

#include "base/result.h"
#include "seal/sertifikat.h"

#include <string>
#include <string_view>

namespace seal {

class PelayanWaktu {
  public:
    virtual ~PelayanWaktu() = default;
    [[nodiscard]] virtual base::Result<std::string> cap(std::string_view message) = 0;
};

struct CapWaktu {
    Instant kapan{};
    std::string sidik; // the digest it is for, raw bytes
    std::string nomor; // its serial number, hexadecimal
};
[[nodiscard]] base::Result<CapWaktu> cap_waktu_dari(std::string_view token_der);

// The two halves of the conversation, without a network.
[[nodiscard]] std::string permintaan_cap(std::string_view sha256,
                                         std::string_view nonce); // TimeStampReq, DER
[[nodiscard]] base::Result<std::string> token_dari_jawaban(std::string_view response_der,
                                                           std::string_view sha256,
                                                           std::string_view nonce); // segel.cap_ditolak

} // namespace seal
