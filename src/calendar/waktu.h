// waktu.h -- a moment, and how it reads on the clock of an office.
//
// Moments are kept in UTC and printed in one of Indonesia's three zones: WIB (UTC+7), WITA (UTC+8), WIT
// (UTC+9). There is no daylight saving, so a zone is a fixed offset and no zone database is asked
// (asn-reference 3.3).
//
//     Result<Instant> start = read_waktu("2026-01-05T11:00", Zona::wita);       // also "2026-01-05 11.00"
//     iso_waktu(*start, Zona::wita)     "2026-01-05T11:00:00+08:00"
//     waktu(*start, Zona::wita)         "Senin, 5 Januari 2026, pukul 11.00 WITA"
//     local_day(*start, Zona::wita)     5 January 2026: the day as the office sees it
//
// A written zone wins over the one handed in: "2026-01-05 11:00 WIB", "2026-01-05T03:00:00Z", "...+08:00".
// Seconds may be written and are kept. What read_waktu gives lies between 1900 and 2200.
#pragma once

#include "base/result.h"
#include "calendar/date.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace calendar {

using Instant = std::chrono::sys_seconds;

enum class Zona { wib, wita, wit };

[[nodiscard]] std::chrono::seconds offset(Zona zone);             // east of UTC
[[nodiscard]] std::string_view nama(Zona zone);                   // "WITA"
[[nodiscard]] std::optional<Zona> zona_of(std::string_view text); // "wita", "WITA"

[[nodiscard]] base::Result<Instant> read_waktu(std::string_view text, Zona zone);

[[nodiscard]] Date local_day(Instant instant, Zona zone);
[[nodiscard]] Instant start_of(const Date& day, Zona zone); // 00:00:00
[[nodiscard]] Instant end_of(const Date& day, Zona zone);   // 23:59:59, when a term counted in days ends

[[nodiscard]] std::string iso_waktu(Instant instant, Zona zone); // "2026-01-05T11:00:00+08:00"
[[nodiscard]] std::string waktu(Instant instant, Zona zone);     // "Senin, 5 Januari 2026, pukul 11.00 WITA"
[[nodiscard]] std::string jam(Instant instant, Zona zone); // "11.00"; "23.59.59" where seconds are not zero

} // namespace calendar
