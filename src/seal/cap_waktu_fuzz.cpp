// What a time-stamp service answers, and tokens from anywhere.
#include "seal/cap_waktu.h"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static const std::string digest(32, 'x');
    static_cast<void>(seal::token_dari_jawaban(bytes, digest, "12345678"));
    static_cast<void>(seal::cap_waktu_dari(bytes));
    return 0;
}
