// The structure tree: what each mark on the pages is, in the order of reading (PDF 32000-1 14.7, 14.8).
#include "paper/archive_parts.h"
#include "paper/artifacts.h"

#include <qpdf/Buffer.hh>
#include <stdexcept>
#include <string_view>

namespace paper {
namespace {

Handle attributes_of(const Element& e, const std::vector<Handle>& pages, const Canvas& canvas) {
    Handle a = Handle::newDictionary();
    const std::string_view role = e.role;
    if (role == "TH" || role == "TD") {
        a.replaceKey("/O", Handle::newName("/Table"));
        if (e.scope != nullptr) a.replaceKey("/Scope", Handle::newName(std::string("/") + e.scope));
        if (e.columns > 1) a.replaceKey("/ColSpan", Handle::newInteger(e.columns));
        if (e.rows > 1) a.replaceKey("/RowSpan", Handle::newInteger(e.rows));
    } else if (role == "Table") {
        a.replaceKey("/O", Handle::newName("/Table"));
        if (!e.summary.empty()) a.replaceKey("/Summary", Handle::newUnicodeString(e.summary));
    } else if (role == "L") {
        a.replaceKey("/O", Handle::newName("/List"));
        a.replaceKey("/ListNumbering", Handle::newName(std::string("/") + e.numbering));
    } else if (role == "Figure" && e.page < pages.size()) {
        const double height = canvas.pages[e.page].height;
        a.replaceKey("/O", Handle::newName("/Layout"));
        a.replaceKey("/Placement", Handle::newName("/Block"));
        a.replaceKey("/BBox", rectangle(e.box.x, height - e.box.y - e.box.height, e.box.x + e.box.width,
                                        height - e.box.y));
    }
    return a;
}

class Tree {
  public:
    Tree(QPDF& pdf, const std::vector<Handle>& pages, const Canvas& canvas,
         const std::vector<Handle>& widgets)
        : pages_(pages), canvas_(canvas), widgets_(widgets) {
        for (const CanvasPage& page : canvas.pages) on_page_.emplace_back(page.tagged, Handle::newNull());
        of_field_.assign(widgets.size(), Handle::newNull());
        made_.reserve(canvas.elements.size());
        for (std::size_t i = 0; i < canvas.elements.size(); ++i)
            made_.push_back(pdf.makeIndirectObject(Handle::newDictionary()));
    }

    void build(QPDF& pdf) {
        Handle root = pdf.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/StructTreeRoot"));
        root.replaceKey("/K", made_[Canvas::document]);
        made_[Canvas::document].replaceKey("/P", root);
        for (ElementId id = 0; id < made_.size(); ++id) element(id);

        Handle numbers = Handle::newArray();
        int next = 0;
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            Handle page = pages_[p];
            numbers.appendItem(Handle::newInteger(next));
            numbers.appendItem(pdf.makeIndirectObject(Handle::newArray(on_page_[p])));
            page.replaceKey("/StructParents", Handle::newInteger(next++));
            page.replaceKey("/Tabs", Handle::newName("/S"));
        }
        for (std::size_t f = 0; f < widgets_.size(); ++f) {
            Handle widget = widgets_[f];
            numbers.appendItem(Handle::newInteger(next));
            numbers.appendItem(of_field_[f]);
            widget.replaceKey("/StructParent", Handle::newInteger(next++));
        }
        Handle parents = Handle::newDictionary();
        parents.replaceKey("/Nums", numbers);
        root.replaceKey("/ParentTree", pdf.makeIndirectObject(parents));
        root.replaceKey("/ParentTreeNextKey", Handle::newInteger(next));
        pdf.getRoot().replaceKey("/StructTreeRoot", root);
        pdf.getRoot().replaceKey("/MarkInfo", Handle::parse("<</Marked true>>"));
    }

  private:
    void element(ElementId id) {
        const Element& e = canvas_.elements[id];
        Handle h = made_[id];
        h.replaceKey("/Type", Handle::newName("/StructElem"));
        h.replaceKey("/S", Handle::newName(std::string("/") + e.role));
        if (id != Canvas::document) h.replaceKey("/P", made_[e.parent]);
        if (!e.alt.empty()) h.replaceKey("/Alt", Handle::newUnicodeString(e.alt));
        if (Handle a = attributes_of(e, pages_, canvas_); a.getKeys().size() > 1) h.replaceKey("/A", a);
        Handle children = Handle::newArray();
        std::size_t page = pages_.size(); // of the first mark
        for (const Child& child : e.children) {
            if (child.kind == Child::Kind::element) {
                children.appendItem(made_[child.which]);
            } else if (child.kind == Child::Kind::mark) {
                if (page == pages_.size()) h.replaceKey("/Pg", pages_[page = child.page]);
                children.appendItem(mark(child, page));
                on_page_[child.page][child.which] = h;
            } else if (child.which < widgets_.size()) {
                Handle reference = Handle::parse("<</Type/OBJR>>");
                reference.replaceKey("/Obj", widgets_[child.which]);
                reference.replaceKey("/Pg", pages_[canvas_.fields[child.which].page]);
                children.appendItem(reference);
                of_field_[child.which] = h;
            }
        }
        if (children.getArrayNItems() > 0) h.replaceKey("/K", children);
    }

    [[nodiscard]] Handle mark(const Child& child, std::size_t page) const {
        const Handle number = Handle::newInteger(static_cast<long long>(child.which));
        if (child.page == page) return number;
        Handle elsewhere = Handle::parse("<</Type/MCR>>");
        elsewhere.replaceKey("/Pg", pages_[child.page]);
        elsewhere.replaceKey("/MCID", number);
        return elsewhere;
    }

    const std::vector<Handle>& pages_;
    const Canvas& canvas_;
    const std::vector<Handle>& widgets_;
    std::vector<Handle> made_;
    std::vector<std::vector<Handle>> on_page_;
    std::vector<Handle> of_field_;
};

} // namespace

void tag(QPDF& pdf, const std::vector<Handle>& pages, const Canvas& canvas,
         const std::vector<Handle>& widgets) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Handle page = pages[i];
        Handle content = page.getKey("/Contents");
        const auto bytes = content.getStreamData(qpdf_dl_generalized);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): QPDF's bytes
        Marked with = marked({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()});
        if (with.tags != canvas.pages[i].tagged)
            throw std::logic_error("a tag of the page is not in its contents");
        content.replaceStreamData(with.content, Handle::newNull(), Handle::newNull());
    }
    Tree(pdf, pages, canvas, widgets).build(pdf);
}

} // namespace paper
