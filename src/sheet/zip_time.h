// zip_time.h -- a moment as ZIP files write it: local to nobody, to two seconds, from 1980 to 2107. For the files of this folder.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace sheet {

struct DosTime {
    std::uint16_t date = 0, time = 0;
};
inline DosTime dos_time(std::chrono::sys_seconds when) {
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(when - day);
    const int year = std::clamp(int(date.year()), 1980, 2107);
    return {static_cast<std::uint16_t>((year - 1980) << 9 | int(unsigned(date.month())) << 5 |
                                       int(unsigned(date.day()))),
            static_cast<std::uint16_t>(clock.hours().count() << 11 | clock.minutes().count() << 5 |
                                       clock.seconds().count() / 2)};
}

} // namespace sheet
