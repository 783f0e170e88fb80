// Certificates from anywhere, PEM or DER, the addresses of lists in them, and the certificates inside a CMS: read or refused.
#include "seal/ambil_daftar.h"
#include "seal/isi_cms.h"
#include "seal/sertifikat.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto read = seal::Sertifikat::baca(bytes)) {
        const auto again = seal::Sertifikat::baca(read->der());
        if (!again || !(*again == *read)) std::abort();
        static_cast<void>(read->diterbitkan_oleh(*read));
        for (const std::string& address : seal::alamat_daftar(*read))
            if (address.rfind("http", 0) != 0) std::abort();
    }
    static_cast<void>(seal::Sertifikat::baca_semua(bytes));
    static_cast<void>(seal::sertifikat_dalam_cms(bytes));
    return 0;
}
