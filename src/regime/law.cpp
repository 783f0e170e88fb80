#include "regime/law.h"

#include "angka/baca.h"
#include "base/yaml.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace regime {
namespace {

using base::Yaml;

std::string_view meaning(char certainty) {
    switch (certainty) {
    case 'S': return "satu sumber kedua";
    case 'M': return "dari ingatan, belum diperiksa";
    case 'I': return "disimpulkan dari angka terbit";
    case 'R': return "bacaan yang disarankan";
    default: return "";
    }
}

// Collects what is wrong with one file while it is read.
class Reader {
  public:
    Provenance provenance(const Yaml& node) {
        Provenance p;
        if (auto since = calendar::read_date(text(node, "sejak")))
            p.since = *since;
        else
            wrong(node, "sejak");
        p.source = text(node, "sumber");
        if (p.source.empty()) wrong(node, "sumber");
        const std::string tag = text(node, "kepastian");
        if (tag.size() == 1 && std::string_view("VCSMIR").find(tag) != std::string_view::npos)
            p.certainty = tag.front();
        else
            wrong(node, "kepastian");
        p.note = text(node, "catatan");
        return p;
    }

    Figure figure(const Yaml& node) {
        Figure f;
        if (auto value = angka::read_machine(text(node, "nilai")))
            f.value = *value;
        else
            wrong(node, "nilai");
        f.unit = text(node, "satuan");
        f.provenance = provenance(node);
        return f;
    }

    Choice choice(const Yaml& node) {
        Choice c;
        c.value = text(node, "nilai");
        if (const Yaml* among = node.find("antara"))
            for (const Yaml& item : among->items()) c.among.emplace_back(item.text());
        if (std::find(c.among.begin(), c.among.end(), c.value) == c.among.end()) wrong(node, "nilai");
        c.provenance = provenance(node);
        return c;
    }

    Table table(const Yaml& node) {
        Table t;
        if (const Yaml* columns = node.find("kolom"))
            for (const Yaml& item : columns->items()) t.columns.emplace_back(item.text());
        if (const Yaml* rows = node.find("baris"))
            for (const Yaml& row : rows->items()) {
                std::vector<std::string> cells;
                for (const Yaml& cell : row.items()) cells.emplace_back(cell.text());
                if (cells.size() != t.columns.size()) wrong(row, "baris");
                t.rows.push_back(std::move(cells));
            }
        if (t.columns.empty() || t.rows.empty()) wrong(node, "kolom");
        t.provenance = provenance(node);
        return t;
    }

    base::Findings findings;

  private:
    static std::string text(const Yaml& node, std::string_view key) {
        const Yaml* member = node.find(key);
        return member == nullptr ? std::string() : std::string(member->text());
    }
    void wrong(const Yaml& node, std::string_view field) {
        findings.push_back(
            {node.place(), text(node, field), base::say("law.isian", {{"isian", std::string(field)}})});
    }
};

template <class Map>
const auto& named(const Map& map, std::string_view name, const std::string& law) {
    const auto found = map.find(name);
    if (found == map.end()) throw std::logic_error(fmt::format("law/{}.yaml has no {}", law, name));
    return found->second;
}

} // namespace

std::string Provenance::setting_note() const {
    return is_setting() ? fmt::format("setelan [{}]: {}", certainty, meaning(certainty)) : std::string();
}

std::size_t Table::column(std::string_view name) const {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end()) throw std::logic_error(fmt::format("table has no column {}", name));
    return static_cast<std::size_t>(found - columns.begin());
}

const std::string& Table::word(std::size_t row, std::string_view column_name) const {
    return rows.at(row).at(column(column_name));
}

angka::Rational Table::number(std::size_t row, std::string_view column_name) const {
    auto value = angka::read_machine(word(row, column_name));
    if (!value) throw std::logic_error(fmt::format("table cell is no number: {}", word(row, column_name)));
    return *value;
}

base::Result<Law> Law::read(std::string_view yaml_text) {
    auto file = base::parse_yaml(yaml_text);
    if (!file) return base::refuse(std::move(file.error()));
    Law law;
    Reader reader;
    if (const Yaml* name = file->find("aturan")) law.name_ = name->text();
    if (const Yaml* title = file->find("nama")) law.title_ = title->text();
    if (const Yaml* figures = file->find("angka"))
        for (const auto& [name, node] : figures->members()) law.figures_.emplace(name, reader.figure(node));
    if (const Yaml* choices = file->find("pilihan"))
        for (const auto& [name, node] : choices->members()) law.choices_.emplace(name, reader.choice(node));
    if (const Yaml* tables = file->find("tabel"))
        for (const auto& [name, node] : tables->members()) law.tables_.emplace(name, reader.table(node));
    if (!reader.findings.empty()) return base::refuse(std::move(reader.findings));
    return law;
}

const Figure& Law::figure(std::string_view name) const { return named(figures_, name, name_); }
const Choice& Law::choice(std::string_view name) const { return named(choices_, name, name_); }
const Table& Law::table(std::string_view name) const { return named(tables_, name, name_); }

} // namespace regime
