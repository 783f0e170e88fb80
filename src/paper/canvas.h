// canvas.h -- a document after its places are known and before it is drawn: the pages with what is painted on them,
// and the tree that says what each painted thing is.
//
//     Canvas canvas;
//     ElementId p = canvas.element(Canvas::document, {.role = "P"});
//     canvas.page(595, 842);
//     canvas.paint(p, Text{words, 40, 60, 0, words->lines()});
//     canvas.paint(Canvas::artifact, ...);                     // a repeated head, a decoration
//
// Lengths are points from the top left of the page. What is painted for an element in one go is one *mark*: marks are
// counted from 0 on each page, as PDF counts them (MCID), and the tree holds them in the order of reading.
#pragma once

#include "paper/dokumen.h"
#include "paper/fonts.h"

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace paper {

using ElementId = std::size_t;

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
};

struct Child {
    enum class Kind { element, mark, field } kind;
    std::size_t which; // element, mark of its page, or field
    std::size_t page;  // of a mark
};

struct Element {
    const char* role = "P";          // a standard structure type of PDF 1.7: "P", "TH", "Figure"
    std::string alt = {};            // of a Figure
    std::string summary = {};        // of a Table
    const char* scope = nullptr;     // of a TH: "Column", "Row"
    const char* numbering = nullptr; // of a L: "Decimal"
    int columns = 1, rows = 1;
    std::vector<Child> children = {};
    Rect box = {}; // of a Figure
    std::size_t page = 0;
    ElementId parent = 0;
};

struct Text {
    std::shared_ptr<const Words> words;
    double x, y;
    std::size_t from, until; // lines
};
struct Picture {
    const Gambar* drawing; // of the document, which outlives the canvas
    double x, y, scale;
};
struct Code {
    std::string content;
    Rect box;
};
struct Tick {
    Rect box;
    bool ticked;
};
using Paint = std::variant<Text, Picture, Code, Tick>;

struct Mark {
    ElementId element; // or Canvas::artifact
    std::vector<Paint> paints;
};

struct Rule {
    double x1, y1, x2, y2, width;
};

struct CanvasPage {
    double width, height, margin;
    std::vector<Rect> tints; // below everything
    std::vector<Mark> marks;
    std::vector<Rect> frames; // above it, half a point wide
    std::vector<Rule> rules;
    std::size_t tagged = 0; // marks that belong to an element
};

struct Field {
    std::string name, hint;
    std::size_t page;
    Rect box;
    ElementId element;
};

class Canvas {
  public:
    static constexpr ElementId document = 0;
    static constexpr ElementId artifact = static_cast<ElementId>(-1);

    Canvas() { elements.push_back({.role = "Document"}); }

    ElementId element(ElementId parent, Element made) {
        const ElementId id = elements.size();
        made.parent = parent;
        elements.push_back(std::move(made));
        elements[parent].children.push_back({Child::Kind::element, id, 0});
        return id;
    }
    void page(double width, double height, double margin) {
        pages.push_back({width, height, margin, {}, {}, {}, {}, 0});
    }
    void paint(ElementId element, Paint paint) {
        CanvasPage& on = pages.back();
        if (on.marks.empty() || on.marks.back().element != element) {
            if (element != artifact)
                elements[element].children.push_back({Child::Kind::mark, on.tagged++, pages.size() - 1});
            on.marks.push_back({element, {}});
        }
        on.marks.back().paints.push_back(std::move(paint));
    }
    void figure(ElementId element, const Rect& box) {
        elements[element].box = box;
        elements[element].page = pages.size() - 1;
    }
    void field(ElementId element, std::string name, std::string hint, const Rect& box) {
        elements[element].children.push_back({Child::Kind::field, fields.size(), 0});
        fields.push_back({std::move(name), std::move(hint), pages.size() - 1, box, element});
    }

    std::vector<Element> elements;
    std::vector<CanvasPage> pages;
    std::vector<Field> fields;
};

} // namespace paper
