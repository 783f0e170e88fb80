#include "base/yaml.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto yaml = base::parse_yaml({reinterpret_cast<const char*>(data), size});
    if (!yaml && yaml.error().empty()) std::abort();
    return 0;
}
