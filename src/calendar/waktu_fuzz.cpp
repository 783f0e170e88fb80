// Any bytes as a moment and as a day: refused, or the same when printed and read again.
#include "calendar/waktu.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace calendar;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (Zona zone : {Zona::wib, Zona::wita, Zona::wit}) {
        const auto moment = read_waktu(text, zone);
        if (!moment && moment.error().empty()) std::abort();
        if (!moment) continue;
        if (waktu(*moment, zone).empty()) std::abort();
        const int year = int(local_day(*moment, zone).year());
        if (year < 1900 || year > 2200) continue; // a written zone may carry it over the edge of the calendar
        const auto again = read_waktu(iso_waktu(*moment, zone), Zona::wib);
        if (!again || *again != *moment) std::abort();
    }
    const auto date = read_date(text);
    if (date && read_date(iso(*date)) != date) std::abort();
    return 0;
}
