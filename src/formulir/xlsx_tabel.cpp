// The plain one-row-per-activity table on a sheet (xlsx_baca.h).
#include "base/text.h"
#include "formulir/csv_baca.h"
#include "formulir/xlsx_sel.h"
#include "skp/formulir.h"

#include <fmt/format.h>

#include <algorithm>

namespace formulir {
namespace {

using base::say;
using base::Severity;
using sheet::Cell;
using sheet::Sheet;

constexpr std::uint32_t none = 0;
constexpr std::uint32_t rows_searched = 30; // for the head: titles may stand above it
constexpr std::size_t most_rows = 30'000;   // of activities; more belongs into a CSV

// Columns of activity fields: their name in the table, their path in the form.
struct Field {
    std::string_view column, path;
    Isian& (*of)(KegiatanMentah&);
};
constexpr Field fields[] = {
    {"kegiatan", "uraian", [](KegiatanMentah& k) -> Isian& { return k.uraian; }},
    {"target_kuantitas", "target.kuantitas", [](KegiatanMentah& k) -> Isian& { return k.target.kuantitas; }},
    {"satuan_kuantitas", "target.satuan", [](KegiatanMentah& k) -> Isian& { return k.target.satuan; }},
    {"target_kualitas", "target.kualitas", [](KegiatanMentah& k) -> Isian& { return k.target.kualitas; }},
    {"target_waktu", "target.waktu", [](KegiatanMentah& k) -> Isian& { return k.target.waktu; }},
    {"satuan_waktu", "target.satuan_waktu",
     [](KegiatanMentah& k) -> Isian& { return k.target.satuan_waktu; }},
    {"target_biaya", "target.biaya", [](KegiatanMentah& k) -> Isian& { return k.target.biaya; }},
    {"realisasi_kuantitas", "realisasi.kuantitas",
     [](KegiatanMentah& k) -> Isian& { return k.realisasi.kuantitas; }},
    {"realisasi_kualitas", "realisasi.kualitas",
     [](KegiatanMentah& k) -> Isian& { return k.realisasi.kualitas; }},
    {"realisasi_waktu", "realisasi.waktu", [](KegiatanMentah& k) -> Isian& { return k.realisasi.waktu; }},
    {"realisasi_biaya", "realisasi.biaya", [](KegiatanMentah& k) -> Isian& { return k.realisasi.biaya; }},
    {"dilaksanakan", "dilaksanakan", [](KegiatanMentah& k) -> Isian& { return k.dilaksanakan; }},
    {"angka_kredit", "angka_kredit", [](KegiatanMentah& k) -> Isian& { return k.angka_kredit; }},
    {"dikecualikan", "dikecualikan", [](KegiatanMentah& k) -> Isian& { return k.dikecualikan; }},
};

struct Table {
    const Sheet& sheet;
    std::uint32_t head = none;
    std::array<std::uint32_t, kolom_tabel.size()> columns{};

    [[nodiscard]] std::uint32_t column(std::string_view name) const {
        const auto known = std::find(kolom_tabel.begin(), kolom_tabel.end(), name);
        return columns[static_cast<std::size_t>(known - kolom_tabel.begin())];
    }
    [[nodiscard]] std::string_view text(std::uint32_t row, std::string_view name) const {
        const std::uint32_t c = column(name);
        return c == none ? std::string_view() : base::trim(sheet.at(row, c).text);
    }
};

std::optional<Table> find_table(const Sheet& sheet, Cari wanted, base::Findings& findings) {
    for (std::uint32_t row = 1; row <= std::min(sheet.last_row(), rows_searched); ++row) {
        Table table{sheet, row, {}};
        base::Findings here;
        for (const Cell& cell : sheet.row(row)) {
            const std::string key = kunci_kolom(cell.text);
            const auto known = std::find(kolom_tabel.begin(), kolom_tabel.end(), key);
            if (known == kolom_tabel.end()) {
                here.push_back({sheet.place(row, cell.column), base::shortened(cell.text),
                                say("formulir.kolom_tak_dikenal"), Severity::peringatan});
                continue;
            }
            std::uint32_t& column = table.columns[static_cast<std::size_t>(known - kolom_tabel.begin())];
            if (column != none)
                here.push_back(
                    {sheet.place(row, cell.column), std::string(cell.text), say("formulir.kolom_ganda")});
            column = cell.column;
        }
        if (table.column("kegiatan") == none || table.column("target_kuantitas") == none) continue;
        for (std::string_view needed : {"target_waktu", "realisasi_kuantitas"})
            if (table.column(needed) == none && (wanted == Cari::penilaian || needed == "target_waktu"))
                here.push_back({sheet.place(row, 1),
                                {},
                                say("formulir.kolom_kurang", {{"kolom", std::string(needed)}})});
        findings = std::move(here);
        return table;
    }
    return std::nullopt;
}

// A row without a person continues the form above it: name and NIP are often merged over its rows.
bool same_form(const Table& t, std::uint32_t a, std::uint32_t b) {
    if (t.text(b, "nip").empty() && t.text(b, "nama").empty() && t.text(b, "periode_mulai").empty())
        return true;
    const std::string_view person = t.text(a, "nip").empty() && t.text(b, "nip").empty() ? "nama" : "nip";
    return t.text(a, person) == t.text(b, person) &&
           t.text(a, "periode_mulai") == t.text(b, "periode_mulai") &&
           t.text(a, "periode_selesai") == t.text(b, "periode_selesai");
}

// What belongs to the form stands in its first row.
void begin(const Table& t, Pengisi& fill, std::uint32_t row) {
    FormulirMentah& m = fill.mentah();
    const auto take = [&](std::string_view name, Isian& to, const std::string& path) {
        if (const std::uint32_t c = t.column(name); c != none) fill.isi(to, path, row, c);
    };
    const auto day = [&](std::string_view name, Isian& to, const std::string& path) {
        take(name, to, path);
        if (const auto iso = tanggal_iso(to.text)) to.text = *iso;
    };
    take("aturan", m.aturan, "aturan");
    take("nama", m.nama, "nama");
    if (const std::uint32_t c = t.column("nip"); c != none) fill.isi_nip(row, c);
    if (const std::uint32_t c = t.column("jenis_jabatan"); c != none) fill.isi_jenis_jabatan(row, c);
    day("periode_mulai", m.skp.periode_mulai, "periode.mulai");
    day("periode_selesai", m.skp.periode_selesai, "periode.selesai");
    take("tugas_tambahan", m.skp.tugas_tambahan, "tugas_tambahan");
    take("kreativitas", m.skp.kreativitas, "kreativitas");
    for (std::size_t i = 0; i < m.perilaku.size(); ++i) {
        take(skp::Perilaku::nama_aspek[i], m.perilaku[i],
             "perilaku." + std::string(skp::Perilaku::nama_aspek[i]));
        m.ada_perilaku = m.ada_perilaku || m.perilaku[i].terisi();
    }
}

void repeated(const Table& t, Pengisi& fill, std::uint32_t first, std::uint32_t row) {
    for (std::string_view name : {"jenis_jabatan", "tugas_tambahan", "kreativitas", "orientasi_pelayanan",
                                  "integritas", "komitmen", "disiplin", "kerja_sama", "kepemimpinan"}) {
        const std::string_view here = t.text(row, name);
        if (!here.empty() && here != t.text(first, name))
            fill.temuan(row, t.column(name),
                        say("formulir.baris_berbeda", {{"pertama", base::shortened(t.text(first, name))}}));
    }
}

} // namespace

std::optional<std::vector<FormulirXlsx>> baca_tabel(const Sheet& sheet, Cari wanted) {
    base::Findings findings;
    const auto table = find_table(sheet, wanted, findings);
    if (!table) return std::nullopt;
    std::vector<FormulirXlsx> forms;
    std::uint32_t first = none;
    std::size_t rows_read = 0;
    std::shared_ptr<Tempat> places;
    for (std::uint32_t row = table->head + 1; row <= sheet.last_row(); ++row) {
        if (sheet.row(row).empty()) continue;
        if (++rows_read > most_rows) {
            findings.push_back(
                {sheet.place(row, 1),
                 {},
                 say("formulir.tabel_terlalu_panjang", {{"batas", std::to_string(most_rows)}})});
            break;
        }
        const bool continues = first != none && same_form(*table, first, row);
        if (!continues) {
            forms.emplace_back();
            first = row;
            places = std::make_shared<Tempat>(sheet.place(row, 1));
            forms.back().mentah.place_of = [places](const std::string& path) { return places->of(path); };
        }
        Pengisi fill(sheet, forms.back(), *places);
        if (continues)
            repeated(*table, fill, first, row);
        else
            begin(*table, fill, row);
        auto& rows = forms.back().mentah.skp.kegiatan;
        const std::string path = fmt::format("kegiatan[{}]", rows.size());
        KegiatanMentah& k = rows.emplace_back();
        fill.tempat(path, row, table->column("kegiatan"));
        for (const Field& field : fields)
            if (const std::uint32_t c = table->column(field.column); c != none)
                fill.isi(field.of(k), fmt::format("{}.{}", path, field.path), row, c);
    }
    if (forms.empty())
        forms.emplace_back().temuan.push_back(
            {sheet.place(table->head, 1), {}, say("formulir.csv_tanpa_baris")});
    findings.insert(findings.end(), forms.front().temuan.begin(), forms.front().temuan.end());
    forms.front().temuan = std::move(findings);
    return forms;
}

} // namespace formulir
