// Any bytes are a whole backup or a finding; no part is larger than it says, none comes without its fingerprint.
#include "store/wadah.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
    std::uint64_t bytes = 0, parts = 0;
    std::uint64_t said = 0;
    const auto whole =
        store::baca_wadah(in, {.mulai = [&](const store::Bagian& part) -> store::Tujuan {
                                   said += part.ukuran;
                                   return [&](std::string_view piece) { bytes += piece.size(); };
                               },
                               .selesai = [&](const store::Bagian&) { ++parts; }});
    if (bytes > size) std::abort();
    if (whole && (bytes != said || parts != whole->bagian)) std::abort();
    if (!whole && whole.error().empty()) std::abort();
    return 0;
}
