#include "calendar/waktu.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace calendar {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr std::array<Zona, 3> zones{Zona::wib, Zona::wita, Zona::wit};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Two digits at the front, taken off.
std::optional<int> two_digits(std::string_view& text) {
    if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
    const int value = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return value;
}

bool take_separator(std::string_view& text) {
    if (text.empty() || (text.front() != ':' && text.front() != '.')) return false;
    text.remove_prefix(1);
    return true;
}

// "11:00", "11.00", "11:00:30" at the front, taken off. Whether the hour exists is for the caller to say.
struct Clock {
    int hour = 0;
    int minute = 0;
    int second = 0;
    [[nodiscard]] bool exists() const { return hour < 24 && minute < 60 && second < 60; }
};

std::optional<Clock> clock_time(std::string_view& text) {
    Clock clock;
    auto hour = two_digits(text);
    if (!hour && !text.empty() && is_digit(text.front())) { // "7.30"
        hour = text.front() - '0';
        text.remove_prefix(1);
    }
    if (!hour || !take_separator(text)) return std::nullopt;
    const auto minute = two_digits(text);
    if (!minute) return std::nullopt;
    clock.hour = *hour;
    clock.minute = *minute;
    if (!text.empty() && take_separator(text)) {
        const auto second = two_digits(text);
        if (!second) return std::nullopt;
        clock.second = *second;
    }
    return clock;
}

// What stands behind the time: nothing, a zone's name, "Z", "+08:00".
std::optional<seconds> written_offset(std::string_view text, Zona zone) {
    if (text.empty()) return offset(zone);
    if (text == "Z" || text == "z") return seconds(0);
    if (const auto named = zona_of(base::trim(text))) return offset(*named);
    const char sign = text.front();
    if (sign != '+' && sign != '-') return std::nullopt;
    text.remove_prefix(1);
    const auto hour = two_digits(text);
    if (!hour || text.empty() || text.front() != ':') return std::nullopt;
    text.remove_prefix(1);
    const auto minute = two_digits(text);
    if (!minute || !text.empty() || *hour > 14 || *minute > 59) return std::nullopt;
    const seconds east = hours(*hour) + minutes(*minute);
    return sign == '-' ? -east : east;
}

} // namespace

seconds offset(Zona zone) {
    switch (zone) {
    case Zona::wib: return hours(7);
    case Zona::wita: return hours(8);
    case Zona::wit: return hours(9);
    }
    return hours(8);
}

std::string_view nama(Zona zone) {
    switch (zone) {
    case Zona::wib: return "WIB";
    case Zona::wita: return "WITA";
    case Zona::wit: return "WIT";
    }
    return "WITA";
}

std::optional<Zona> zona_of(std::string_view text) {
    for (Zona zone : zones)
        if (base::equal_fold(text, nama(zone))) return zone;
    return std::nullopt;
}

base::Result<Instant> read_waktu(std::string_view text, Zona zone) {
    std::string_view rest = base::trim(text);
    const auto refused = [&](base::Sentence sentence) {
        return base::refuse(std::move(sentence), base::shortened(text));
    };
    if (rest.size() < 15 || (rest[10] != 'T' && rest[10] != 't' && rest[10] != ' '))
        return refused(base::say("waktu.bentuk"));
    const auto day = read_date(rest.substr(0, 10));
    if (!day) return refused(day.error().front().sentence);
    rest.remove_prefix(11);
    const auto clock = clock_time(rest);
    if (!clock) return refused(base::say("waktu.bentuk"));
    if (!clock->exists()) return refused(base::say("waktu.jam_tidak_ada"));
    const auto east = written_offset(rest, zone);
    if (!east) return refused(base::say("waktu.bentuk"));
    return sys_days(*day) + hours(clock->hour) + minutes(clock->minute) + seconds(clock->second) - *east;
}

Date local_day(Instant instant, Zona zone) { return Date(std::chrono::floor<days>(instant + offset(zone))); }

Instant start_of(const Date& day, Zona zone) { return sys_days(day) - offset(zone); }
Instant end_of(const Date& day, Zona zone) { return start_of(day, zone) + hours(24) - seconds(1); }

std::string iso_waktu(Instant instant, Zona zone) {
    const Instant local = instant + offset(zone);
    const std::chrono::hh_mm_ss clock(local - std::chrono::floor<days>(local));
    return fmt::format("{}T{:02}:{:02}:{:02}+{:02}:00", iso(local_day(instant, zone)), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(),
                       std::chrono::duration_cast<hours>(offset(zone)).count());
}

std::string jam(Instant instant, Zona zone) {
    const Instant local = instant + offset(zone);
    const std::chrono::hh_mm_ss clock(local - std::chrono::floor<days>(local));
    std::string text = fmt::format("{:02}.{:02}", clock.hours().count(), clock.minutes().count());
    if (clock.seconds().count() != 0) text += fmt::format(".{:02}", clock.seconds().count());
    return text;
}

std::string waktu(Instant instant, Zona zone) {
    return fmt::format("{}, pukul {} {}", hari_tanggal(local_day(instant, zone)), jam(instant, zone),
                       nama(zone));
}

} // namespace calendar
