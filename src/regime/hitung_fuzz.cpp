// Any bytes as the inputs of any rule: an answer or findings, never a crash, never a division by nought.
#include "regime/hitung.h"
#include "regime/law_for_tests.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto& kinds = regime::all_kinds();
    const std::string_view kind = kinds[data[0] % kinds.size()].name;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1); // NOLINT
    base::JsonLimits limits;
    limits.bytes = 1U << 16U;
    const auto input = base::parse_json(text, limits);
    if (!input) return 0;
    const auto hasil = regime::hitung(regime::laws_for_tests(), kind, *input);
    if (hasil && (hasil->text.empty() || hasil->derivation.empty())) std::abort();
    if (!hasil && !base::has_errors(hasil.error())) std::abort();
    return 0;
}
