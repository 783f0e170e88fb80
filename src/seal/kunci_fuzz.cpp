// Key files and registers from anywhere, as far as they are read without a passphrase; a register is written as it was read.
#include "seal/berkas_kunci.h"
#include "seal/buku_terbitan.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(seal::rantai_kunci(bytes));
    static_cast<void>(seal::KunciRahasia::dari_pkcs8(bytes));
    if (const auto book = seal::BukuTerbitan::baca(bytes)) {
        const auto again = seal::BukuTerbitan::baca(book->json());
        if (!again || again->json() != book->json()) std::abort();
    }
    return 0;
}
