#include "seal/kepercayaan.h"
#include "seal/periksa_cms.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

// Any bytes as the value of /Contents: never a crash, and whole only where something was signed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view contents(reinterpret_cast<const char*>(data), size);
    for (const auto kind : {seal::JenisCms::pades, seal::JenisCms::lama}) {
        const seal::HasilCms cms = seal::periksa_cms(contents, {"isi yang ditandatangani"}, kind);
        if (cms.salah.empty() && (!cms.penanda || cms.nilai.empty())) std::abort();
        if (cms.cap) (void)seal::periksa_cap(*cms.cap, {cms.nilai});
    }
    const seal::HasilCap stamp = seal::periksa_cap(contents, {"isi"});
    if (stamp.cms.salah.empty() && !stamp.kapan) std::abort();
    (void)seal::daftar_cabut_terbaca(contents);
    return 0;
}
