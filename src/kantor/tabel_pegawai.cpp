#include "kantor/tabel_pegawai.h"

#include "base/text.h"
#include "pegawai/lipat.h"
#include "sheet/csv.h"
#include "sheet/place.h"
#include "sheet/xlsx_read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace kantor {
namespace {

using base::say;

constexpr std::uint32_t rows_before_head = 30;
constexpr std::size_t most_findings = 200;

std::size_t at(Kolom column) { return static_cast<std::size_t>(column); }

std::string written_title(std::string_view text) { return base::shortened(pegawai::rapikan(text), 40); }

} // namespace

class PembacaTabel {
  public:
    explicit PembacaTabel(const BatasTabel& limits) : limits_(limits) {}

    base::Result<TabelPegawai> csv(std::string_view bytes);
    base::Result<TabelPegawai> xlsx(std::string_view bytes);

  private:
    struct Judul {
        std::uint32_t column;
        std::string_view text;
    };

    // Whether these cells are the head; takes its columns where they are.
    bool take_head(std::uint64_t row, const std::vector<Judul>& cells);
    [[nodiscard]] std::string place(std::uint64_t row, std::uint32_t column, std::string_view title) const {
        return table_.sheet_.empty() ? sheet::csv_place(row, column, title)
                                     : sheet::place(table_.sheet_, static_cast<std::uint32_t>(row), column);
    }
    void begin_row(std::uint64_t number) {
        row_ = {.nomor = number, .mulai = {}, .panjang = {}, .bilangan = 0};
    }
    void put(Kolom column, std::string_view text, bool number);
    bool end_row(); // false: too many
    void say_that(base::Finding finding) {
        if (table_.findings_.size() < most_findings) table_.findings_.push_back(std::move(finding));
    }
    base::Result<TabelPegawai> done();

    BatasTabel limits_;
    TabelPegawai table_;
    base::Findings fatal_; // without which the rest cannot be read
    BarisTabel row_;
    bool filled_ = false;
    bool too_many_ = false;
};

bool PembacaTabel::take_head(std::uint64_t row, const std::vector<Judul>& cells) {
    int known = 0;
    bool nip = false;
    for (const Judul& cell : cells) {
        const auto column = kolom_berjudul(cell.text);
        known += column.has_value();
        nip = nip || column == Kolom::nip;
    }
    if (!nip || known < 2) return false;
    std::vector<std::string> unknown;
    for (const Judul& cell : cells) {
        const auto column = kolom_berjudul(cell.text);
        if (!column) {
            if (!base::trim(cell.text).empty()) unknown.push_back(written_title(cell.text));
            continue;
        }
        if (table_.column_[at(*column)] != 0) {
            say_that({place(row, cell.column, {}), written_title(cell.text),
                      say("impor.kolom_ganda", {{"pertama", table_.title_[at(*column)]}}),
                      base::Severity::peringatan});
            continue;
        }
        table_.column_[at(*column)] = cell.column;
        table_.title_[at(*column)] = written_title(cell.text);
        if (*column == Kolom::jenis_kelamin) table_.men_and_women_ = judul_pria_wanita(cell.text);
        if (*column == Kolom::tahun_lulus)
            say_that({place(row, cell.column, {}), written_title(cell.text),
                      say("impor.kolom_tidak_disimpan"), base::Severity::peringatan});
    }
    if (!unknown.empty()) {
        const std::size_t count = unknown.size();
        if (count > 12) unknown.resize(12);
        say_that(
            {table_.sheet_.empty() ? sheet::csv_place(row) : fmt::format("{}, baris {}", table_.sheet_, row),
             base::join(unknown, ", "), say("impor.kolom_tak_dikenal", {{"jumlah", std::to_string(count)}}),
             base::Severity::peringatan});
    }
    if (!table_.ada(Kolom::nama))
        fatal_.push_back({sheet::csv_place(row), {}, say("impor.kolom_kurang", {{"kolom", "nama"}})});
    return true;
}

void PembacaTabel::put(Kolom column, std::string_view text, bool number) {
    text = base::trim(text);
    if (text.empty()) return;
    row_.mulai[at(column)] = static_cast<std::uint32_t>(table_.text_.size());
    row_.panjang[at(column)] = static_cast<std::uint32_t>(text.size());
    if (number) row_.bilangan |= 1U << at(column);
    table_.text_ += text;
    filled_ = true;
}

bool PembacaTabel::end_row() {
    if (!filled_) return true;
    filled_ = false;
    // "1 2 3 ..." under the head is the form's own numbering.
    if (table_.rows_.empty()) {
        bool numbering = true;
        int cells = 0;
        for (std::size_t i = 0; i < jumlah_kolom; ++i) {
            const std::string_view text =
                std::string_view(table_.text_).substr(row_.mulai[i], row_.panjang[i]);
            if (text.empty()) continue;
            ++cells;
            numbering = numbering && text.size() <= 2 &&
                        text.find_first_not_of("0123456789") == std::string_view::npos;
        }
        if (numbering && cells > 1) return true;
    }
    if (table_.rows_.size() >= limits_.baris) {
        too_many_ = true;
        return false;
    }
    table_.rows_.push_back(row_);
    return true;
}

base::Result<TabelPegawai> PembacaTabel::done() {
    if (too_many_)
        return base::refuse(say("impor.terlalu_banyak_baris", {{"batas", std::to_string(limits_.baris)}}));
    if (!fatal_.empty()) return base::refuse(std::move(fatal_));
    if (table_.rows_.empty()) return base::refuse(say("impor.tanpa_baris"));
    return std::move(table_);
}

base::Result<TabelPegawai> PembacaTabel::csv(std::string_view bytes) {
    sheet::CsvReader csv([bytes, done = std::size_t{0}](char* to, std::size_t room) mutable {
        const std::size_t n = std::min(room, bytes.size() - done);
        if (n > 0) std::memcpy(to, bytes.data() + done, n);
        done += n;
        return n;
    });
    bool head = false;
    while (csv.next()) {
        const auto cells = csv.row();
        if (!head) {
            if (csv.row_number() > rows_before_head) break;
            std::vector<Judul> titles;
            for (std::size_t i = 0; i < cells.size(); ++i)
                titles.push_back({static_cast<std::uint32_t>(i + 1), cells[i]});
            head = take_head(csv.row_number(), titles);
            continue;
        }
        begin_row(csv.row_number());
        for (std::size_t i = 0; i < jumlah_kolom; ++i)
            if (const std::uint32_t column = table_.column_[i]; column != 0 && column <= cells.size())
                put(static_cast<Kolom>(i), cells[column - 1], false);
        if (!end_row()) break;
    }
    for (const base::Finding& f : csv.findings())
        (f.severity == base::Severity::galat ? fatal_ : table_.findings_).push_back(f);
    if (!head && fatal_.empty()) return base::refuse(say("impor.tanpa_kepala"));
    return done();
}

base::Result<TabelPegawai> PembacaTabel::xlsx(std::string_view bytes) {
    const auto book = sheet::Workbook::read(bytes);
    if (!book) return base::refuse(book.error());
    for (const sheet::Sheet& sheet : book->sheets()) {
        if (sheet.hidden()) continue;
        table_.sheet_ = sheet.name();
        std::uint32_t head = 0;
        for (std::uint32_t row = 1; row <= std::min(rows_before_head, sheet.last_row()) && head == 0; ++row) {
            std::vector<Judul> titles;
            for (const sheet::Cell& cell : sheet.row(row)) titles.push_back({cell.column, cell.text});
            if (take_head(row, titles)) head = row;
        }
        if (head == 0) continue;
        std::array<std::optional<Kolom>, 1024> column_of{};
        for (std::size_t i = 0; i < jumlah_kolom; ++i)
            if (table_.column_[i] != 0 && table_.column_[i] < column_of.size())
                column_of.at(table_.column_[i]) = static_cast<Kolom>(i);
        begin_row(0);
        for (const sheet::Cell& cell : sheet.cells()) {
            if (cell.row <= head || cell.column >= column_of.size() || !column_of.at(cell.column)) continue;
            if (cell.row != row_.nomor) {
                if (!end_row()) break;
                begin_row(cell.row);
            }
            if (auto trouble = sheet::trouble_of(sheet, cell)) {
                say_that(*std::move(trouble));
                continue;
            }
            // The apostrophe that our own export puts before =, +, - and @.
            put(*column_of.at(cell.column), sheet::without_apostrophe(cell.text),
                cell.kind == sheet::CellKind::number);
        }
        if (!too_many_) end_row();
        base::append(table_.findings_, book->findings());
        return done();
    }
    return base::refuse(say("impor.tanpa_kepala"));
}

base::Result<TabelPegawai> TabelPegawai::baca(std::string_view bytes, const BatasTabel& limits) {
    if (base::trim(bytes.substr(0, 4096)).empty() && bytes.size() <= 4096)
        return base::refuse(say("impor.kosong"));
    if (bytes.size() > limits.bita)
        return base::refuse(say("impor.terlalu_besar", {{"batas", std::to_string(limits.bita >> 20U)}}));
    PembacaTabel reader(limits);
    const bool archive = bytes.substr(0, 4) == std::string_view("PK\x03\x04", 4);
    // An old workbook or one under a password is no text either: the workbook reader says what to do.
    const bool compound = bytes.substr(0, 4) == "\xD0\xCF\x11\xE0";
    return archive || compound ? reader.xlsx(bytes) : reader.csv(bytes);
}

TabelPegawai TabelPegawai::dari_isian(const std::array<std::string_view, jumlah_kolom>& fields) {
    TabelPegawai table;
    table.form_ = true;
    BarisTabel row{.nomor = 1, .mulai = {}, .panjang = {}, .bilangan = 0};
    for (std::size_t i = 0; i < jumlah_kolom; ++i) {
        const std::string_view text = base::trim(fields.at(i));
        row.mulai.at(i) = static_cast<std::uint32_t>(table.text_.size());
        row.panjang.at(i) = static_cast<std::uint32_t>(text.size());
        table.text_ += text;
    }
    table.rows_.push_back(row);
    return table;
}

std::string TabelPegawai::tempat(const BarisTabel& row, Kolom column) const {
    if (form_) return std::string(judul(column));
    const auto i = static_cast<std::size_t>(column);
    if (column_[i] == 0) return tempat(row);
    return sheet_.empty() ? sheet::csv_place(row.nomor, column_[i], title_[i])
                          : sheet::place(sheet_, static_cast<std::uint32_t>(row.nomor), column_[i]);
}

std::string TabelPegawai::tempat(const BarisTabel& row) const {
    return sheet_.empty() ? sheet::csv_place(row.nomor) : fmt::format("{}, baris {}", sheet_, row.nomor);
}

} // namespace kantor
