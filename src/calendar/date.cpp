#include "calendar/date.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace calendar {
namespace {

constexpr std::array<std::string_view, 12> months{"Januari",   "Februari", "Maret",    "April",
                                                  "Mei",       "Juni",     "Juli",     "Agustus",
                                                  "September", "Oktober",  "November", "Desember"};
constexpr std::array<std::string_view, 7> days{"Minggu", "Senin", "Selasa", "Rabu",
                                               "Kamis",  "Jumat", "Sabtu"};

int number(std::string_view digits) {
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

} // namespace

std::optional<Date> date_of(int year, unsigned month, unsigned day) {
    const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok() || year < 1900 || year > 2200) return std::nullopt;
    return date;
}

base::Result<Date> read_date(std::string_view text) {
    const std::string_view t = base::trim(text);
    const bool shape =
        t.size() == 10 && t[4] == '-' && t[7] == '-' &&
        std::all_of(t.begin(), t.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); }) &&
        std::count(t.begin(), t.end(), '-') == 2;
    if (!shape) return base::refuse(base::say("tanggal.bentuk"), base::shortened(text));
    const auto date = date_of(number(t.substr(0, 4)), static_cast<unsigned>(number(t.substr(5, 2))),
                              static_cast<unsigned>(number(t.substr(8, 2))));
    if (!date) return base::refuse(base::say("tanggal.tidak_ada"), std::string(t));
    return *date;
}

std::string iso(const Date& d) {
    return fmt::format("{:04}-{:02}-{:02}", int(d.year()), unsigned(d.month()), unsigned(d.day()));
}

std::string tanggal(const Date& d) {
    return fmt::format("{} {} {}", unsigned(d.day()), nama_bulan(unsigned(d.month())), int(d.year()));
}

std::string hari_tanggal(const Date& d) {
    return fmt::format("{}, {}", nama_hari(std::chrono::weekday(std::chrono::sys_days(d))), tanggal(d));
}

std::string_view nama_bulan(unsigned month) { return months.at(month - 1); }
std::string_view nama_hari(std::chrono::weekday day) { return days.at(day.c_encoding()); }

int months_inclusive(const Period& p) {
    return (int(p.until.year()) - int(p.from.year())) * 12 + int(unsigned(p.until.month())) -
           int(unsigned(p.from.month())) + 1;
}

} // namespace calendar
