// Any bytes as a calendar file: refused with findings, or a calendar that keeps its promises.
#include "calendar/jam_kerja.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace calendar;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = Kalender::read({reinterpret_cast<const char*>(data), size});
    if (!read) return read.error().empty() ? (std::abort(), 0) : 0;
    for (const Profil& profile : read->profiles())
        for (const auto& day : profile.week)
            for (std::size_t i = 0; i < day.size(); ++i)
                if (day[i].from >= day[i].until || (i > 0 && day[i].from < day[i - 1].until)) std::abort();
    const Instant start = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
    const auto due = add_working(*read, start, std::chrono::minutes(900));
    if (!due) return due.error().empty() ? (std::abort(), 0) : 0;
    const auto counted = working_between(*read, start, due->due);
    if (!counted || *counted != std::chrono::minutes(900)) std::abort();
    return 0;
}
