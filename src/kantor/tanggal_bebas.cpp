// The dates of baca_tanggal (isian_pegawai.h).
#include "base/text.h"
#include "kantor/isian_pegawai.h"
#include "pegawai/lipat.h"
#include "sheet/xlsx_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kantor {
namespace {

// Indonesian, its abbreviations, and English where it differs.
constexpr std::array months{
    std::pair{"januari", 1U},   std::pair{"jan", 1U},       std::pair{"january", 1U},
    std::pair{"februari", 2U},  std::pair{"pebruari", 2U},  std::pair{"feb", 2U},
    std::pair{"peb", 2U},       std::pair{"february", 2U},  std::pair{"maret", 3U},
    std::pair{"mar", 3U},       std::pair{"mrt", 3U},       std::pair{"march", 3U},
    std::pair{"april", 4U},     std::pair{"apr", 4U},       std::pair{"mei", 5U},
    std::pair{"may", 5U},       std::pair{"juni", 6U},      std::pair{"jun", 6U},
    std::pair{"june", 6U},      std::pair{"juli", 7U},      std::pair{"jul", 7U},
    std::pair{"july", 7U},      std::pair{"agustus", 8U},   std::pair{"agt", 8U},
    std::pair{"agu", 8U},       std::pair{"ags", 8U},       std::pair{"agst", 8U},
    std::pair{"agts", 8U},      std::pair{"aug", 8U},       std::pair{"august", 8U},
    std::pair{"september", 9U}, std::pair{"sep", 9U},       std::pair{"sept", 9U},
    std::pair{"oktober", 10U},  std::pair{"okt", 10U},      std::pair{"oct", 10U},
    std::pair{"october", 10U},  std::pair{"november", 11U}, std::pair{"nopember", 11U},
    std::pair{"nov", 11U},      std::pair{"nop", 11U},      std::pair{"desember", 12U},
    std::pair{"des", 12U},      std::pair{"dec", 12U},      std::pair{"december", 12U}};

std::optional<unsigned> number(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.size() > 4) return std::nullopt;
    return value;
}

std::optional<unsigned> month(std::string_view text) {
    if (const auto n = number(text)) return n;
    for (const auto& [name, n] : months)
        if (text == name) return n;
    return std::nullopt;
}

} // namespace

std::optional<calendar::Date> baca_tanggal(std::string_view text) {
    text = base::trim(text);
    if (text.empty() || text.size() > 40) return std::nullopt;
    if (text.find_first_not_of("0123456789") == std::string_view::npos && text.size() <= 6) {
        const auto day = sheet::date_text(text, sheet::DateSystem::from_1900);
        const auto read = day ? calendar::read_date(*day) : base::refuse(base::Findings{});
        return read ? std::optional(*read) : std::nullopt;
    }
    // A time of day behind the date ("2019-01-01 00:00:00") says nothing more.
    if (const auto colon = text.find(':'); colon != std::string_view::npos) {
        const auto blank = text.rfind(' ', colon);
        const auto mark = blank == std::string_view::npos ? text.rfind('T', colon) : blank;
        if (mark == std::string_view::npos) return std::nullopt;
        text = text.substr(0, mark);
    }
    const std::string plain = pegawai::lipat(text);
    const auto pieces = base::split(plain, ' ');
    if (pieces.size() != 3) return std::nullopt;
    const bool year_first = pieces[0].size() == 4;
    const std::string_view year_text = year_first ? pieces[0] : pieces[2];
    const auto year = number(year_text), day = number(year_first ? pieces[2] : pieces[0]);
    const auto in_year = month(pieces[1]);
    if (year_text.size() != 4 || !year || !day || !in_year) return std::nullopt;
    return calendar::date_of(static_cast<int>(*year), *in_year, *day);
}

} // namespace kantor
