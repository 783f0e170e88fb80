// Any bytes are a head of an envelope within its limits, or a finding. (What lies behind needs the key: every change of it is refused.)
#include "store/amplop.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
    const bool is_sealed = store::bersandi(in);
    if (in.tellg() != 0) std::abort();
    const auto head = store::baca_kepala_amplop(in);
    if (!head) return head.error().empty() ? std::abort(), 0 : 0;
    if (!is_sealed || head->garam.size() != 16 || head->aliran.size() != 24 || head->uji.size() != 23)
        std::abort();
    if (head->biaya.memori_kib > 1024U * 1024U || head->biaya.putaran > 20) std::abort();
    return 0;
}
