// date.h -- a day on the calendar, as the law counts it: without time or zone.
//
//     Result<Date> day = read_date("2026-01-14");
//     iso(*day)                  "2026-01-14"
//     tanggal(*day)              "14 Januari 2026"
//     hari_tanggal(*day)         "Rabu, 14 Januari 2026"
//
// A Date that came out of read_date exists on the calendar (1900-01-01 to 2200-12-31); 30 February does not.
#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace calendar {

using Date = std::chrono::year_month_day;

[[nodiscard]] base::Result<Date> read_date(std::string_view iso_text); // "2026-01-14" only
[[nodiscard]] std::optional<Date> date_of(int year, unsigned month, unsigned day);

[[nodiscard]] std::string iso(const Date& date);
[[nodiscard]] std::string tanggal(const Date& date);
[[nodiscard]] std::string hari_tanggal(const Date& date);
[[nodiscard]] std::string_view nama_bulan(unsigned month);          // 1 -> "Januari"
[[nodiscard]] std::string_view nama_hari(std::chrono::weekday day); // "Senin"

// From one day to another, both included. Open ends are possible where the law leaves them open.
struct Period {
    Date from;
    Date until;
    bool operator==(const Period&) const = default;
    [[nodiscard]] bool contains(const Date& day) const {
        return std::chrono::sys_days(from) <= std::chrono::sys_days(day) &&
               std::chrono::sys_days(day) <= std::chrono::sys_days(until);
    }
};

// Months of a period, counted with both end months: January to February is 2 (Peraturan BKN 3/2023).
[[nodiscard]] int months_inclusive(const Period& period);

} // namespace calendar
