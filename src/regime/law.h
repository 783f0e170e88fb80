// law.h -- the figures of one regulation, read from law/<name>.yaml.
//
// A figure is not a number alone: it has a unit, the day from which it holds, the article it comes from and a tag that
// says how sure we are of it. What the tag does not settle is a setting, and derivations say so.
//
//     aturan: pp46-2011
//     angka:
//       bobot_skp: {nilai: 60, satuan: persen, sejak: 2014-01-01, sumber: PP 46/2011 Pasal 15 ayat (2), kepastian: V}
//     pilihan:
//       pembacaan_sebutan: {nilai: A, antara: [A, B, C, D], sejak: 2014-01-01, sumber: ..., kepastian: R}
//     tabel:
//       tugas_tambahan: {sejak: ..., sumber: ..., kepastian: C, kolom: [sampai, nilai], baris: [["0", "0"], ["3", "1"]]}
//
// Certainty: V read in the regulation; C agreed by independent sources; S one second-hand source; M from memory; I
// inferred from published figures; R our recommendation where sources are silent. Tags S to R are settings.
//
// A name that the code asks for and the file lacks is our mistake: std::logic_error.
#pragma once

#include "angka/rational.h"
#include "base/result.h"
#include "calendar/date.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace regime {

struct Provenance {
    calendar::Date since{};
    std::string source;
    char certainty = 'R'; // V C S M I R
    std::string note;

    [[nodiscard]] bool is_setting() const { return certainty != 'V' && certainty != 'C'; }
    // "" for what is settled; otherwise the note that a derivation carries: "setelan [S]: sumber tunggal".
    [[nodiscard]] std::string setting_note() const;
};

struct Figure {
    angka::Rational value;
    std::string unit;
    Provenance provenance;
};

struct Choice {
    std::string value;
    std::vector<std::string> among;
    Provenance provenance;
};

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    Provenance provenance;

    [[nodiscard]] std::size_t column(std::string_view name) const;
    // The number in a cell, machine notation. Checked when the file is read by the regime that asks.
    [[nodiscard]] angka::Rational number(std::size_t row, std::string_view column_name) const;
    [[nodiscard]] const std::string& word(std::size_t row, std::string_view column_name) const;
};

class Law {
  public:
    static base::Result<Law> read(std::string_view yaml_text);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] const Figure& figure(std::string_view name) const;
    [[nodiscard]] const Choice& choice(std::string_view name) const;
    [[nodiscard]] const Table& table(std::string_view name) const;

    [[nodiscard]] const std::map<std::string, Figure, std::less<>>& figures() const { return figures_; }
    [[nodiscard]] const std::map<std::string, Choice, std::less<>>& choices() const { return choices_; }
    [[nodiscard]] const std::map<std::string, Table, std::less<>>& tables() const { return tables_; }

  private:
    std::string name_;
    std::string title_;
    std::map<std::string, Figure, std::less<>> figures_;
    std::map<std::string, Choice, std::less<>> choices_;
    std::map<std::string, Table, std::less<>> tables_;
};

} // namespace regime
