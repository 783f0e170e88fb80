#include "sheet/csv.h"

#include "base/text.h"
#include "sheet/place.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <optional>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace sheet {
namespace {

constexpr std::size_t overhang = 16;

// Finds the end of a plain cell: separator, quote, line end or NUL. Notes bytes above ASCII on the way.
class Scanner {
  public:
    explicit Scanner(char separator) : separator_(separator) {}

    char* find(char* at, char* end, unsigned& high) const {
#ifdef __SSE2__
        const __m128i sep = _mm_set1_epi8(separator_), quote = _mm_set1_epi8('"'), lf = _mm_set1_epi8('\n'),
                      cr = _mm_set1_epi8('\r'), nul = _mm_setzero_si128();
        for (; at < end; at += 16) {
            __m128i bytes;
            std::memcpy(&bytes, at, sizeof bytes); // the block has an overhang
            const __m128i hits =
                _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, sep), _mm_cmpeq_epi8(bytes, quote)),
                             _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, lf), _mm_cmpeq_epi8(bytes, cr)),
                                          _mm_cmpeq_epi8(bytes, nul)));
            high |= static_cast<unsigned>(_mm_movemask_epi8(bytes));
            if (const unsigned mask = static_cast<unsigned>(_mm_movemask_epi8(hits)); mask != 0)
                return std::min(at + __builtin_ctz(mask), end);
        }
        return end;
#else
        for (; at < end; ++at) {
            high |= static_cast<unsigned char>(*at) & 0x80U;
            if (*at == separator_ || *at == '"' || *at == '\n' || *at == '\r' || *at == '\0') break;
        }
        return at;
#endif
    }

  private:
    char separator_;
};

struct Inside { // of a quoted cell
    std::uint64_t lines = 0;
    bool nul = false;
};

Inside look_inside(std::string_view cell, unsigned& high) {
    Inside inside;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        high |= static_cast<unsigned char>(c) & 0x80U;
        inside.nul |= c == '\0';
        inside.lines += c == '\n' || (c == '\r' && (i + 1 == cell.size() || cell[i + 1] != '\n'));
    }
    return inside;
}

// The first line that has separators decides. A comma may only be prose, as in a title above the head
// ("Rekap, 2019"): a single one, or one before a space, waits for what the next lines show.
char find_separator(std::string_view text) {
    constexpr std::array candidates{';', '\t', ','};
    std::array<int, 3> counts{};
    bool quoted = false;
    int lines = 0;
    for (std::size_t i = 0; i <= text.size() && lines < 20; ++i) {
        const char c = i < text.size() ? text[i] : '\n';
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') {
            const auto most = std::max_element(counts.begin(), counts.end());
            const char candidate = candidates[static_cast<std::size_t>(most - counts.begin())];
            if (*most > (candidate == ',' ? 1 : 0)) return candidate;
            counts = {};
            ++lines;
        }
        if (c == ',' && i + 1 < text.size() && text[i + 1] == ' ') continue;
        for (std::size_t k = 0; k < candidates.size(); ++k) counts[k] += c == candidates[k];
    }
    return ',';
}

// "sep=;" and a line end: Excel's own way to say it. The bytes it takes, and the separator.
std::size_t excel_hint(std::string_view text, char& separator) {
    if (!base::starts_with_fold(text, "sep=") || text.size() < 6) return 0;
    if (text[4] != ';' && text[4] != ',' && text[4] != '\t') return 0;
    if (text[5] != '\r' && text[5] != '\n') return 0;
    separator = text[4];
    return text[5] == '\r' && text.size() > 6 && text[6] == '\n' ? 7 : 6;
}

// What the first bytes say when this is no CSV at all.
std::optional<base::Sentence> other_kind(std::string_view text) {
    if (text.substr(0, 4) == std::string_view("PK\x03\x04", 4)) return base::say("csv.ini_xlsx");
    if (text.substr(0, 4) == "\xD0\xCF\x11\xE0") return base::say("csv.ini_xls");
    if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF") return base::say("csv.utf16");
    return std::nullopt;
}

} // namespace

CsvReader::CsvReader(Source source, const CsvLimits& limits) : source_(std::move(source)), limits_(limits) {
    cells_.reserve(64);
}

CsvReader::CsvReader(std::istream& in, const CsvLimits& limits)
    : CsvReader(
          [&in](char* to, std::size_t room) {
              in.read(to, static_cast<std::streamsize>(room));
              return static_cast<std::size_t>(in.gcount());
          },
          limits) {}

// Moves the begun row to the front and reads on. A row that fills the block doubles it.
bool CsvReader::refill() {
    if (ended_) return false;
    const std::size_t kept = filled_ - at_;
    if (at_ > 0) std::memmove(block_.data(), block_.data() + at_, kept);
    at_ = 0;
    filled_ = kept;
    const std::size_t room = std::max(limits_.block, kept);
    if (block_.size() < kept + room + overhang) block_.resize(kept + room + overhang);
    std::size_t got = 1;
    for (const std::size_t full = kept + room; got > 0 && filled_ < full; filled_ += got) {
        got = source_(block_.data() + filled_, full - filled_);
        assert(got <= full - filled_);
    }
    ended_ = got == 0;
    return true;
}

void CsvReader::start() {
    started_ = true;
    // A source may hand out little at a time; the head line should be whole before the separator is looked
    // for.
    while (filled_ < limits_.head && refill()) {
    }
    std::string_view text(block_.data(), filled_);
    if (const auto kind = other_kind(text)) {
        refuse({{}, {}, *kind});
        return;
    }
    if (text.substr(0, 3) == "\xEF\xBB\xBF") {
        at_ = 3;
        text.remove_prefix(3);
    }
    separator_ = find_separator(text.substr(0, limits_.head));
    if (const std::size_t hint = excel_hint(text, separator_); hint > 0) {
        at_ += hint;
        rows_seen_ = lines_seen_ = 1;
    }
}

CsvReader::Outcome CsvReader::refuse(base::Finding finding) {
    base::append(findings_, std::move(pending_));
    pending_.clear();
    findings_.push_back(std::move(finding));
    stopped_ = true;
    cells_.clear();
    return Outcome::refused;
}

bool CsvReader::next() {
    if (!started_) start();
    while (!stopped_) {
        switch (parse()) {
        case Outcome::row: {
            ++rows_seen_;
            line_ = lines_seen_ + 1;
            lines_seen_ += lines_in_row_;
            row_ = rows_seen_;
            if (cells_.size() == 1 && cells_[0].empty()) continue; // a blank line
            finish_row();
            if (findings_.size() > limits_.findings)
                refuse(
                    {csv_place(row_),
                     {},
                     base::say("csv.terlalu_banyak_temuan", {{"batas", std::to_string(limits_.findings)}})});
            return !stopped_;
        }
        case Outcome::more: refill(); continue;
        case Outcome::end:
        case Outcome::refused: break;
        }
        stopped_ = true;
    }
    cells_.clear();
    return false;
}

// One row from at_ on. Says `more` where the block ends before the row does; it is then read again from its
// begin.
CsvReader::Outcome CsvReader::parse() {
    char* const row_begin = block_.data() + at_;
    char* p = row_begin;
    char* const end = block_.data() + filled_;
    if (p == end) return ended_ ? Outcome::end : Outcome::more;

    const Scanner scanner(separator_);
    cells_.clear();
    doubled_.clear();
    pending_.clear();
    high_ = 0;
    lines_in_row_ = 1;
    const auto here = [&] { return csv_place(rows_seen_ + 1, cells_.size() + 1); };
    const auto too_long = [&] {
        return refuse(
            {here(),
             {},
             base::say("csv.sel_terlalu_panjang", {{"batas", std::to_string(limits_.cell_bytes)},
                                                   {"baris", std::to_string(lines_seen_ + lines_in_row_)}})});
    };
    const auto not_text = [&] { return refuse({here(), {}, base::say("csv.bukan_teks")}); };
    const auto wait_or = [&](const char* cell_begin, auto at_end) {
        if (static_cast<std::size_t>(end - cell_begin) > limits_.cell_bytes + 2) return too_long();
        if (static_cast<std::size_t>(end - row_begin) > limits_.row_bytes)
            return refuse({csv_place(rows_seen_ + 1),
                           {},
                           base::say("csv.baris_terlalu_panjang",
                                     {{"batas", std::to_string(limits_.row_bytes >> 20U)}})});
        return ended_ ? at_end() : Outcome::more;
    };
    const auto row_at_end = [&] {
        at_ = filled_;
        return Outcome::row;
    };

    for (;;) {
        char* const begin = p;
        if (p != end && *p == '"') {
            bool doubled = false;
            char* close = begin + 1;
            for (;; close += 2) {
                close = static_cast<char*>(std::memchr(close, '"', static_cast<std::size_t>(end - close)));
                if (close == nullptr)
                    return wait_or(begin, [&] {
                        return refuse({here(),
                                       {},
                                       base::say("csv.kutip_terbuka",
                                                 {{"baris", std::to_string(lines_seen_ + lines_in_row_)}})});
                    });
                if (close + 1 == end && !ended_) return wait_or(begin, [] { return Outcome::more; });
                if (close + 1 == end || close[1] != '"') break;
                doubled = true;
            }
            std::string_view cell(begin + 1, static_cast<std::size_t>(close - begin - 1));
            const Inside inside = look_inside(cell, high_);
            if (inside.nul) return not_text();
            p = close + 1;
            while (p != end && *p == ' ') ++p;
            if (p == end && !ended_) return wait_or(begin, [] { return Outcome::more; });
            if (p != end && *p != separator_ && *p != '\n' && *p != '\r') {
                pending_.push_back({here(), base::shortened(cell), base::say("csv.setelah_kutip")});
                do p = scanner.find(p + (*p == '"'), end, high_);
                while (p != end && *p == '"');
                if (p == end && !ended_) return wait_or(begin, [] { return Outcome::more; });
                cell = {begin, static_cast<std::size_t>(p - begin)};
                doubled = false;
            }
            if (cell.size() > limits_.cell_bytes) return too_long();
            lines_in_row_ += inside.lines;
            if (doubled) doubled_.push_back(cells_.size());
            cells_.push_back(cell);
        } else {
            p = scanner.find(p, end, high_);
            while (p != end && *p == '"')
                p = scanner.find(p + 1, end, high_); // a quote inside a plain cell is a quote
            if (p == end && !ended_) return wait_or(begin, [] { return Outcome::more; });
            if (static_cast<std::size_t>(p - begin) > limits_.cell_bytes) return too_long();
            cells_.emplace_back(begin, static_cast<std::size_t>(p - begin));
        }

        if (p == end) return row_at_end();
        if (*p == separator_) {
            ++p;
            if (cells_.size() >= limits_.columns)
                return refuse(
                    {csv_place(rows_seen_ + 1),
                     {},
                     base::say("csv.terlalu_banyak_kolom", {{"batas", std::to_string(limits_.columns)}})});
            if (p == end && !ended_) return wait_or(p, [] { return Outcome::more; });
            continue;
        }
        if (*p == '\0') return not_text();
        if (*p == '\r') {
            if (p + 1 == end && !ended_) return wait_or(p, [] { return Outcome::more; });
            if (p + 1 != end && p[1] == '\n') ++p;
        }
        at_ = static_cast<std::size_t>(p + 1 - block_.data());
        return Outcome::row;
    }
}

// The row is whole: doubled quotes become single ones in place, other encodings become UTF-8, apostrophes go.
void CsvReader::finish_row() {
    for (const std::size_t i : doubled_) {
        char* const begin = block_.data() + (cells_[i].data() - block_.data());
        char* to = begin;
        for (const char* from = begin; from != begin + cells_[i].size(); ++from) {
            *to++ = *from;
            if (*from == '"') ++from;
        }
        cells_[i] = {begin, static_cast<std::size_t>(to - begin)};
    }
    if (high_ != 0) to_utf8();
    for (std::string_view& cell : cells_)
        if (!cell.empty() && cell.front() == '\'') cell = without_apostrophe(cell);
    base::append(findings_, std::move(pending_));
    pending_.clear();
}

void CsvReader::to_utf8() {
    if (std::all_of(cells_.begin(), cells_.end(), [](std::string_view cell) { return base::is_utf8(cell); }))
        return;
    if (!warned_encoding_) {
        warned_encoding_ = true;
        findings_.push_back({csv_place(row_), {}, base::say("csv.windows_1252"), base::Severity::peringatan});
    }
    converted_.clear();
    converted_ends_.clear();
    for (const std::string_view cell : cells_) {
        append_windows_1252(converted_, cell);
        converted_ends_.push_back(converted_.size());
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i] = std::string_view(converted_).substr(begin, converted_ends_[i] - begin);
        begin = converted_ends_[i];
    }
}

} // namespace sheet
