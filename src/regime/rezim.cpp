#include "regime/rezim.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>
#include <string>

namespace regime {
namespace {

using calendar::Date;
using calendar::Period;

constexpr std::array<std::pair<Rezim, std::string_view>, 4> names{{{Rezim::pp46_2011, "pp46-2011"},
                                                                   {Rezim::permen8_2021, "permen8-2021"},
                                                                   {Rezim::integrasi_2021, "integrasi-2021"},
                                                                   {Rezim::permen6_2022, "permen6-2022"}}};

Date date_in_law(std::string_view text) {
    const auto date = calendar::read_date(text);
    if (!date)
        throw std::logic_error("law/rezim.yaml holds a date that does not exist: " + std::string(text));
    return *date;
}

Period span(const Table& table, std::size_t row) {
    const std::string& until = table.word(row, "sampai");
    const Date end = until.empty() ? *calendar::date_of(2200, 12, 31) : date_in_law(until);
    return {date_in_law(table.word(row, "dari")), end};
}

Rezim rezim_in_law(const Table& table, std::size_t row) {
    const auto rezim = read_rezim(table.word(row, "aturan"));
    if (!rezim) throw std::logic_error("law/rezim.yaml names an unknown regime");
    return *rezim;
}

std::string written(const Period& p) { return calendar::iso(p.from) + " – " + calendar::iso(p.until); }

} // namespace

std::string_view name(Rezim rezim) {
    for (const auto& [known, word] : names)
        if (known == rezim) return word;
    throw std::logic_error("a regime without a name");
}

std::optional<Rezim> read_rezim(std::string_view text) {
    for (const auto& [known, word] : names)
        if (word == text) return known;
    return std::nullopt;
}

base::Result<Rezim> rezim_of(const Law& law, const Period& period) {
    if (std::chrono::sys_days(period.until) < std::chrono::sys_days(period.from))
        return base::refuse(base::say("rezim.terbalik", {{"mulai", calendar::tanggal(period.from)},
                                                         {"selesai", calendar::tanggal(period.until)}}),
                            written(period));

    const Table& merged = law.table("gabungan");
    for (std::size_t row = 0; row < merged.rows.size(); ++row)
        if (span(merged, row) == period) return rezim_in_law(merged, row);

    const Table& table = law.table("masa");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Period valid = span(table, row);
        if (!valid.contains(period.from)) continue;
        if (valid.contains(period.until)) return rezim_in_law(table, row);
        if (row + 1 == table.rows.size()) break;
        return base::refuse(
            base::say("rezim.dua_aturan", {{"tanggal", calendar::tanggal(span(table, row + 1).from)},
                                           {"sebelum", table.word(row, "aturan")},
                                           {"sesudah", table.word(row + 1, "aturan")},
                                           {"terakhir", calendar::tanggal(valid.until)}}),
            written(period));
    }
    return base::refuse(base::say("rezim.sebelum", {{"tanggal", calendar::tanggal(span(table, 0).from)},
                                                    {"aturan", table.word(0, "aturan")}}),
                        written(period));
}

} // namespace regime
