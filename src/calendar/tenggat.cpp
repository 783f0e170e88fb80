#include "calendar/tenggat.h"

namespace calendar {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::int64_t count_at_most = 36'500;
constexpr sys_days last_day = sys_days(std::chrono::year(2200) / 12 / 31);

tl::unexpected<base::Findings> out_of_range(std::int64_t count) {
    return base::refuse(base::say("tenggat.jumlah", {{"batas", "36.500"}}), std::to_string(count));
}

tl::unexpected<base::Findings> past_the_calendar() {
    return base::refuse(base::say("tenggat.di_luar_kalender"));
}

} // namespace

base::Result<Date> last_calendar_day(const Date& day_zero, std::int64_t count) {
    if (count < 0 || count > count_at_most) return out_of_range(count);
    const sys_days last = sys_days(day_zero) + days(count);
    if (last > last_day) return past_the_calendar();
    return Date(last);
}

base::Result<TenggatHari> add_working_days(const Kalender& kalender, const Date& day_zero,
                                           std::int64_t count) {
    if (count < 0 || count > count_at_most) return out_of_range(count);
    TenggatHari found{day_zero, {}, {}};
    for (sys_days at = sys_days(day_zero); std::int64_t(found.counted.size()) < count;) {
        at += days(1);
        if (at > sys_days(day_zero) + horizon)
            return base::refuse(
                base::say("kalender.terlalu_jauh", {{"hari", std::to_string(horizon.count())}}), {},
                "kalender");
        const Hari day = kalender.day(Date(at));
        if (day.kind == JenisHari::belum_diisi)
            return base::refuse(why_unknown(day), iso(day.date), "kalender");
        if (day.is_working())
            found.counted.push_back(day.date);
        else
            found.skipped.push_back({day.date, day.kind, std::string(day.name)});
        found.last = day.is_working() ? day.date : found.last;
    }
    return found;
}

base::Result<Instant> add_hours(Instant start, std::int64_t count) {
    if (count < 0 || count > count_at_most * 24)
        return base::refuse(base::say("tenggat.jumlah", {{"batas", "876.000"}}), std::to_string(count));
    const Instant due = start + std::chrono::hours(count);
    if (due > last_day + days(1)) return past_the_calendar();
    return due;
}

} // namespace calendar
