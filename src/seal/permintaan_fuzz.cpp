// Requests for certificates: whatever bytes come.
#include "seal/permintaan.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(seal::kunci_permintaan(bytes));
    return 0;
}
