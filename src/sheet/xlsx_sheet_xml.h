// xlsx_sheet_xml.h -- the XML parts of a workbook, for xlsx_read.cpp only: shared strings, styles,
// worksheets.
//
// Elements are found by their name without prefix: some programs write <x:row>, and the strict form of the
// standard has namespaces of its own.
#pragma once

#include "sheet/xlsx_read.h"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sheet {

[[nodiscard]] std::string_view local_name(pugi::xml_node node);
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);

// Parses in place; the document looks into `xml`. Findings where it is no XML, no UTF-8, too much of it, or
// brings a DOCTYPE.
[[nodiscard]] std::optional<base::Findings> load_xml(pugi::xml_document& document, std::string& xml,
                                                     const std::string& part, const XlsxLimits& limits);

enum class Visibility { shown, hidden };

struct SheetReader {
    Workbook& book;
    const XlsxLimits& limits;
    std::vector<std::string_view> shared_strings;
    std::vector<bool> style_is_date;
    DateSystem dates;
    std::size_t cells_read;

    std::optional<base::Findings> read_shared_strings(std::string& xml, const std::string& part);
    std::optional<base::Findings> read_styles(std::string& xml, const std::string& part);
    std::optional<base::Findings> read_sheet(std::string& xml, std::string name, Visibility visibility,
                                             const std::string& part);

  private:
    void read_cell(const Sheet& sheet, pugi::xml_node node, Cell& cell);
    void number(pugi::xml_node node, Cell& cell, std::string_view written);
    std::string_view keep(std::string text);
    void note(const Sheet& sheet, const Cell& cell, base::Sentence sentence, std::string_view written = {});
};

} // namespace sheet
