#include "cli/vektor_berkas.h"

#include "angka/baca.h"
#include "base/json.h"
#include "base/text.h"
#include "regime/hitung.h"
#include "regime/pp46_2011/penilaian.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <stdexcept>

namespace cli {
namespace {

using angka::Rational;
using base::Json;
using base::say;
namespace pp46 = regime::pp46_2011;

constexpr int most_decimals = 60;
constexpr std::size_t most_rows = 1'000'000;

enum class Tata { pp46, kind };

// Where each named column stands.
class Kepala {
  public:
    explicit Kepala(std::span<const std::string_view> cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) at_.emplace(base::lower(base::trim(cells[i])), i);
    }
    [[nodiscard]] bool has(const std::vector<std::string>& names) const { return missing(names).empty(); }
    [[nodiscard]] std::vector<std::string> missing(const std::vector<std::string>& names) const {
        std::vector<std::string> absent;
        for (const std::string& name : names)
            if (at_.find(name) == at_.end()) absent.push_back(name);
        return absent;
    }
    [[nodiscard]] std::string cell(std::span<const std::string_view> row, std::string_view name) const {
        const auto found = at_.find(name);
        return found == at_.end() || found->second >= row.size()
                   ? std::string()
                   : std::string(base::trim(row[found->second]));
    }

  private:
    std::map<std::string, std::size_t, std::less<>> at_;
};

const std::vector<std::string> pp46_columns{
    "id", "level", "aspect", "target", "realisasi", "extra_json", "expected", "decimals_published", "note"};
const std::vector<std::string> kind_columns{"id", "kind", "inputs_json", "expected", "note"};

void put(Json::Object& object, std::string name, Json value) {
    const bool there =
        std::any_of(object.begin(), object.end(), [&](const auto& m) { return m.first == name; });
    if (!there) object.emplace_back(std::move(name), std::move(value));
}

// "91.670" -> 3
int decimals_of(std::string_view text) {
    const auto point = text.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

class Pemeriksa {
  public:
    Pemeriksa(const regime::Laws& laws, const Kepala& head, Tata layout)
        : laws_(laws), head_(head), layout_(layout) {
        auto angka = pp46::Angka::from(laws.at("pp46-2011"));
        if (!angka) throw std::logic_error("law/pp46-2011.yaml: " + angka.error().front().place);
        pp46_ = *std::move(angka);
        pp46_.setelan.sebutan = pp46::PembacaanSebutan::A; // what the files mean by category
    }

    BarisVektor check(std::span<const std::string_view> row, const std::string& place,
                      base::Findings& findings) {
        cells_ = row;
        BarisVektor out;
        out.id = cell("id");
        out.expected = cell("expected");
        out.rule = layout_ == Tata::pp46 ? cell("level") + "." + cell("aspect") : cell("kind");
        const bool misprint = cell("note").rfind("DISAGREES", 0) == 0;
        base::Findings wrong;
        const auto matches = compute(out, wrong);
        if (matches)
            out.putusan = misprint   ? (*matches ? Putusan::beda : Putusan::salah_cetak)
                          : *matches ? Putusan::sama
                                     : Putusan::beda;
        else
            out.putusan = Putusan::tidak_dikenal;
        for (base::Finding& one : wrong) {
            const std::string inside = one.place.empty() ? std::string() : ", " + one.place;
            one.place = fmt::format(
                "{}{}{}", place, out.id.empty() ? "" : fmt::format(" ({})", base::shortened(out.id)), inside);
            findings.push_back(std::move(one));
        }
        return out;
    }

  private:
    [[nodiscard]] std::string cell(std::string_view name) const { return head_.cell(cells_, name); }

    std::optional<Json> inputs(base::Findings& wrong, std::string& category) const {
        const bool by_kind = layout_ == Tata::kind;
        const std::string column = by_kind ? "inputs_json" : "extra_json";
        const std::string text = cell(column);
        Json::Object object;
        if (!text.empty()) {
            auto json = base::parse_json(text);
            if (!json || json->as<Json::Object>() == nullptr) {
                if (json)
                    wrong.push_back({column, base::shortened(text), say("hitung.bukan_objek")});
                else
                    base::append(wrong, base::placed(std::move(json.error()), column));
                return std::nullopt;
            }
            object = std::get<Json::Object>(std::move(json->value));
        }
        if (by_kind) return Json{std::move(object)};
        // The figures of an aspect stand in columns of their own.
        for (const char* name : {"target", "realisasi"})
            if (std::string value = cell(name); !value.empty()) put(object, name, Json{std::move(value)});
        const auto found =
            std::find_if(object.begin(), object.end(), [](const auto& m) { return m.first == "category"; });
        if (found != object.end()) {
            category = found->second.written();
            object.erase(found);
        }
        return Json{std::move(object)};
    }

    // Does our figure equal the published one? Nothing where there is no figure to compare.
    std::optional<bool> compute(BarisVektor& out, base::Findings& wrong) const {
        std::string category;
        const auto input = inputs(wrong, category);
        if (!input) return std::nullopt;
        auto hasil = regime::hitung(laws_, out.rule, *input);
        if (!hasil) {
            base::append(wrong, std::move(hasil.error()));
            return std::nullopt;
        }
        if (!hasil->exact) {
            out.got = hasil->text;
            return base::equal_fold(out.got, out.expected);
        }
        const auto expected = angka::read_machine(out.expected);
        const std::optional<int> places = decimals(out, wrong);
        if (places) out.got = decimal(*hasil->exact, *places);
        if (!expected) {
            base::append(wrong, base::placed(expected.error(), "expected"));
            return std::nullopt;
        }
        if (!places) return std::nullopt;
        const bool same_figure = round(*hasil->exact, *places) == round(*expected, *places);
        return same_figure && (category.empty() || has_category(*hasil->exact, category, out));
    }

    std::optional<int> decimals(const BarisVektor& out, base::Findings& wrong) const {
        const std::string text = layout_ == Tata::pp46 ? cell("decimals_published") : std::string();
        if (text.empty()) return std::min(decimals_of(out.expected), most_decimals);
        const auto number = angka::read_machine(text);
        if (!number || !number->is_whole() || *number < 0 || *number > most_decimals) {
            wrong.push_back(
                {"decimals_published", text,
                 say("hitung.bilangan_bulat", {{"dari", "0"}, {"sampai", std::to_string(most_decimals)}})});
            return std::nullopt;
        }
        return std::stoi(number->numerator());
    }

    bool has_category(const Rational& value, const std::string& category, BarisVektor& out) const {
        const std::string& ours = pp46::sebutan(value, pp46_, pp46_.setelan);
        if (base::equal_fold(ours, base::replace_all(category, "_", " "))) return true;
        out.expected += " " + category;
        out.got += " " + ours;
        return false;
    }

    const regime::Laws& laws_;
    const Kepala& head_;
    Tata layout_;
    pp46::Angka pp46_;
    std::span<const std::string_view> cells_;
};

} // namespace

std::string_view label(Putusan putusan) {
    constexpr std::array<std::string_view, 4> labels{"sama", "beda", "salah cetak", "tidak dikenal"};
    return labels.at(static_cast<std::size_t>(putusan));
}

std::size_t VektorBerkas::count(Putusan putusan) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const BarisVektor& r) { return r.putusan == putusan; }));
}

VektorBerkas read_vektor(sheet::CsvReader& csv, const regime::Laws& laws) {
    VektorBerkas file;
    if (!csv.next()) {
        file.findings = csv.findings();
        if (file.findings.empty()) file.findings.push_back({{}, {}, say("vektor.kosong")});
        return file;
    }
    const Kepala head(csv.row());
    const bool by_level = head.has(pp46_columns);
    if (!by_level && !head.has(kind_columns)) {
        const auto absent = std::min(head.missing(pp46_columns), head.missing(kind_columns),
                                     [](const auto& a, const auto& b) { return a.size() < b.size(); });
        file.findings.push_back(
            {"baris 1", {}, say("vektor.kepala", {{"kurang", base::join(absent, ", ")}})});
        return file;
    }
    Pemeriksa check(laws, head, by_level ? Tata::pp46 : Tata::kind);
    while (csv.next()) {
        if (file.rows.size() == most_rows) {
            file.findings.push_back({{}, {}, say("vektor.panjang", {{"batas", std::to_string(most_rows)}})});
            return file;
        }
        file.rows.push_back(check.check(csv.row(), fmt::format("baris {}", csv.row_number()), file.findings));
    }
    base::append(file.findings, csv.findings());
    file.usable = !base::has_errors(csv.findings());
    if (file.rows.empty() && file.usable) {
        file.findings.push_back({{}, {}, say("vektor.kosong")});
        file.usable = false;
    }
    return file;
}

} // namespace cli
