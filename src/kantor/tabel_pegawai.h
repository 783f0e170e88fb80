// tabel_pegawai.h -- an employee list as rows of text under known columns, from CSV or XLSX, each cell with its place.
//
//     base::Result<TabelPegawai> tabel = TabelPegawai::baca(bytes);
//     for (const BarisTabel& baris : tabel->baris())
//         tabel->sel(baris, Kolom::nip).teks,  tabel->tempat(baris, Kolom::nip)   // "Pegawai!C14", "baris 14, kolom 3 (NIP)"
//
// What it is, is told from the bytes. The head is the first of the first 30 rows with a column for the NIP and another
// known one; rows above it are titles. Rows that are wholly empty are passed over, and so is a row of column numbers
// under the head. A workbook's sheet is the first visible one with such a head. Formula cells give their value.
//
// Limits: 20,000 people, 20 MB. Refused: no head, no column for the name, beyond the limits, and what csv.h and
// xlsx_read.h refuse. findings() says the rest: columns that are not known or come twice (warnings), cells that hold an
// error or were never calculated (galat: their cells are read as empty, so that all else is heard too).
#pragma once

#include "base/result.h"
#include "kantor/kolom_pegawai.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kantor {

struct BatasTabel {
    std::size_t bita = 20U << 20U;
    std::size_t baris = 20'000;
};

struct Sel {
    std::string_view teks; // trimmed
    bool bilangan = false; // the spreadsheet keeps it as a number: digits beyond the 15th are lost
};

struct BarisTabel {
    std::uint64_t nomor = 0; // as a spreadsheet shows it
    std::array<std::uint32_t, jumlah_kolom> mulai{}, panjang{};
    std::uint32_t bilangan = 0; // a bit for each column
};

class TabelPegawai {
  public:
    static base::Result<TabelPegawai> baca(std::string_view bytes, const BatasTabel& limits = {});

    // One row as a form has it: places are the names of the columns.
    static TabelPegawai dari_isian(const std::array<std::string_view, jumlah_kolom>& fields);

    [[nodiscard]] const std::vector<BarisTabel>& baris() const { return rows_; }
    [[nodiscard]] Sel sel(const BarisTabel& row, Kolom column) const {
        const auto at = static_cast<std::size_t>(column);
        return {std::string_view(text_).substr(row.mulai[at], row.panjang[at]),
                (row.bilangan >> at & 1U) != 0};
    }
    [[nodiscard]] bool ada(Kolom column) const { return column_[static_cast<std::size_t>(column)] != 0; }
    [[nodiscard]] std::string tempat(const BarisTabel& row, Kolom column) const;
    [[nodiscard]] std::string tempat(const BarisTabel& row) const; // "baris 14"
    [[nodiscard]] bool pria_wanita() const { return men_and_women_; }
    [[nodiscard]] const base::Findings& findings() const { return findings_; }

  private:
    friend class PembacaTabel;
    TabelPegawai() = default;

    std::string text_; // of all cells, one after the other
    std::vector<BarisTabel> rows_;
    std::array<std::uint32_t, jumlah_kolom> column_{}; // from 1; 0: not there
    std::array<std::string, jumlah_kolom> title_;
    std::string sheet_; // of a workbook; empty for CSV
    bool men_and_women_ = false;
    bool form_ = false;
    base::Findings findings_;
};

} // namespace kantor
