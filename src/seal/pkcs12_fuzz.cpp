// PKCS#12 files from anywhere: what is read signs and is a pair with its certificate; nothing derives for minutes.
#include "base/sha256.h"
#include "seal/pkcs12.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const char* pass : {"rahasia", ""})
        if (const auto signer = seal::baca_pkcs12(bytes, pass)) {
            if (!(*signer)->kunci().milik((*signer)->rantai().front())) std::abort();
            static_cast<void>((*signer)->tanda(base::sha256(bytes).bytes()));
        }
    return 0;
}
