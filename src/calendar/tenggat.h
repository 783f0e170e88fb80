// tenggat.h -- the three clocks of the law: calendar days, working days, the clock on the wall
// (asn-reference 3.4).
//
//     last_calendar_day({2026,1,5}, 14)             Mon 19 Jan: the day of receipt is day 0 (PP 30/2019 Pasal 49, 59)
//     add_working_days(kalender, {2026,1,5}, 7)     Wed 14 Jan: the day of the event is day 0 (Pasal 50)
//     add_hours(start, 72)                          every hour counts, nights and holidays too (UU 27/2022: 3 × 24 jam)
//
// A term counted in days ends at 23:59:59 of its last day in the office's zone: end_of(day, zone). Calendar
// days do not move for weekends or holidays: PP 30/2019 says plain "hari". Working days are whole days on
// which the office works; one that falls into a year without a holiday list is refused, not guessed. Counts
// are 0 to 36,500; results lie before 2201.
#pragma once

#include "base/result.h"
#include "calendar/jam_kerja.h"

#include <cstdint>
#include <vector>

namespace calendar {

struct TenggatHari {
    Date last;
    std::vector<Date> counted; // day 1, day 2, ...
    std::vector<SkippedDay> skipped;
};

[[nodiscard]] base::Result<Date> last_calendar_day(const Date& day_zero, std::int64_t days);
[[nodiscard]] base::Result<TenggatHari> add_working_days(const Kalender& kalender, const Date& day_zero,
                                                         std::int64_t days);
[[nodiscard]] base::Result<Instant> add_hours(Instant start, std::int64_t hours);

} // namespace calendar
