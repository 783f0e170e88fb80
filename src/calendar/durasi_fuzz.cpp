// Any bytes: refused, or a duration whose text says the same again.
#include "calendar/durasi.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = calendar::Durasi::parse(text);
    if (!read) return read.error().empty() ? (std::abort(), 0) : 0;
    if (read->minutes() < 1 || read->minutes() > calendar::Durasi::longest) std::abort();
    if (calendar::Durasi::parse(read->text()) != read) std::abort();
    const auto printed = calendar::Durasi::parse(calendar::lama(read->minutes()));
    if (!printed || printed->minutes() != read->minutes()) std::abort();
    return 0;
}
