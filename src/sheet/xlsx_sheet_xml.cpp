#include "sheet/xlsx_sheet_xml.h"

#include "base/text.h"
#include "sheet/place.h"

#include <algorithm>
#include <charconv>

namespace sheet {
namespace {

constexpr std::uint32_t max_rows = 1'048'576;
constexpr std::uint32_t max_columns = 16'384;

std::optional<std::uint32_t> whole(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

struct Address {
    std::uint32_t row = 0, column = 0;
};

std::optional<Address> address(std::string_view name) { // "F14"
    const std::size_t digits = std::min(name.find_first_of("0123456789"), name.size());
    const auto row = whole(name.substr(digits));
    const std::uint32_t column = column_number(name.substr(0, digits));
    if (!row || *row == 0 || *row > max_rows || column == 0 || column > max_columns) return std::nullopt;
    return Address{*row, column};
}

std::optional<Merge> merge(std::string_view reference) { // "A1:C3"
    const std::size_t colon = reference.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto from = address(reference.substr(0, colon)), to = address(reference.substr(colon + 1));
    if (!from || !to || from->row > to->row || from->column > to->column) return std::nullopt;
    return Merge{from->row, from->column, to->row, to->column};
}

void append_utf8(std::string& text, unsigned code) {
    if (code < 0x80) {
        text.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        text.push_back(static_cast<char>(0xC0U | (code >> 6U)));
        text.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
    } else {
        text.push_back(static_cast<char>(0xE0U | (code >> 12U)));
        text.push_back(static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)));
        text.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
    }
}

// Characters that XML cannot hold are written _x000D_ (ECMA-376 part 1, 22.9.2.19).
void append_unescaped(std::string& text, std::string_view xml) {
    for (std::size_t i = 0; i < xml.size(); ++i) {
        unsigned code = 0;
        const bool escape =
            xml[i] == '_' && i + 7 <= xml.size() && xml[i + 1] == 'x' && xml[i + 6] == '_' &&
            std::from_chars(xml.data() + i + 2, xml.data() + i + 6, code, 16).ptr == xml.data() + i + 6;
        if (!escape || code == 0 || (code >= 0xD800 && code < 0xE000)) {
            text.push_back(xml[i]);
            continue;
        }
        append_utf8(text, code);
        i += 6;
    }
}

// The text of <si> or <is>: plain, or runs of rich text. Phonetic hints (<rPh>) are no part of it.
std::string rich_text(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node part : node.children()) {
        const std::string_view name = local_name(part);
        const pugi::xml_node t = name == "t" ? part : name == "r" ? child(part, "t") : pugi::xml_node();
        for (const pugi::xml_node piece : t.children()) append_unescaped(text, piece.value());
    }
    return text;
}

} // namespace

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    return node.find_child([name](pugi::xml_node candidate) { return local_name(candidate) == name; });
}

std::optional<base::Findings> load_xml(pugi::xml_document& document, std::string& xml,
                                       const std::string& part, const XlsxLimits& limits) {
    const auto refused = [&part](base::Sentence sentence) {
        return base::Findings{{part, {}, std::move(sentence)}};
    };
    if (static_cast<std::size_t>(std::count(xml.begin(), xml.end(), '<')) > limits.marks ||
        static_cast<std::size_t>(std::count(xml.begin(), xml.end(), '=')) > limits.marks)
        return refused(base::say("xlsx.terlalu_rumit", {{"batas", std::to_string(limits.marks)}}));
    if (!base::is_utf8(xml)) return refused(base::say("xlsx.bukan_utf8"));
    const auto parsed = document.load_buffer_inplace(
        xml.data(), xml.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (!parsed) return refused(base::say("xlsx.bagian_rusak"));
    for (const pugi::xml_node node : document.children())
        if (node.type() == pugi::node_doctype) return refused(base::say("xlsx.doctype"));
    return std::nullopt;
}

std::string_view SheetReader::keep(std::string text) { return book.texts_.emplace_back(std::move(text)); }

void SheetReader::note(const Sheet& sheet, const Cell& cell, base::Sentence sentence,
                       std::string_view written) {
    if (book.findings_.size() < limits.findings)
        book.findings_.push_back(
            {sheet.place(cell.row, cell.column), base::shortened(written), std::move(sentence)});
}

std::optional<base::Findings> SheetReader::read_shared_strings(std::string& xml, const std::string& part) {
    pugi::xml_document document;
    if (auto bad = load_xml(document, xml, part, limits)) return bad;
    for (const pugi::xml_node si : document.document_element().children())
        if (local_name(si) == "si") shared_strings.push_back(keep(rich_text(si)));
    return std::nullopt;
}

std::optional<base::Findings> SheetReader::read_styles(std::string& xml, const std::string& part) {
    pugi::xml_document document;
    if (auto bad = load_xml(document, xml, part, limits)) return bad;
    std::vector<int> own_dates;
    std::vector<int> own_others;
    const pugi::xml_node styles = document.document_element();
    for (const pugi::xml_node format : child(styles, "numFmts").children())
        (is_date_format(format.attribute("formatCode").value()) ? own_dates : own_others)
            .push_back(format.attribute("numFmtId").as_int());
    std::sort(own_dates.begin(), own_dates.end());
    std::sort(own_others.begin(), own_others.end());
    for (const pugi::xml_node xf : child(styles, "cellXfs").children()) {
        const int id = xf.attribute("numFmtId").as_int();
        style_is_date.push_back(
            std::binary_search(own_dates.begin(), own_dates.end(), id) ||
            (is_date_format(id) && !std::binary_search(own_others.begin(), own_others.end(), id)));
    }
    return std::nullopt;
}

void SheetReader::number(pugi::xml_node node, Cell& cell, std::string_view written) {
    const auto exact = exact_number(written);
    const unsigned style = node.attribute("s").as_uint();
    if (exact && style < style_is_date.size() && style_is_date[style]) {
        if (auto date = date_text(*exact, dates)) {
            cell.kind = CellKind::date;
            cell.text = keep(std::move(*date));
            return;
        }
    }
    cell.kind = exact ? CellKind::number : CellKind::error;
    cell.text = keep(exact ? *exact : base::shortened(written));
}

void SheetReader::read_cell(const Sheet& sheet, pugi::xml_node node, Cell& cell) {
    const std::string_view type = node.attribute("t").value();
    const pugi::xml_node value = child(node, "v");
    const std::string_view written = value.child_value();
    cell.formula = static_cast<bool>(child(node, "f"));
    if (type == "inlineStr") {
        cell.kind = CellKind::text;
        cell.text = keep(rich_text(child(node, "is")));
    } else if (!value) { // NOLINT(bugprone-branch-clone): asked again below, where blanks stand for a number
        cell.kind = cell.formula ? CellKind::uncalculated : CellKind::empty;
    } else if (type == "s") {
        const auto index = whole(base::trim(written));
        if (index && *index < shared_strings.size()) {
            cell.kind = CellKind::text;
            cell.text = shared_strings[*index];
        } else {
            cell.kind = CellKind::error;
            note(sheet, cell, base::say("xlsx.teks_bersama"), written);
        }
    } else if (type == "str") {
        cell.kind = CellKind::text;
        std::string text;
        append_unescaped(text, written);
        cell.text = keep(std::move(text));
    } else if (type == "b") {
        cell.kind = CellKind::boolean;
        cell.text = written == "1" || written == "true" ? "true" : "false";
    } else if (type == "e") {
        cell.kind = CellKind::error;
        cell.text = keep(std::string(written));
    } else if (type == "d") { // an ISO day, in the strict form
        cell.kind = CellKind::date;
        const bool midnight =
            written.size() > 10 && written.substr(10).find_first_not_of("T0:.Z") == std::string_view::npos;
        cell.text =
            keep(base::replace_all(std::string(midnight ? written.substr(0, 10) : written), "T", " "));
    } else if (base::trim(written).empty()) {
        cell.kind = cell.formula ? CellKind::uncalculated : CellKind::empty;
    } else {
        number(node, cell, base::trim(written));
    }
    if (cell.text.size() > limits.cell_text)
        note(sheet, cell,
             base::say("xlsx.sel_terlalu_panjang", {{"batas", std::to_string(limits.cell_text)}}),
             cell.text.substr(0, 200));
    if (cell.kind == CellKind::text && cell.text.empty()) cell.kind = CellKind::empty;
}

std::optional<base::Findings> SheetReader::read_sheet(std::string& xml, std::string name,
                                                      Visibility visibility, const std::string& part) {
    pugi::xml_document document;
    if (auto bad = load_xml(document, xml, part, limits)) return bad;
    Sheet sheet;
    sheet.name_ = std::move(name);
    sheet.hidden_ = visibility == Visibility::hidden;
    const auto misplaced = [&](std::string_view written) {
        return base::Findings{{sheet.name_, base::shortened(written), base::say("xlsx.alamat_sel")}};
    };

    std::uint32_t row = 0;
    for (const pugi::xml_node row_node : child(document.document_element(), "sheetData").children()) {
        if (local_name(row_node) != "row") continue;
        ++row; // rows and cells may leave out where they are: then they follow the one before
        if (const pugi::xml_attribute r = row_node.attribute("r")) row = whole(r.value()).value_or(0);
        if (row == 0 || row > max_rows) return misplaced(row_node.attribute("r").value());
        std::uint32_t column = 0;
        for (const pugi::xml_node cell_node : row_node.children()) {
            if (local_name(cell_node) != "c") continue;
            ++column;
            if (const pugi::xml_attribute r = cell_node.attribute("r")) {
                const auto at = address(r.value());
                if (!at || at->row != row) return misplaced(r.value());
                column = at->column;
            }
            if (column > max_columns) return misplaced({});
            if (++cells_read > limits.cells)
                return base::Findings{
                    {sheet.name_,
                     {},
                     base::say("xlsx.terlalu_banyak_sel", {{"batas", std::to_string(limits.cells)}})}};
            Cell cell{.row = row, .column = column};
            read_cell(sheet, cell_node, cell);
            if (cell.kind != CellKind::empty) sheet.cells_.push_back(cell);
        }
    }
    const auto before = [](const Cell& a, const Cell& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    };
    std::sort(sheet.cells_.begin(), sheet.cells_.end(), before);
    const auto twice =
        std::adjacent_find(sheet.cells_.begin(), sheet.cells_.end(), [](const Cell& a, const Cell& b) {
            return a.row == b.row && a.column == b.column;
        });
    if (twice != sheet.cells_.end()) note(sheet, *twice, base::say("xlsx.sel_ganda"));

    for (const pugi::xml_node node : child(document.document_element(), "mergeCells").children()) {
        if (sheet.merges_.size() >= limits.merges)
            return base::Findings{
                {sheet.name_,
                 {},
                 base::say("xlsx.terlalu_banyak_gabungan", {{"batas", std::to_string(limits.merges)}})}};
        if (const auto range = merge(node.attribute("ref").value())) sheet.merges_.push_back(*range);
    }
    book.sheets_.push_back(std::move(sheet));
    return std::nullopt;
}

} // namespace sheet
