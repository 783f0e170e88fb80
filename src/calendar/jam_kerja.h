// jam_kerja.h -- the clock of SOP norms: it runs only while the office works (asn-reference 3.4).
//
//     Result<Tenggat> t = add_working(kalender, start, std::chrono::minutes(120));
//     t->due                  Mon 5 Jan 14:00 for a start at 11:00: the break does not count
//     t->counted              11:00–12:00 and 13:00–14:00
//     t->skipped              days between start and due on which nobody works, each with its reason
//     working_between(kalender, start, t->due)        120 minutes
//
// A due time may equal the end of a segment: 14:00 and two hours is 16:00 today, not 07:30 tomorrow. Nothing
// to add gives the start itself. Seconds are kept: what begins at 08:00:30 ends at 10:00:30.
//
// A day whose hours or holidays are not known (JenisHari::belum_diisi) is never guessed: what would count on
// it is refused, naming the year that is to be filled. So is what lies more than 400 days ahead.
#pragma once

#include "base/result.h"
#include "calendar/kalender.h"
#include "calendar/waktu.h"

#include <chrono>
#include <string>
#include <vector>

namespace calendar {

struct CountedSpan {
    Instant from;
    Instant until; // half-open
    std::string profile;
    bool operator==(const CountedSpan&) const = default;
    [[nodiscard]] std::chrono::seconds length() const { return until - from; }
};

struct SkippedDay {
    Date date;
    JenisHari kind;
    std::string name; // of the holiday; empty at weekends
    bool operator==(const SkippedDay&) const = default;
};

struct Tenggat {
    Instant due;
    std::vector<CountedSpan> counted;
    std::vector<SkippedDay> skipped; // from the day of start to the day of due
};

struct Terhitung {
    std::chrono::seconds total{};
    std::vector<CountedSpan> counted;
    std::vector<SkippedDay> skipped;
};

inline constexpr std::chrono::days horizon{400};

[[nodiscard]] base::Result<Tenggat> add_working(const Kalender& kalender, Instant start,
                                                std::chrono::minutes minutes);

// Working time in [from, until); until must not lie before from.
[[nodiscard]] base::Result<std::chrono::seconds> working_between(const Kalender& kalender, Instant from,
                                                                 Instant until);
[[nodiscard]] base::Result<Terhitung> working_between_explained(const Kalender& kalender, Instant from,
                                                                Instant until);

} // namespace calendar
