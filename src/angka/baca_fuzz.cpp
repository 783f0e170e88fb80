// Whatever is read as a number prints and reads again as the same number.
#include "angka/baca.h"
#include "angka/tulis.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const auto& value :
         {angka::read_machine(text), angka::read_indonesian(text), angka::read_either(text)}) {
        if (!value) {
            if (value.error().empty()) std::abort();
            continue;
        }
        const std::string plain = terminating_decimal(*value);
        if (plain.empty() || plain.size() > 60) continue; // "1e-60" has more digits than people may type
        const auto again = angka::read_machine(plain);
        if (!again || *again != *value) std::abort();
        (void)angka::rupiah(*value);
    }
    return 0;
}
