#include "calendar/jam_kerja.h"

#include <algorithm>

namespace calendar {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;

// Whether hours that are not known would matter in [from, until).
bool is_unknown(const Hari& day, Instant midnight, Instant from, Instant until) {
    if (day.kind != JenisHari::belum_diisi) return false;
    return day.hours.empty() ||
           (from < midnight + day.hours.back().until && midnight + day.hours.front().from < until);
}

// Goes over the office's days from `from` on; each hour of work is handed to `span`, each free day to `free`.
// Stops when `span` says so, when a day begins at or after `until`, or at what is not known.
template <class Span, class Free>
base::Result<void> walk(const Kalender& kalender, Instant from, Instant until, const Span& span,
                        const Free& free) {
    Date date = local_day(from, kalender.zone());
    for (Instant midnight = start_of(date, kalender.zone()); midnight < until;
         date = Date(sys_days(date) + days(1)), midnight += days(1)) {
        const Hari day = kalender.day(date);
        if (is_unknown(day, midnight, from, until))
            return base::refuse(why_unknown(day), iso(date), "kalender");
        if (day.kind == JenisHari::belum_diisi) continue;
        if (!day.is_working()) {
            free(day);
            continue;
        }
        for (const Segmen& segment : day.hours) {
            const Instant begin = std::max<Instant>(from, midnight + segment.from);
            const Instant end = midnight + segment.until;
            if (begin < end && !span(day, begin, end)) return {};
        }
    }
    return {};
}

SkippedDay skipped(const Hari& day) { return {day.date, day.kind, std::string(day.name)}; }

} // namespace

base::Result<Tenggat> add_working(const Kalender& kalender, Instant start, std::chrono::minutes minutes) {
    Tenggat found{start, {}, {}};
    seconds left = minutes;
    if (left <= seconds(0)) return found;
    auto walked = walk(
        kalender, start, start + horizon,
        [&](const Hari& day, Instant begin, Instant end) {
            const Instant until = left <= end - begin ? begin + left : end;
            left -= until - begin;
            found.counted.push_back({begin, until, std::string(day.name)});
            found.due = until;
            return left > seconds(0);
        },
        [&](const Hari& day) { found.skipped.push_back(skipped(day)); });
    if (!walked) return base::refuse(std::move(walked.error()));
    if (left > seconds(0))
        return base::refuse(base::say("kalender.terlalu_jauh", {{"hari", std::to_string(horizon.count())}}),
                            {}, "kalender");
    return found;
}

base::Result<Terhitung> working_between_explained(const Kalender& kalender, Instant from, Instant until) {
    if (until < from) return base::refuse(base::say("waktu.terbalik"));
    Terhitung found;
    auto walked = walk(
        kalender, from, until,
        [&](const Hari& day, Instant begin, Instant end) {
            end = std::min(end, until);
            if (begin < end) {
                found.counted.push_back({begin, end, std::string(day.name)});
                found.total += end - begin;
            }
            return true;
        },
        [&](const Hari& day) { found.skipped.push_back(skipped(day)); });
    if (!walked) return base::refuse(std::move(walked.error()));
    return found;
}

base::Result<seconds> working_between(const Kalender& kalender, Instant from, Instant until) {
    if (until < from) return base::refuse(base::say("waktu.terbalik"));
    seconds total{};
    auto walked = walk(
        kalender, from, until,
        [&](const Hari&, Instant begin, Instant end) {
            total += std::max(seconds(0), std::min(end, until) - begin);
            return true;
        },
        [](const Hari&) {});
    if (!walked) return base::refuse(std::move(walked.error()));
    return total;
}

} // namespace calendar
