// csv_baca.h -- many forms from one CSV file, read as a stream: one row per activity, consecutive rows of the same NIP
// (or name, where there is no NIP) and period are one form. Columns: docs/formats/formulir.md.
//
//     sheet::CsvReader csv(file);
//     BacaCsv forms(csv);
//     FormulirMentah form;
//     while (forms.next(form)) timbangan.timbang(form);
//     forms.findings()            // head line that cannot be used, unknown columns, broken CSV
//
// Columns are found by their title, in any order; case and "_ " do not matter. What belongs to the form (period, marks,
// tugas tambahan ...) is read from its first row; a later row that says otherwise is a finding. Memory stays flat.
#pragma once

#include "base/finding.h"
#include "formulir/mentah.h"
#include "sheet/csv.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace formulir {

// The columns of the plain table, in the order in which an empty one is written.
inline constexpr std::array<std::string_view, 29> kolom_tabel{"nama",
                                                              "nip",
                                                              "jenis_jabatan",
                                                              "periode_mulai",
                                                              "periode_selesai",
                                                              "kegiatan",
                                                              "target_kuantitas",
                                                              "satuan_kuantitas",
                                                              "target_kualitas",
                                                              "target_waktu",
                                                              "satuan_waktu",
                                                              "target_biaya",
                                                              "realisasi_kuantitas",
                                                              "realisasi_kualitas",
                                                              "realisasi_waktu",
                                                              "realisasi_biaya",
                                                              "dilaksanakan",
                                                              "tugas_tambahan",
                                                              "kreativitas",
                                                              "orientasi_pelayanan",
                                                              "integritas",
                                                              "komitmen",
                                                              "disiplin",
                                                              "kerja_sama",
                                                              "kepemimpinan",
                                                              "aturan",
                                                              "angka_kredit",
                                                              "dikecualikan",
                                                              "catatan"};

class BacaCsv {
  public:
    explicit BacaCsv(sheet::CsvReader& csv, Cari wanted = Cari::penilaian) : csv_(csv), wanted_(wanted) {}

    // The next form into `form` (reused: its texts keep their memory). False at the end.
    bool next(FormulirMentah& form);

    [[nodiscard]] const base::Findings& findings() const { return findings_; }
    [[nodiscard]] std::uint64_t rows() const { return rows_; } // rows of activities read so far

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    bool read_head();
    bool advance();
    [[nodiscard]] std::string_view cell(std::size_t field) const;
    void take(std::size_t field, Isian& isian) const;
    void begin_form(FormulirMentah& form);
    void add_row(FormulirMentah& form);
    void end_form(FormulirMentah& form);
    [[nodiscard]] bool same_form(const FormulirMentah& form) const;
    void check_repeated(const FormulirMentah& form);

    sheet::CsvReader& csv_;
    Cari wanted_;
    base::Findings findings_;
    std::array<std::size_t, kolom_tabel.size()> column_{}; // where each field stands
    std::vector<std::uint64_t> row_numbers_;               // of the form being read
    std::uint64_t rows_ = 0;
    bool started_ = false;
    bool at_row_ = false;
};

// Title of a column as it is compared: lower case, every run of other signs one "_".
[[nodiscard]] std::string kunci_kolom(std::string_view title);

} // namespace formulir
