#include "sheet/xlsx_write.h"

#include "sheet/xlsx_number.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <utility>

namespace sheet {
namespace {

constexpr lxw_color_t ink = 0x161B2E, soft_ink = 0x4B5268, line = 0x767F96, head_fill = 0xE4E7F2,
                      entry_fill = 0xFFFBEB, result_fill = 0xF4F5F9;
constexpr time_t fixed_creation = 1'577'836'800; // 2020-01-01, so that the same form has the same bytes

lxw_row_t row_of(At at) {
    assert(at.row >= 1);
    return at.row - 1;
}
lxw_col_t column_of(std::uint32_t column) {
    assert(column >= 1 && column <= 16'384);
    return static_cast<lxw_col_t>(column - 1);
}
lxw_col_t column_of(At at) { return column_of(at.column); }

lxw_datetime day_of(const std::string& iso) { // "2019-01-01", ours
    lxw_datetime day{};
    std::sscanf(iso.c_str(), "%d-%d-%d", &day.year, &day.month, &day.day);
    return day;
}

// libxlsxwriter takes doubles; from_chars finds the nearest one, and 15 digits survive that.
double nearest(std::string_view decimal) {
    double value = 0;
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    return value;
}

std::size_t significant_digits(std::string_view decimal) {
    std::string digits;
    for (const char c : decimal)
        if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) digits.push_back(c);
    while (decimal.find('.') == std::string_view::npos && !digits.empty() && digits.back() == '0')
        digits.pop_back();
    return digits.size();
}

bool is_entry(Style style) {
    return style == Style::isian || style == Style::isian_tengah || style == Style::isian_teks ||
           style == Style::isian_angka || style == Style::isian_uang || style == Style::isian_tanggal;
}

void dress(lxw_format* format, Style style) {
    format_set_font_name(format, "Arial");
    format_set_font_size(format, 11);
    format_set_font_color(format, ink);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    const auto border = [&] {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, line);
    };
    const auto centre = [&] { format_set_align(format, LXW_ALIGN_CENTER); };
    const auto right = [&] {
        format_set_align(format, LXW_ALIGN_RIGHT);
        format_set_indent(format, 1);
    };
    const auto fill = [&](lxw_color_t colour) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, colour);
        format_set_bg_color(format, colour);
    };
    if (is_entry(style)) {
        border();
        fill(entry_fill);
        format_set_unlocked(format);
        format_set_text_wrap(format);
    }
    switch (style) {
    case Style::biasa: format_set_text_wrap(format); break;
    case Style::judul:
        format_set_font_size(format, 15);
        format_set_bold(format);
        centre();
        break;
    case Style::anak_judul:
        format_set_bold(format);
        format_set_indent(format, 1);
        format_set_text_wrap(format);
        border();
        break;
    case Style::label:
        border();
        format_set_indent(format, 1);
        break;
    case Style::kepala:
        format_set_font_size(format, 10);
        format_set_bold(format);
        format_set_text_wrap(format);
        centre();
        border();
        fill(head_fill);
        break;
    case Style::nomor_kolom:
        format_set_font_size(format, 8);
        format_set_font_color(format, soft_ink);
        centre();
        border();
        break;
    case Style::isi:
        format_set_indent(format, 1);
        format_set_text_wrap(format);
        border();
        break;
    case Style::isi_tengah:
        format_set_text_wrap(format);
        centre();
        border();
        break;
    case Style::isian: format_set_indent(format, 1); break;
    case Style::isian_tengah: centre(); break;
    case Style::isian_teks:
        format_set_indent(format, 1);
        format_set_num_format(format, "@");
        break;
    case Style::isian_angka:
        right();
        format_set_num_format(format, "General");
        break;
    case Style::isian_uang:
        right();
        format_set_num_format(format, "#,##0");
        break;
    case Style::isian_tanggal:
        format_set_num_format(format, "dd/mm/yyyy");
        centre();
        break;
    case Style::hasil:
        right();
        border();
        fill(result_fill);
        format_set_num_format(format, "0.00");
        break;
    case Style::hasil_tebal:
        format_set_bold(format);
        format_set_font_size(format, 13);
        right();
        border();
        fill(head_fill);
        format_set_num_format(format, "0.00");
        break;
    case Style::hasil_teks:
        centre();
        border();
        fill(result_fill);
        format_set_text_wrap(format);
        break;
    case Style::hasil_kiri:
        border();
        format_set_indent(format, 1);
        format_set_text_wrap(format);
        break;
    case Style::hitungan:
        format_set_font_size(format, 8);
        format_set_font_color(format, soft_ink);
        right();
        border();
        format_set_num_format(format, "0.00####");
        break;
    case Style::hitungan_kepala:
        format_set_font_size(format, 7);
        format_set_font_color(format, soft_ink);
        format_set_text_wrap(format);
        centre();
        border();
        break;
    case Style::catatan:
        format_set_font_size(format, 9);
        format_set_indent(format, 1);
        format_set_font_color(format, soft_ink);
        format_set_text_wrap(format);
        break;
    case Style::tanda_tangan: centre(); break;
    }
}

} // namespace

struct XlsxWriter::Inside {
    lxw_workbook* book = nullptr;
    std::map<Style, lxw_format*> formats;
    std::vector<std::unique_ptr<SheetWriter>> sheets;

    lxw_format* format(Style style) {
        auto [at, fresh] = formats.try_emplace(style, nullptr);
        if (fresh) {
            at->second = workbook_add_format(book);
            dress(at->second, style);
        }
        return at->second;
    }
};

struct SheetWriter::Inside {
    XlsxWriter::Inside& book;
    lxw_worksheet* sheet;
    [[nodiscard]] lxw_format* format(Style style) const { return book.format(style); }
};

SheetWriter::SheetWriter(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
SheetWriter::~SheetWriter() = default;

void SheetWriter::text(At at, std::string_view utf8, Style style) {
    worksheet_write_string(inside_->sheet, row_of(at), column_of(at), std::string(utf8).c_str(),
                           inside_->format(style));
}

void SheetWriter::number(At at, std::string_view decimal, Style style) {
    if (!exact_number(decimal) || significant_digits(decimal) > 15)
        text(at, decimal, style);
    else
        worksheet_write_number(inside_->sheet, row_of(at), column_of(at), nearest(decimal),
                               inside_->format(style));
}

void SheetWriter::date(At at, int year, unsigned month, unsigned day, Style style) {
    lxw_datetime when{};
    when.year = year;
    when.month = static_cast<int>(month);
    when.day = static_cast<int>(day);
    worksheet_write_datetime(inside_->sheet, row_of(at), column_of(at), &when, inside_->format(style));
}

void SheetWriter::blank(At at, Style style) {
    worksheet_write_blank(inside_->sheet, row_of(at), column_of(at), inside_->format(style));
}

void SheetWriter::formula(At at, std::string_view formula, Style style, std::string_view result) {
    const std::string text(formula);
    if (!result.empty() && exact_number(result))
        worksheet_write_formula_num(inside_->sheet, row_of(at), column_of(at), text.c_str(),
                                    inside_->format(style), nearest(result));
    else
        worksheet_write_formula_str(inside_->sheet, row_of(at), column_of(at), text.c_str(),
                                    inside_->format(style), std::string(result).c_str());
}

void SheetWriter::merge(Range range, std::string_view utf8, Style style) {
    worksheet_merge_range(inside_->sheet, row_of(range.from), column_of(range.from), row_of(range.to),
                          column_of(range.to), std::string(utf8).c_str(), inside_->format(style));
}

void SheetWriter::merge_formula(Range range, std::string_view text, Style style) {
    merge(range, {}, style);
    formula(range.from, text, style);
}

void SheetWriter::width(std::uint32_t from_column, std::uint32_t to_column, double characters) {
    worksheet_set_column(inside_->sheet, column_of(from_column), column_of(to_column), characters, nullptr);
}

void SheetWriter::height(std::uint32_t row, double points) {
    worksheet_set_row(inside_->sheet, row - 1, points, nullptr);
}

void SheetWriter::freeze(At first_moving) {
    worksheet_freeze_panes(inside_->sheet, row_of(first_moving), column_of(first_moving));
}

void SheetWriter::check(Range range, const Check& check) {
    assert(check.title.size() <= 32 && check.message.size() <= 255 && check.hint_title.size() <= 32 &&
           check.hint.size() <= 255);
    lxw_data_validation rule{};
    std::vector<std::string> choices = check.choices;
    std::vector<char*> pointers;
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.show_input = LXW_VALIDATION_ON;
    rule.show_error = LXW_VALIDATION_ON;
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    rule.dropdown = LXW_VALIDATION_ON;
    switch (check.bound) {
    case Check::Bound::between: rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN; break;
    case Check::Bound::above: rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN; break;
    case Check::Bound::at_least: rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO; break;
    }
    switch (check.kind) {
    case Check::Kind::list: rule.validate = LXW_VALIDATION_TYPE_LIST; break;
    case Check::Kind::decimal: rule.validate = LXW_VALIDATION_TYPE_DECIMAL; break;
    case Check::Kind::whole: rule.validate = LXW_VALIDATION_TYPE_INTEGER; break;
    case Check::Kind::date: rule.validate = LXW_VALIDATION_TYPE_DATE; break;
    case Check::Kind::length: rule.validate = LXW_VALIDATION_TYPE_LENGTH; break;
    }
    if (check.kind == Check::Kind::list) {
        for (std::string& choice : choices) pointers.push_back(choice.data());
        pointers.push_back(nullptr);
        rule.criteria = LXW_VALIDATION_CRITERIA_NONE;
        rule.value_list = pointers.data();
    } else if (check.kind == Check::Kind::date) {
        rule.minimum_datetime = day_of(check.first_day);
        rule.maximum_datetime = day_of(check.last_day);
    } else if (check.bound == Check::Bound::between) {
        rule.minimum_number = check.least;
        rule.maximum_number = check.most;
    } else {
        rule.value_number = check.least;
    }
    std::string title = check.title, message = check.message, hint_title = check.hint_title,
                hint = check.hint;
    const auto words = [](std::string& text) { return text.empty() ? nullptr : text.data(); };
    rule.error_title = words(title);
    rule.error_message = words(message);
    rule.input_title = words(hint_title);
    rule.input_message = words(hint);
    worksheet_data_validation_range(inside_->sheet, row_of(range.from), column_of(range.from),
                                    row_of(range.to), column_of(range.to), &rule);
}

void SheetWriter::print(Paper paper, Range area, std::uint32_t first_repeated_row,
                        std::uint32_t last_repeated_row) {
    lxw_worksheet* sheet = inside_->sheet;
    worksheet_set_paper(sheet, 9); // A4
    paper == Paper::landscape ? worksheet_set_landscape(sheet) : worksheet_set_portrait(sheet);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.55);
    worksheet_center_horizontally(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_print_area(sheet, row_of(area.from), column_of(area.from), row_of(area.to), column_of(area.to));
    if (first_repeated_row > 0) worksheet_repeat_rows(sheet, first_repeated_row - 1, last_repeated_row - 1);
}

void SheetWriter::page_break_above(std::uint32_t row) {
    std::array<lxw_row_t, 2> breaks{row - 1, 0};
    worksheet_set_h_pagebreaks(inside_->sheet, breaks.data());
}

void SheetWriter::footer(std::string_view text) {
    worksheet_set_footer(inside_->sheet, std::string(text).c_str());
}

void SheetWriter::protect() {
    lxw_protection options{};
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    worksheet_protect(inside_->sheet, nullptr, &options);
}

XlsxWriter::XlsxWriter(const std::string& path, const About& about) : inside_(std::make_unique<Inside>()) {
    inside_->book = workbook_new(path.c_str());
    lxw_doc_properties properties{};
    std::string title = about.title, subject = about.subject, company = "Teraju";
    properties.title = title.data();
    properties.subject = subject.data();
    properties.company = company.data();
    properties.created = fixed_creation;
    workbook_set_properties(inside_->book, &properties);
}

XlsxWriter::~XlsxWriter() {
    if (inside_->book != nullptr) lxw_workbook_free(inside_->book);
}

SheetWriter& XlsxWriter::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(inside_->book, name.c_str());
    assert(sheet != nullptr && "a sheet name of at most 31 characters, not used before");
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    auto inside = std::make_unique<SheetWriter::Inside>(SheetWriter::Inside{*inside_, sheet});
    return *inside_->sheets.emplace_back(new SheetWriter(std::move(inside)));
}

base::Result<std::monostate> XlsxWriter::save() {
    assert(inside_->book != nullptr && "saved once");
    const std::string path = inside_->book->filename;
    const auto refused = [&] { return base::refuse(base::say("xlsx.tidak_tersimpan"), {}, path); };
    if (!std::ofstream(path, std::ios::binary))
        return refused(); // the library would print a message of its own
    lxw_workbook* const book = std::exchange(inside_->book, nullptr);
    if (workbook_close(book) != LXW_NO_ERROR)
        return base::refuse(base::say("xlsx.tidak_tersimpan"), {}, path);
    return std::monostate{};
}

} // namespace sheet
