#include "formulir/xlsx_sel.h"

#include "base/text.h"
#include "calendar/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace formulir {
namespace {

constexpr std::size_t most_findings = 200; // of one form

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    std::string word;
    for (const char c : text) {
        const bool joins =
            c == ' ' || c == '-' || c == '/' || c == ',' || c == ':' || c == '\n' || c == '\t' || c == '\r';
        if (!joins)
            word += c;
        else if (!word.empty())
            found.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) found.push_back(word);
    return found;
}

std::optional<unsigned> whole(std::string_view text) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<unsigned> month_of(std::string_view word) { // "Desember", "Des", "12"
    if (const auto number = whole(word)) return *number >= 1 && *number <= 12 ? number : std::nullopt;
    if (base::equal_fold(word, "agt") || base::equal_fold(word, "ags")) return 8U;
    if (word.size() < 3) return std::nullopt;
    for (unsigned m = 1; m <= 12; ++m)
        if (base::starts_with_fold(calendar::nama_bulan(m), word)) return m;
    return std::nullopt;
}

std::optional<std::string> iso(unsigned year, unsigned month, unsigned day) {
    if (year < 1900 || year > 2200) return std::nullopt;
    const auto date = calendar::date_of(static_cast<int>(year), month, day);
    return date ? std::optional(calendar::iso(*date)) : std::nullopt;
}

enum class Edge { begin, end };

// One end of a period; the year may stand at the other end only, the day may be missing.
std::optional<std::string> edge_of(std::vector<std::string> parts, std::optional<unsigned> year_elsewhere,
                                   Edge edge) {
    std::optional<unsigned> year = year_elsewhere;
    if (!parts.empty() && parts.back().size() == 4 && whole(parts.back())) {
        year = whole(parts.back());
        parts.pop_back();
    }
    if (!year || parts.empty() || parts.size() > 2) return std::nullopt;
    const auto month = month_of(parts.back());
    if (!month) return std::nullopt;
    if (parts.size() == 2) {
        const auto day = whole(parts.front());
        return day ? iso(*year, *month, *day) : std::nullopt;
    }
    if (whole(parts.back())) return std::nullopt; // a lone number is no month
    if (edge == Edge::begin) return iso(*year, *month, 1);
    for (unsigned day = 31; day >= 28; --day)
        if (auto last = iso(*year, *month, day)) return last;
    return std::nullopt;
}

} // namespace

std::string polos(std::string_view text) {
    std::string plain;
    for (const char c : base::lower(text)) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space)
            plain += c;
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    while (!plain.empty() && (plain.back() == ' ' || plain.back() == ':')) plain.pop_back();
    return plain;
}

std::string Tempat::of(const std::string& path) const {
    for (std::string rest = path; !rest.empty();) {
        if (const auto found = places_.find(rest); found != places_.end()) return found->second;
        const auto dot = rest.rfind('.');
        if (dot == std::string::npos) break;
        rest.resize(dot);
    }
    return otherwise_;
}

void Pengisi::temuan(std::uint32_t row, std::uint32_t column, base::Sentence sentence,
                     base::Severity severity) {
    if (form_.temuan.size() < most_findings)
        form_.temuan.push_back({sheet_.place(row, column), base::shortened(sheet_.at(row, column).text),
                                std::move(sentence), severity});
}

void Pengisi::tulis(Isian& to, const std::string& path, std::string_view text, Notasi notasi,
                    std::uint32_t row, std::uint32_t column) {
    places_.set(path, sheet_.place(row, column));
    const std::string_view bare = base::trim(text);
    to.set(bare == "-" || bare == "–" ? std::string_view() : bare, notasi);
}

void Pengisi::isi(Isian& to, const std::string& path, std::uint32_t row, std::uint32_t column) {
    const sheet::Cell& cell = sheet_.at(row, column);
    if (auto trouble = trouble_of(sheet_, cell); trouble && form_.temuan.size() < most_findings)
        form_.temuan.push_back(std::move(*trouble));
    const bool number = cell.kind == sheet::CellKind::number;
    tulis(to, path, std::string(cell.text), number ? Notasi::mesin : Notasi::indonesia, row, column);
}

void Pengisi::isi_nip(std::uint32_t row, std::uint32_t column) {
    if (sheet_.at(row, column).kind == sheet::CellKind::number) {
        temuan(row, column, base::say("formulir.nip_angka"));
        places_.set("nip", sheet_.place(row, column));
        return;
    }
    isi(form_.mentah.nip, "nip", row, column);
    if (!form_.mentah.nip.text.empty() && form_.mentah.nip.text.front() == '\'')
        form_.mentah.nip.text.erase(0, 1);
}

void Pengisi::isi_jenis_jabatan(std::uint32_t row, std::uint32_t column) {
    isi(form_.mentah.jenis_jabatan, "jenis_jabatan", row, column);
    std::string& text = form_.mentah.jenis_jabatan.text;
    const std::string word = polos(text);
    if (word == "struktural" || word == "jabatan struktural") text = "struktural";
    if (word == "jft" || word == "fungsional tertentu" || word == "jabatan fungsional tertentu") text = "jft";
    if (word == "jfu" || word == "fungsional umum" || word == "jabatan fungsional umum" ||
        word == "pelaksana")
        text = "jfu";
}

std::pair<std::string, std::string> angka_dan_satuan(std::string_view text) {
    const std::string_view bare = base::trim(text);
    if (bare.empty() || bare.front() < '0' || bare.front() > '9') return {std::string(bare), {}};
    const std::size_t end = bare.find_first_not_of("0123456789.,");
    if (end == std::string_view::npos) return {std::string(bare), {}};
    const std::string_view unit = base::trim(bare.substr(end));
    const bool letters =
        (unit.front() >= 'a' && unit.front() <= 'z') || (unit.front() >= 'A' && unit.front() <= 'Z');
    if (!letters || unit.find_first_of("0123456789") != std::string_view::npos)
        return {std::string(bare), {}};
    return {std::string(bare.substr(0, end)), std::string(unit)};
}

std::optional<std::string> tanggal_iso(std::string_view text) {
    const std::string_view bare = base::trim(text);
    if (calendar::read_date(bare)) return std::string(bare);
    const auto parts = words(bare);
    if (parts.size() != 3) return std::nullopt;
    return edge_of(parts, std::nullopt, Edge::begin);
}

std::optional<std::pair<std::string, std::string>> jangka_waktu(std::string_view text) {
    const std::string lowered = polos(text);
    for (const std::string_view between :
         {"s.d.", "s.d", "s/d", "sd.", "sampai dengan", " sampai ", " – ", " - "}) {
        const auto at = lowered.find(between);
        if (at == std::string::npos) continue;
        const std::string first = lowered.substr(0, at), second = lowered.substr(at + between.size());
        const auto from_iso = tanggal_iso(first), until_iso = tanggal_iso(second);
        const auto until_words = words(second);
        const auto year =
            until_words.empty() || until_words.back().size() != 4 ? std::nullopt : whole(until_words.back());
        const auto from = from_iso ? from_iso : edge_of(words(first), year, Edge::begin);
        const auto until = until_iso ? until_iso : edge_of(until_words, std::nullopt, Edge::end);
        if (from && until) return std::pair(*from, *until);
    }
    return std::nullopt;
}

} // namespace formulir
