// OCSP answers from anywhere, asked about certificates that come along in them.
#include "seal/ocsp.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const seal::OcspPtr answer = seal::baca_ocsp(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!answer) return 0;
    const STACK_OF(X509)* all = OCSP_resp_get0_certs(answer.get());
    for (int i = 0; i < sk_X509_num(all) && i < 4; ++i)
        static_cast<void>(seal::kata_ocsp(answer.get(), sk_X509_value(all, i), sk_X509_value(all, 0),
                                          seal::Instant{std::chrono::hours(24 * 365 * 60)}));
    return 0;
}
