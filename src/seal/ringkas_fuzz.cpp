#include "seal/ringkas.h"

#include <cstdint>
#include <cstdlib>

// Any text as a summary, and any bytes as a key: read or refused, and nothing passes that this key did not sign.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static const auto key =
        seal::KunciUmum::baca("-----BEGIN PUBLIC KEY-----\n"
                              "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqeb9pqWlnLkcXJ8GjFOSFQKX2n4Z\n"
                              "uQ0Pf1Yy4Pp6T8qimEefdpbw6X9tGU9hvJK3mZNuqcMOrE25RgUx4lh7vg==\n"
                              "-----END PUBLIC KEY-----\n");
    if (key && seal::baca_ringkas(text, *key)) std::abort();
    (void)seal::KunciUmum::baca(text);
    return 0;
}
