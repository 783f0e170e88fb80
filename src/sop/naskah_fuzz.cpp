// Any bytes may be handed in as a SOP file: they are read, checked and, where they are a good SOP, drawn.
#include "sop/layout.h"
#include "sop/naskah.h"
#include "sop/periksa.h"
#include "sop/sop.h"
#include "sop/svg.h"
#include "sop/teks.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto naskah = sop::read_naskah({reinterpret_cast<const char*>(data), size});
    if (!naskah) return 0;
    (void)sop::tanda(*naskah);
    const auto good = sop::Sop::susun(*naskah);
    if (!good) return 0;
    if (sop::svg(sop::bagan_cetak(*good, {})).empty()) __builtin_trap();
    if (sop::teks(sop::bagan_teks(*good, 120)).empty()) __builtin_trap();
    return 0;
}
