#include "sheet/xlsx_read.h"

#include "base/text.h"
#include "sheet/place.h"
#include "sheet/xlsx_sheet_xml.h"

#include <algorithm>

namespace sheet {
namespace {

constexpr Cell absent{};

bool before(const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; }

// A part's target as the relationships name it: from the root, or beside the part that names it. ".." is
// resolved inside the archive only.
std::string resolved(std::string_view folder, std::string_view target) {
    std::vector<std::string> parts;
    const auto add = [&parts](std::string_view path) {
        for (const std::string_view piece : base::split(path, '/')) {
            if (piece.empty() || piece == ".") continue;
            if (piece != "..")
                parts.emplace_back(piece);
            else if (!parts.empty())
                parts.pop_back();
        }
    };
    if (target.empty() || target.front() != '/') add(folder);
    add(target);
    return base::join(parts, "/");
}

std::string folder_of(const std::string& part) {
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash);
}

struct Relation {
    std::string id, type, target;
};

base::Result<std::vector<Relation>> relations_of(Package& package, const std::string& part,
                                                 const XlsxLimits& limits) {
    const std::string folder = folder_of(part);
    const auto slash = part.rfind('/');
    const std::string name = slash == std::string::npos ? part : part.substr(slash + 1);
    const std::string rels = (folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels";
    auto xml = package.part(rels);
    if (!xml) return base::refuse(std::move(xml.error()));
    pugi::xml_document document;
    if (auto bad = load_xml(document, *xml, rels, limits)) return base::refuse(std::move(*bad));
    std::vector<Relation> relations;
    for (const pugi::xml_node node : document.document_element().children())
        if (local_name(node) == "Relationship" &&
            std::string_view(node.attribute("TargetMode").value()) != "External")
            relations.push_back({node.attribute("Id").value(), node.attribute("Type").value(),
                                 resolved(folder, node.attribute("Target").value())});
    return relations;
}

std::string target_of(const std::vector<Relation>& relations, std::string_view type_end) {
    for (const Relation& r : relations)
        if (std::string_view(r.type).ends_with(type_end)) return r.target;
    return {};
}

} // namespace

std::span<const Cell> Sheet::row(std::uint32_t row) const {
    const auto [from, to] = std::equal_range(cells_.begin(), cells_.end(), Cell{.row = row},
                                             [](const Cell& a, const Cell& b) { return a.row < b.row; });
    return {from, to};
}

const Cell& Sheet::at(std::uint32_t row, std::uint32_t column) const {
    const Cell wanted{.row = row, .column = column};
    const auto found = std::lower_bound(cells_.begin(), cells_.end(), wanted, before);
    return found != cells_.end() && found->row == row && found->column == column ? *found : absent;
}

const Merge* Sheet::merge_at(std::uint32_t row, std::uint32_t column) const {
    const auto found =
        std::find_if(merges_.begin(), merges_.end(), [&](const Merge& m) { return m.holds(row, column); });
    return found == merges_.end() ? nullptr : &*found;
}

std::string Sheet::place(std::uint32_t row, std::uint32_t column) const {
    return sheet::place(name_, row, column);
}

const Sheet* Workbook::find(std::string_view name) const {
    const auto found = std::find_if(sheets_.begin(), sheets_.end(),
                                    [&](const Sheet& s) { return base::equal_fold(s.name(), name); });
    return found == sheets_.end() ? nullptr : &*found;
}

base::Result<Workbook> Workbook::read_sheet_xml(std::string xml, std::string name, const XlsxLimits& limits) {
    Workbook book;
    SheetReader reader{book, limits, {}, {}, DateSystem::from_1900, 0};
    if (auto bad = reader.read_sheet(xml, std::move(name), Visibility::shown, {}))
        return base::refuse(std::move(*bad));
    if (base::has_errors(book.findings_)) return base::refuse(std::move(book.findings_));
    return book;
}

base::Result<Workbook> Workbook::read(std::string_view bytes, const XlsxLimits& limits) {
    auto package = Package::open(bytes, limits);
    if (!package) return base::refuse(std::move(package.error()));

    const auto top = relations_of(*package, "", limits);
    if (!top) return base::refuse(top.error());
    const std::string workbook_part = target_of(*top, "/officeDocument");
    auto xml = package->part(workbook_part);
    if (!xml) return base::refuse(std::move(xml.error()));
    pugi::xml_document document;
    if (auto bad = load_xml(document, *xml, workbook_part, limits)) return base::refuse(std::move(*bad));
    const auto relations = relations_of(*package, workbook_part, limits);
    if (!relations) return base::refuse(relations.error());

    Workbook book;
    SheetReader reader{book, limits, {}, {}, DateSystem::from_1900, 0};
    const pugi::xml_node workbook = document.document_element();
    const std::string_view date1904 = child(workbook, "workbookPr").attribute("date1904").value();
    if (date1904 == "1" || date1904 == "true") reader.dates = DateSystem::from_1904;

    if (const std::string part = target_of(*relations, "/sharedStrings");
        !part.empty() && package->has(part)) {
        auto strings = package->part(part);
        if (!strings) return base::refuse(std::move(strings.error()));
        if (auto bad = reader.read_shared_strings(*strings, part)) return base::refuse(std::move(*bad));
    }
    if (const std::string part = target_of(*relations, "/styles"); !part.empty() && package->has(part)) {
        auto styles = package->part(part);
        if (!styles) return base::refuse(std::move(styles.error()));
        if (auto bad = reader.read_styles(*styles, part)) return base::refuse(std::move(*bad));
    }
    for (const pugi::xml_node node : child(workbook, "sheets").children()) {
        if (local_name(node) != "sheet") continue;
        if (book.sheets_.size() >= limits.sheets)
            return base::refuse(
                base::say("xlsx.terlalu_banyak_lembar", {{"batas", std::to_string(limits.sheets)}}));
        std::string_view id;
        for (const pugi::xml_attribute attribute : node.attributes())
            if (std::string_view(attribute.name()).ends_with(":id")) id = attribute.value();
        const auto relation = std::find_if(relations->begin(), relations->end(),
                                           [id](const Relation& r) { return r.id == id; });
        if (relation == relations->end() || !relation->type.ends_with("/worksheet"))
            continue; // a chart has no cells
        auto sheet_xml = package->part(relation->target);
        if (!sheet_xml) return base::refuse(std::move(sheet_xml.error()));
        const std::string_view state = node.attribute("state").value();
        if (auto bad = reader.read_sheet(*sheet_xml, node.attribute("name").value(),
                                         state.empty() || state == "visible" ? Visibility::shown
                                                                             : Visibility::hidden,
                                         relation->target))
            return base::refuse(std::move(*bad));
    }
    if (book.sheets_.empty()) return base::refuse(base::say("xlsx.tanpa_lembar"));
    if (base::has_errors(book.findings_)) return base::refuse(std::move(book.findings_));
    return book;
}

std::optional<base::Finding> trouble_of(const Sheet& sheet, const Cell& cell) {
    if (cell.kind == CellKind::error)
        return base::Finding{sheet.place(cell.row, cell.column), std::string(cell.text),
                             base::say("xlsx.sel_galat")};
    if (cell.kind == CellKind::uncalculated)
        return base::Finding{sheet.place(cell.row, cell.column), {}, base::say("xlsx.rumus_tanpa_nilai")};
    return std::nullopt;
}

} // namespace sheet
