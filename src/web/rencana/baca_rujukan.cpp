#include "web/rencana/baca_rujukan.h"

#include "base/text.h"
#include "sheet/csv.h"
#include "sheet/place.h"
#include "sheet/xlsx_read.h"

#include <array>
#include <map>
#include <optional>
#include <sstream>

namespace web::rencana {
namespace {

using base::say;

constexpr std::uint64_t rows_before_head = 30;
constexpr std::size_t longest_code = 60, longest_text = 500, most_findings = 200;

enum Kolom : std::size_t { kode, uraian, target, satuan, jumlah };
constexpr std::array<std::string_view, jumlah> titles{"kode", "uraian", "target", "satuan"};

std::optional<Kolom> column_of(std::string_view title) {
    const std::string word = base::lower(base::trim(title));
    if (word == "kode" || word == "kode rekening" || word == "nomor" || word == "kode_kegiatan") return kode;
    if (word == "uraian" || word == "program/kegiatan" || word == "kegiatan" || word == "indikator" ||
        word == "indikator kinerja utama")
        return uraian;
    if (word == "target") return target;
    if (word == "satuan") return satuan;
    return std::nullopt;
}

// Rows of either kind of file, one after the other.
class Pembaca {
  public:
    Pembaca(int tahun, berkas::JenisRujukan kind) : tahun_(tahun), kind_(kind) {}

    // One row; `place` says where its column (from 1) stands.
    template <class Place>
    void row(std::uint64_t number, const std::vector<std::pair<std::size_t, std::string_view>>& cells,
             const Place& place) {
        if (!head_) {
            take_head(cells);
            return;
        }
        std::array<std::string, jumlah> text;
        for (const auto& [column, value] : cells)
            for (std::size_t c = 0; c < jumlah; ++c)
                if (columns_.at(c) == column) text.at(c) = base::trim(value);
        if (text[kode].empty() && text[uraian].empty() && text[target].empty() && text[satuan].empty())
            return;
        if (out_.baris.size() >= berkas::rujukan_terbanyak) {
            full_ = true;
            return;
        }
        const auto wrong = [&](Kolom c, base::Sentence sentence) {
            if (out_.temuan.size() < most_findings)
                out_.temuan.push_back({place(number, columns_.at(c), titles.at(c)),
                                       base::shortened(text.at(c)), std::move(sentence)});
        };
        if (text[kode].empty()) wrong(kode, say("rencana.daftar.tanpa_kode"));
        if (text[uraian].empty()) wrong(uraian, say("rencana.daftar.tanpa_uraian"));
        for (const Kolom c : {kode, uraian, target, satuan}) {
            const std::size_t most = c == kode ? longest_code : longest_text;
            if (base::display_width(text.at(c)) > most)
                wrong(c, say("rencana.daftar.terlalu_panjang", {{"batas", std::to_string(most)}}));
        }
        if (!text[kode].empty()) {
            const auto [first, fresh] =
                seen_.try_emplace(base::lower(text[kode]), place(number, columns_.at(kode), titles.at(kode)));
            if (!fresh) wrong(kode, say("rencana.daftar.kode_kembar", {{"pertama", first->second}}));
        }
        out_.baris.push_back({{}, tahun_, kind_, text[kode], text[uraian], text[target], text[satuan]});
    }

    [[nodiscard]] bool found() const { return head_; }
    [[nodiscard]] bool full() const { return full_; }
    void heard(const base::Findings& findings) { base::append(out_.temuan, findings); }

    base::Result<DaftarTerbaca> done() {
        if (!head_) return base::refuse(say("rencana.daftar.tanpa_kepala"));
        if (full_)
            out_.temuan.push_back({"", "",
                                   say("rencana.daftar.terlalu_banyak",
                                       {{"batas", std::to_string(berkas::rujukan_terbanyak)}})});
        if (out_.baris.empty()) return base::refuse(say("rencana.daftar.kosong"));
        return std::move(out_);
    }

  private:
    void take_head(const std::vector<std::pair<std::size_t, std::string_view>>& cells) {
        std::array<std::size_t, jumlah> columns{};
        for (const auto& [column, value] : cells)
            if (const auto known = column_of(value); known && columns.at(*known) == 0)
                columns.at(*known) = column;
        if (columns[kode] == 0 || columns[uraian] == 0) return;
        columns_ = columns;
        head_ = true;
    }

    int tahun_;
    berkas::JenisRujukan kind_;
    bool head_ = false, full_ = false;
    std::array<std::size_t, jumlah> columns_{};
    std::map<std::string, std::string> seen_; // code -> where it first stood
    DaftarTerbaca out_;
};

base::Result<DaftarTerbaca> from_xlsx(std::string_view bytes, Pembaca read) {
    auto book = sheet::Workbook::read(bytes);
    if (!book) return base::refuse(std::move(book.error()));
    for (const sheet::Sheet& page : book->sheets()) {
        if (page.hidden()) continue;
        const auto place = [&](std::uint64_t row, std::size_t column, std::string_view) {
            return page.place(static_cast<std::uint32_t>(row),
                              static_cast<std::uint32_t>(column == 0 ? 1 : column));
        };
        std::uint32_t last = 0;
        for (const sheet::Cell& first : page.cells()) { // cells are in order: each row once
            if (first.row == last) continue;
            last = first.row;
            if (!read.found() && last > rows_before_head) break;
            std::vector<std::pair<std::size_t, std::string_view>> cells;
            for (const sheet::Cell& cell : page.row(last)) {
                if (const auto trouble = sheet::trouble_of(page, cell)) {
                    if (read.found()) read.heard({*trouble});
                    continue;
                }
                cells.emplace_back(cell.column, cell.text);
            }
            read.row(last, cells, place);
            if (read.full()) break;
        }
        if (read.found()) break; // the first sheet with a head counts
    }
    read.heard(book->findings());
    return read.done();
}

base::Result<DaftarTerbaca> from_csv(std::string_view bytes, Pembaca read) {
    std::istringstream text{std::string(bytes)};
    sheet::CsvReader csv(text);
    const auto place = [](std::uint64_t row, std::size_t column, std::string_view title) {
        return sheet::csv_place(row, column, title);
    };
    while (csv.next() && !read.full()) {
        if (!read.found() && csv.row_number() > rows_before_head) break;
        std::vector<std::pair<std::size_t, std::string_view>> cells;
        for (std::size_t i = 0; i < csv.row().size(); ++i) cells.emplace_back(i + 1, csv.row()[i]);
        read.row(csv.row_number(), cells, place);
    }
    read.heard(csv.findings());
    return read.done();
}

} // namespace

base::Result<DaftarTerbaca> baca_daftar(std::string_view bytes, int tahun, berkas::JenisRujukan kind) {
    if (bytes.size() > daftar_bita) return base::refuse(say("rencana.daftar.terlalu_besar"));
    const bool book =
        bytes.starts_with(std::string_view("PK\x03\x04", 4)) || bytes.starts_with("\xD0\xCF\x11\xE0");
    return book ? from_xlsx(bytes, Pembaca(tahun, kind)) : from_csv(bytes, Pembaca(tahun, kind));
}

} // namespace web::rencana
