// Any bytes are either one of the five kinds or refused with a sentence; nothing is read out of bounds.
#include "store/jenis_isi.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto kind = store::jenis_isi({reinterpret_cast<const char*>(data), size});
    if (!kind && kind.error().empty()) std::abort();
    return 0;
}
