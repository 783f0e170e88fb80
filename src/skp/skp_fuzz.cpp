// What the readers of plan and form accept is written again byte for byte, and compares equal to itself.
#include "skp/isi.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const calendar::Period year{calendar::date_of(2026, 1, 1).value(),
                                calendar::date_of(2026, 12, 31).value()};
    const auto plan = skp::baca_rencana(text);
    if (plan ? skp::tulis_json(*plan) != text || !skp::beda(*plan, *plan).empty() : plan.error().empty())
        std::abort();
    if (plan) {
        (void)skp::periksa(*plan, year);
        const skp::Rencana cut =
            skp::potong(*plan, year, {calendar::date_of(2026, 6, 1).value(), year.until});
        (void)skp::beda(*plan, cut);
    }
    const auto isi = skp::baca_isi(text);
    if (isi ? skp::tulis_json(*isi) != text || !skp::beda(*isi, *isi).empty() : isi.error().empty())
        std::abort();
    if (isi) (void)skp::formulir(*isi, {}, year);
    return 0;
}
