// xlsx_write.h -- a workbook written as a form: texts, exact numbers, formulas, styles by name, checks on
// what is typed.
//
//     XlsxWriter book("kinerja.xlsx", {.title = "Penilaian capaian SKP"});
//     SheetWriter& kinerja = book.add_sheet("Kinerja");
//     kinerja.text({1, 1}, "PENILAIAN CAPAIAN", Style::judul);
//     kinerja.number({14, 4}, "9.12", Style::isian_angka);
//     kinerja.formula({14, 17}, "=D14*2", Style::hasil, "18.24");
//     base::Result<std::monostate> saved = book.save();
//
// Rows and columns are counted from 1, as spreadsheets do. The same calls give the same bytes: the date of
// creation is fixed, nothing asks the clock. A number is given as decimal text; one of more than 15
// significant digits is more than a spreadsheet can hold and is written as text. (Between 15 and 17 digits
// the file may say 9.119999999999999 where 9.12 was given: xlsx_number.h gives 9.12 back, and so does every
// spreadsheet on screen.)
//
// Texts are texts: "=1+1" given to text() is not a formula. A NIP belongs into Style::isian_teks, which keeps
// the cell text when a person types into it.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sheet {

enum class Style {
    biasa,        // plain words
    judul,        // title of the form, centred
    anak_judul,   // heading of a part
    label,        // the name of a field
    kepala,       // head of a table
    nomor_kolom,  // the small numbered row under a head
    isi,          // a bordered cell of the table, words
    isi_tengah,   // the same, centred
    isian,        // to be filled: words
    isian_tengah, // to be filled: one word or unit, centred
    isian_teks,   // to be filled: digits that are a text (NIP)
    isian_angka,  // to be filled: a number
    isian_uang,   // to be filled: rupiah
    isian_tanggal,
    hasil,       // computed, two places
    hasil_tebal, // the figure that the form is for
    hasil_teks,  // computed words, centred
    hasil_kiri,  // computed words, left
    hitungan,    // steps of the sum, small, outside the printed form
    hitungan_kepala,
    catatan,      // small print
    tanda_tangan, // words above and below a signature, centred
};

struct At {
    std::uint32_t row = 1;
    std::uint32_t column = 1;
};
struct Range {
    At from;
    At to;
};

// What a person may type into a cell, and what is said where it is something else.
struct Check {
    enum class Kind { list, decimal, whole, date, length } kind = Kind::decimal;
    enum class Bound { between, above, at_least } bound = Bound::between;
    std::vector<std::string> choices{}; // list
    double least = 0;                   // limits of a form are small whole numbers; ISO text for dates
    double most = 0;
    std::string first_day{}, last_day{};
    std::string title{}, message{}; // at most 32 and 255 characters
    std::string hint_title{}, hint{};
};

enum class Paper { portrait, landscape };

class SheetWriter {
  public:
    SheetWriter(const SheetWriter&) = delete;
    SheetWriter& operator=(const SheetWriter&) = delete;
    ~SheetWriter();

    void text(At at, std::string_view utf8, Style style);
    void number(At at, std::string_view decimal, Style style);
    void date(At at, int year, unsigned month, unsigned day, Style style);
    void blank(At at, Style style);
    // The result is what a reader sees who does not calculate: a decimal or words.
    void formula(At at, std::string_view formula, Style style, std::string_view result = {});
    void merge(Range range, std::string_view utf8,
               Style style); // an empty text leaves room for what is written next
    void merge_formula(Range range, std::string_view formula, Style style);

    void width(std::uint32_t from_column, std::uint32_t to_column, double characters);
    void height(std::uint32_t row, double points);
    void freeze(At first_moving);
    void check(Range range, const Check& check);
    void print(Paper paper, Range area, std::uint32_t first_repeated_row = 0,
               std::uint32_t last_repeated_row = 0);
    void page_break_above(std::uint32_t row);
    void footer(std::string_view text);
    void protect(); // cells of the isian styles stay open; no password

  private:
    friend class XlsxWriter;
    struct Inside;
    explicit SheetWriter(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

class XlsxWriter {
  public:
    struct About {
        std::string title;
        std::string subject{};
    };
    explicit XlsxWriter(const std::string& path, const About& about);
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;
    ~XlsxWriter();

    SheetWriter& add_sheet(const std::string& name);
    base::Result<std::monostate> save(); // once

  private:
    friend class SheetWriter;
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace sheet
