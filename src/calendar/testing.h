// testing.h -- the calendar that was built in, and short words for moments, for the tests of this and other
// rooms.
#pragma once

#include "base/source_dir_for_tests.h"
#include "calendar/kalender.h"
#include "calendar/waktu.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace calendar::testing {

inline std::string file_text(const std::string& path) {
    std::ifstream file(base::source_dir() + "/" + path, std::ios::binary);
    if (!file) throw std::runtime_error("no file " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const Kalender& national() {
    static const Kalender kalender = Kalender::read(file_text("law/kalender.yaml")).value();
    return kalender;
}

inline Date day(std::string_view iso_text) { return read_date(iso_text).value(); }
inline Instant at(std::string_view text, Zona zone = Zona::wita) { return read_waktu(text, zone).value(); }

// "2026-01-05 14:00" on the clock of WITA.
inline std::string on_clock(Instant instant, Zona zone = Zona::wita) {
    std::string text = iso_waktu(instant, zone).substr(0, 16);
    text[10] = ' ';
    return text;
}

} // namespace calendar::testing
