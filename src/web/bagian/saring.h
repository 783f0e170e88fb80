// saring.h -- what pages with a filter in their address share: the address made again, a day and a place in the list read from it.
//
//     std::string here = Alamat("/pegawai").dan("cari", "sekar").dan("unit", "").teks;        "/pegawai?cari=sekar"
//     if (const auto day = baca_hari(s.dari, "dari", s.galat)) ...                             a finding where it is no day
#pragma once

#include "base/finding.h"
#include "base/text.h"
#include "calendar/waktu.h"
#include "http/html.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace web {

// Ready for one value more: "/pegawai" and "halaman" to "/pegawai?halaman=".
inline std::string dengan(std::string address, std::string_view name) {
    address += address.find('?') == std::string::npos ? '?' : '&';
    return address.append(name).append("=");
}

struct Alamat {
    explicit Alamat(std::string_view path) : teks(path) {}
    // Nothing for an empty value.
    Alamat& dan(std::string_view name, std::string_view value) {
        if (value.empty()) return *this;
        teks = dengan(std::move(teks), name);
        http::html::percent(teks, value);
        return *this;
    }
    std::string teks;
};

// None for an empty text, and for one that is no day: that is found at `place`.
inline std::optional<calendar::Date> baca_hari(const std::string& text, const char* place,
                                               base::Findings& found) {
    if (text.empty()) return std::nullopt;
    const auto day = calendar::read_date(base::trim(text));
    if (day) return *day;
    found.push_back({place, text, base::say("halaman_jurnal.tanggal")});
    return std::nullopt;
}

// A number of an entry, from 1; none for anything else.
inline std::optional<std::int64_t> baca_nomor(std::string_view text) {
    std::int64_t number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc() || number <= 0)
        return std::nullopt;
    return number;
}

} // namespace web
