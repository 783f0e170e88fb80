// Key files, registers and queues from anywhere, as far as they are read without a passphrase; what was read is written as
// it was.
#include "seal/antrean_bsre.h"
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
    if (const auto queue = seal::AntreanBsre::baca(bytes)) {
        const auto again = seal::AntreanBsre::baca(queue->json());
        if (!again || again->json() != queue->json()) std::abort();
    }
    return 0;
}
