#include "berkas/arsip/aturan.h"

#include "base/text.h"
#include "regime/law.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;

int whole(const angka::Rational& value) { return std::stoi(value.numerator()); }

std::optional<int> years(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || value < 0 || value > 100)
        return std::nullopt;
    return value;
}

bool is_code(std::string_view text) { // "800.1.4.4"
    if (text.empty() || text.size() > 30 || text.front() == '.' || text.back() == '.') return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

// One line of the office's own table: cells by comma, in double quotes where a comma is meant.
std::vector<std::string> cells(std::string_view line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            out.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    for (std::string& cell : out) cell = std::string(base::trim(cell));
    return out;
}

constexpr std::size_t longest_table = 1U << 20U, most_lines = 20'000;

struct TabelKantor {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines;
};

base::Result<TabelKantor> office_table(const std::string& text, std::string_view head, const char* key) {
    TabelKantor table;
    if (text.size() > longest_table) return base::refuse(say("arsip.tabel.terlalu_besar"), {}, key);
    const std::size_t width = cells(head).size();
    std::size_t number = 0;
    base::Findings wrong;
    for (const std::string_view raw : base::split(text, '\n')) {
        const std::string_view line = base::trim(raw);
        if (++number > most_lines) return base::refuse(say("arsip.tabel.terlalu_besar"), {}, key);
        if (line.empty()) continue;
        if (table.lines.empty() && wrong.empty() && base::equal_fold(line, head)) continue;
        auto row = cells(line);
        if (row.size() != width) {
            wrong.push_back({std::string(key) + " baris " + std::to_string(number), base::shortened(line),
                             say("arsip.tabel.kolom", {{"kolom", std::string(head)}})});
            continue;
        }
        table.rows.push_back(std::move(row));
        table.lines.push_back(number);
    }
    if (table.rows.empty() && wrong.empty()) wrong.push_back({key, {}, say("arsip.tabel.kosong")});
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return table;
}

bool read_code(const std::vector<std::string>& row, Klasifikasi& into) {
    const auto since = calendar::read_date(row.at(4));
    if (!since || !is_code(row.at(0)) || (!row.at(1).empty() && !is_code(row.at(1))) || row.at(2).empty())
        return false;
    into = {row.at(0), row.at(1), row.at(2), row.at(3), *since};
    return true;
}

bool read_rule(const std::vector<std::string>& row, AturanRetensi& into) {
    const auto trigger = pemicu_dari(row.at(1));
    const auto active = years(row.at(2)), inactive = years(row.at(3));
    const auto end = nasib_dari(row.at(4));
    const auto since = calendar::read_date(row.at(7));
    const bool sure =
        row.at(6).size() == 1 && std::string_view("VCSMIR").find(row.at(6)) != std::string_view::npos;
    if (!is_code(row.at(0)) || !trigger || !active || !inactive || !end || !since || !sure ||
        row.at(5).empty())
        return false;
    into = {row.at(0), *trigger, *active, *inactive, *end, row.at(5), row.at(6).front(), *since};
    return true;
}

// Every line is read or named.
template <class Row>
base::Result<std::vector<Row>>
read_rows(const TabelKantor& table, bool (*read)(const std::vector<std::string>&, Row&), const char* key) {
    std::vector<Row> rows;
    base::Findings wrong;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        Row row;
        if (read(table.rows[i], row))
            rows.push_back(std::move(row));
        else
            wrong.push_back({std::string(key) + " baris " + std::to_string(table.lines[i]),
                             base::shortened(base::join(table.rows[i], ",")), say("arsip.tabel.baris")});
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return rows;
}

constexpr std::string_view code_head = "kode,induk,nama,dasar,berlaku";
constexpr std::string_view rule_head = "kode,pemicu,aktif,inaktif,nasib,dasar,kepastian,berlaku";

} // namespace

base::Result<AturanArsip> AturanArsip::baca(std::string_view yaml) {
    const auto law = regime::Law::read(yaml);
    if (!law) return base::refuse(law.error());
    AturanArsip rules;
    TabelKantor codes, keeps;
    const auto take = [](const regime::Table& from, TabelKantor& into) {
        into.rows = from.rows;
        for (std::size_t i = 1; i <= from.rows.size(); ++i) into.lines.push_back(i);
    };
    take(law->table("klasifikasi"), codes);
    take(law->table("retensi"), keeps);
    auto read_codes = read_rows(codes, read_code, "klasifikasi");
    auto read_keeps = read_rows(keeps, read_rule, "retensi");
    if (!read_codes) return base::refuse(read_codes.error());
    if (!read_keeps) return base::refuse(read_keeps.error());
    rules.codes_ = *std::move(read_codes);
    rules.rules_ = *std::move(read_keeps);
    const auto list_of = [](const std::string& word) {
        const auto list = dari_kode<DaftarArsip>(word);
        if (!list) throw std::logic_error("law/arsip.yaml names a register that there is not: " + word);
        return *list;
    };
    const regime::Table& used = law->table("pakai");
    for (std::size_t i = 0; i < used.rows.size(); ++i)
        rules.used_[{list_of(used.word(i, "daftar")), used.word(i, "jenis_pegawai")}] = used.word(i, "kode");
    const regime::Table& patterns = law->table("pola_nomor");
    for (std::size_t i = 0; i < patterns.rows.size(); ++i)
        rules.patterns_[list_of(patterns.word(i, "daftar"))] = patterns.word(i, "pola");
    if (const auto secrecy = dari_kode<KelasArsip>(law->choice("kelas_penilaian").value))
        rules.secrecy_ = *secrecy;
    rules.folders_ = whole(law->figure("folder_tiap_boks").value);
    rules.months_ = whole(law->figure("periksa_keutuhan").value);
    rules.anri_ = whole(law->figure("batas_persetujuan_anri").value);
    rules.witnesses_ = static_cast<std::size_t>(whole(law->figure("saksi_pemusnahan").value));
    return rules;
}

base::Result<AturanArsip> AturanArsip::dengan(const std::map<std::string, std::string>& settings) const {
    AturanArsip rules = *this;
    base::Findings wrong;
    const auto value = [&](const char* key) -> const std::string* {
        const auto found = settings.find(key);
        return found == settings.end() || base::trim(found->second).empty() ? nullptr : &found->second;
    };
    const auto replace = [&](const char* key, std::string_view head, auto read, auto& into) {
        const std::string* text = value(key);
        if (text == nullptr) return;
        const auto table = office_table(*text, head, key);
        if (!table) return base::append(wrong, table.error());
        auto rows = read_rows(*table, read, key);
        if (!rows) return base::append(wrong, rows.error());
        into = *std::move(rows);
    };
    replace("arsip.klasifikasi", code_head, read_code, rules.codes_);
    replace("arsip.retensi", rule_head, read_rule, rules.rules_);
    const auto pattern = [&](const char* key, DaftarArsip list) {
        const std::string* text = value(key);
        if (text == nullptr) return;
        if (!pola_sah(*text))
            wrong.push_back({key, *text, say("arsip.tabel.pola")});
        else
            rules.patterns_[list] = *text;
    };
    pattern("arsip.pola.kepegawaian", DaftarArsip::kepegawaian);
    pattern("arsip.pola.pengendalian", DaftarArsip::pengendalian);
    if (const std::string* unit = value("arsip.kode_unit")) {
        if (unit->size() > 20 || unit->find_first_of("{}/\n\t ") != std::string::npos)
            wrong.push_back({"arsip.kode_unit", *unit, say("arsip.tabel.kode_unit")});
        else
            rules.unit_ = *unit;
    }
    if (!wrong.empty()) return base::refuse(std::move(wrong));
    return rules;
}

const Klasifikasi* AturanArsip::klasifikasi(std::string_view kode) const {
    const auto found =
        std::find_if(codes_.begin(), codes_.end(), [&](const Klasifikasi& c) { return c.kode == kode; });
    return found == codes_.end() ? nullptr : &*found;
}

const AturanRetensi* AturanArsip::retensi(std::string_view kode, const calendar::Date& day) const {
    const AturanRetensi* best = nullptr;
    for (const AturanRetensi& rule : rules_)
        if (rule.kode == kode && std::chrono::sys_days(rule.berlaku) <= std::chrono::sys_days(day) &&
            (best == nullptr || std::chrono::sys_days(best->berlaku) <= std::chrono::sys_days(rule.berlaku)))
            best = &rule;
    return best;
}

const std::string& AturanArsip::kode_untuk(DaftarArsip list, std::string_view jenis_pegawai) const {
    const auto found = used_.find({list, std::string(jenis_pegawai)});
    if (found == used_.end())
        throw std::logic_error("law/arsip.yaml has no code for " + std::string(jenis_pegawai));
    return found->second;
}

const std::string& AturanArsip::pola(DaftarArsip list) const { return patterns_.at(list); }

bool pola_sah(std::string_view pattern) {
    if (pattern.empty() || pattern.size() > 80 || pattern.find_first_of("\n\r\t") != std::string_view::npos)
        return false;
    std::string rest(pattern);
    for (const std::string_view word : {"{urut}", "{tahun}", "{kode}", "{unit}"}) {
        const bool needed = word == "{urut}" || word == "{tahun}";
        if (needed && rest.find(word) == std::string::npos) return false;
        rest = base::replace_all(rest, word, "");
    }
    return rest.find_first_of("{}") == std::string::npos;
}

std::string nomor_arsip(std::string_view pattern, std::string_view kode, std::int64_t urut,
                        std::string_view unit, int tahun) {
    std::string number = base::replace_all(std::string(pattern), "{kode}", kode);
    number = base::replace_all(number, "{urut}", std::to_string(urut));
    number = base::replace_all(number, "{unit}", unit);
    return base::replace_all(number, "{tahun}", std::to_string(tahun));
}

} // namespace berkas
