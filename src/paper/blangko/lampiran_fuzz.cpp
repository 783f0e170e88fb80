// What the reader of an attachment accepts is written again byte for byte, and becomes a document.
#include "paper/blangko/lampiran.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = paper::blangko::baca_lampiran(text);
    if (read ? paper::blangko::tulis_json(read->blangko, read->bahan) != text : read.error().empty())
        std::abort();
    if (read) (void)paper::blangko::susun(read->blangko, read->bahan);
    return 0;
}
