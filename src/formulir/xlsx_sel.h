// xlsx_sel.h -- cells as the readers of workbooks need them: texts to compare, fields with their places.
//
// For xlsx_baca.cpp and its helpers only.
#pragma once

#include "formulir/mentah.h"
#include "formulir/xlsx_baca.h"
#include "sheet/xlsx_read.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace formulir {

// Lower case, white space as single spaces, no colon at the end: "  KEGIATAN\nTugas Jabatan :" -> "kegiatan
// tugas jabatan".
[[nodiscard]] std::string polos(std::string_view text);

// Places by path. A path that has none takes the place of what it is inside: "kegiatan[2].target" ->
// "kegiatan[2]".
class Tempat {
  public:
    explicit Tempat(std::string otherwise) : otherwise_(std::move(otherwise)) {}
    void set(const std::string& path, std::string place) { places_[path] = std::move(place); }
    [[nodiscard]] std::string of(const std::string& path) const;

  private:
    std::map<std::string, std::string> places_;
    std::string otherwise_;
};

// Fills fields of one form from the cells of one sheet.
class Pengisi {
  public:
    Pengisi(const sheet::Sheet& sheet, FormulirXlsx& form, Tempat& places)
        : sheet_(sheet), form_(form), places_(places) {}

    // The cell as a field; cells in error are findings. "-" and "–" alone mean nothing.
    void isi(Isian& to, const std::string& path, std::uint32_t row, std::uint32_t column);
    void tulis(Isian& to, const std::string& path, std::string_view text, Notasi notasi, std::uint32_t row,
               std::uint32_t column);
    void temuan(std::uint32_t row, std::uint32_t column, base::Sentence sentence,
                base::Severity severity = base::Severity::galat);
    // A NIP kept as a number has lost its last digits: refused, never repaired.
    void isi_nip(std::uint32_t row, std::uint32_t column);
    void isi_jenis_jabatan(std::uint32_t row, std::uint32_t column);

    [[nodiscard]] const sheet::Sheet& lembar() const { return sheet_; }
    [[nodiscard]] FormulirMentah& mentah() { return form_.mentah; }
    void tempat(const std::string& path, std::uint32_t row, std::uint32_t column) {
        places_.set(path, sheet_.place(row, column));
    }

  private:
    const sheet::Sheet& sheet_;
    FormulirXlsx& form_;
    Tempat& places_;
};

// "12 laporan" -> {"12", "laporan"}; "Rp 18.000.000" -> {"Rp 18.000.000", ""}.
[[nodiscard]] std::pair<std::string, std::string> angka_dan_satuan(std::string_view text);

// "31 Desember 2019", "31-12-2019", "31/12/2019", "2019-12-31" -> "2019-12-31".
[[nodiscard]] std::optional<std::string> tanggal_iso(std::string_view text);
// "2 Januari s.d. 31 Desember 2019", "Januari s/d Desember 2019" -> two ISO days.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> jangka_waktu(std::string_view text);

// Forms of a plain table on this sheet; nothing where the sheet has no such head.
[[nodiscard]] std::optional<std::vector<FormulirXlsx>> baca_tabel(const sheet::Sheet& sheet,
                                                                  Cari wanted = Cari::penilaian);

// The form I-e of this sheet; nothing where the sheet has no such head.
struct FormulirLembar {
    FormulirXlsx form;
    std::shared_ptr<Tempat> places;
    bool has_perilaku = false;
    bool rencana_saja = false; // form I-a
};
[[nodiscard]] std::optional<FormulirLembar> baca_formulir(const sheet::Sheet& sheet,
                                                          Cari wanted = Cari::penilaian);
// Marks of behaviour beside their labels, wherever they stand on the sheet. False where the sheet has none.
bool baca_perilaku(const sheet::Sheet& sheet, FormulirXlsx& form, Tempat& places);

} // namespace formulir
