// kasus_baris.h -- how moments, days and words stand in the rows of plans, cases and the year. Inside store only.
#pragma once

#include "berkas/jenis.h"
#include "store/sambungan.h"

#include <stdexcept>
#include <string>

namespace store {

inline calendar::Instant instant(std::int64_t seconds) {
    return calendar::Instant{std::chrono::seconds{seconds}};
}
inline std::int64_t seconds(calendar::Instant when) { return when.time_since_epoch().count(); }

inline std::optional<calendar::Instant> instant_or_none(const Baris& row, int column) {
    if (row.kosong(column)) return std::nullopt;
    return instant(row.angka(column));
}
inline Nilai or_null(const std::optional<calendar::Instant>& when) {
    if (!when) return {};
    return seconds(*when);
}

// What the tables hold was written from here and is checked by them; anything else is a damaged file.
[[noreturn]] inline void strange_value(std::string_view value) {
    throw std::runtime_error("nilai tak dikenal di basis data: \"" + std::string(value) + "\"");
}
inline calendar::Date day_at(const Baris& row, int column) {
    const auto day = calendar::read_date(row.teks(column));
    if (!day) strange_value(row.teks(column));
    return *day;
}
template <class Kind>
Kind word_at(const Baris& row, int column) {
    const auto kind = berkas::dari_kode<Kind>(row.teks(column));
    if (!kind) strange_value(row.teks(column));
    return *kind;
}

} // namespace store
