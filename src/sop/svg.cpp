#include "sop/svg.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace sop {
namespace {

// Hundredths of a millimetre as millimetres: 1234 -> "12.34".
std::string mm(Length length) {
    const Length whole = std::abs(length);
    std::string text = fmt::format("{}{}", length < 0 ? "-" : "", whole / 100);
    if (whole % 100 == 0) return text;
    text += fmt::format(".{:02}", whole % 100);
    if (text.back() == '0') text.pop_back();
    return text;
}

constexpr std::string_view style =
    "text{font-family:\"Liberation Sans\",Arial,sans-serif;fill:#000}"
    ".t{fill:#f4f5f9}.f{stroke:#000;stroke-width:.25;fill:none}.g{stroke:#767f96;stroke-width:.15;fill:none}"
    ".s{fill:#fff;stroke:#000;stroke-width:.32;stroke-linejoin:round}"
    ".a{fill:none;stroke:#000;stroke-width:.32;stroke-linejoin:miter}.p{fill:#000}.w{fill:#fff}"
    ".b{font-weight:bold}.m{text-anchor:middle}.e{text-anchor:end}"
    ".u0{font-size:4.2px}.u1{font-size:2.65px}.u2{font-size:2.5px}.u3{font-size:2.65px}.u4{font-size:2.6px}."
    "u5{font-size:2.35px}";

class Painter {
  public:
    explicit Painter(std::string& out) : out_(out) {}

    void page(const LayoutPage& p) {
        add("<rect class=\"w\" x=\"0\" y=\"0\" width=\"{}\" height=\"{}\"/>\n", mm(p.width), mm(p.height));
        for (const Box& b : p.tints)
            add("<rect class=\"t\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", mm(b.x), mm(b.y),
                mm(b.width), mm(b.height));
        rules(p, RuleKind::lane, "g");
        rules(p, RuleKind::grid, "g");
        rules(p, RuleKind::frame, "f");
        for (const LayoutLine& line : p.lines) arrow(line.path);
        for (const LayoutSymbol& s : p.symbols) symbol(s);
        for (const LayoutLine& line : p.lines) label(line);
        for (const LayoutSymbol& s : p.legend) symbol(s);
        for (const LayoutText& t : p.texts) text(t.box, t.words, t.size, t.weight, t.align);
    }

  private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    void rules(const LayoutPage& p, RuleKind kind, std::string_view name) {
        out_ += fmt::format("<path class=\"{}\" d=\"", name);
        for (const LayoutRule& r : p.rules)
            if (r.kind == kind) add("M{} {}L{} {}", mm(r.from.x), mm(r.from.y), mm(r.until.x), mm(r.until.y));
        out_ += "\"/>\n";
    }

    void arrow(const std::vector<Point>& path) {
        constexpr Length head = 190;
        constexpr Length half = 85;
        const Point tip = path.back();
        const Point before = path[path.size() - 2];
        const Length dx = tip.x == before.x ? 0 : tip.x > before.x ? 1 : -1;
        const Length dy = tip.y == before.y ? 0 : tip.y > before.y ? 1 : -1;
        out_ += "<path class=\"a\" d=\"";
        for (std::size_t i = 0; i < path.size(); ++i) {
            Point at = path[i];
            if (i + 1 == path.size()) at = {at.x - dx * head / 2, at.y - dy * head / 2};
            add("{}{} {}", i == 0 ? "M" : "L", mm(at.x), mm(at.y));
        }
        out_ += "\"/>";
        add("<path class=\"p\" d=\"M{} {}L{} {}L{} {}Z\"/>\n", mm(tip.x), mm(tip.y),
            mm(tip.x - dx * head - dy * half), mm(tip.y - dy * head - dx * half),
            mm(tip.x - dx * head + dy * half), mm(tip.y - dy * head + dx * half));
    }

    void symbol(const LayoutSymbol& s) {
        const Box& b = s.box;
        switch (s.shape) {
        case Shape::kapsul:
            add("<rect class=\"s\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>", mm(b.x),
                mm(b.y), mm(b.width), mm(b.height), mm(b.height / 2));
            break;
        case Shape::proses:
            add("<rect class=\"s\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", mm(b.x), mm(b.y),
                mm(b.width), mm(b.height));
            break;
        case Shape::keputusan:
            polygon({{b.center().x, b.y},
                     {b.right(), b.center().y},
                     {b.center().x, b.bottom()},
                     {b.x, b.center().y}});
            break;
        case Shape::segilima_turun:
            polygon({{b.x, b.y},
                     {b.right(), b.y},
                     {b.right(), b.y + b.height * 3 / 5},
                     {b.center().x, b.bottom()},
                     {b.x, b.y + b.height * 3 / 5}});
            break;
        case Shape::segilima_naik:
            polygon({{b.x, b.bottom()},
                     {b.right(), b.bottom()},
                     {b.right(), b.y + b.height * 2 / 5},
                     {b.center().x, b.y},
                     {b.x, b.y + b.height * 2 / 5}});
            break;
        case Shape::panah: arrow({{b.x, b.center().y}, {b.right(), b.center().y}}); break;
        }
        if (!s.words.empty()) text(b, s.words, TextSize::symbol, Weight::bold, Align::center);
        out_ += '\n';
    }

    void polygon(const std::vector<Point>& corners) {
        out_ += "<path class=\"s\" d=\"";
        for (std::size_t i = 0; i < corners.size(); ++i)
            add("{}{} {}", i == 0 ? "M" : "L", mm(corners[i].x), mm(corners[i].y));
        out_ += "Z\"/>";
    }

    void label(const LayoutLine& line) {
        if (line.label.empty()) return;
        const Box& b = line.label_box;
        if (line.label_on_line)
            add("<rect class=\"w\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", mm(b.x), mm(b.y),
                mm(b.width), mm(b.height));
        text(b, line.label, TextSize::label, Weight::regular, Align::center);
        out_ += '\n';
    }

    void text(const Box& box, const std::string& words, TextSize size, Weight weight, Align align) {
        constexpr Length sizes[] = {420, 265, 250, 265, 260, 235};
        const Length font = sizes[static_cast<std::size_t>(size)];
        const Length x = align == Align::left ? box.x : align == Align::center ? box.center().x : box.right();
        const Length y = box.center().y + font * 36 / 100; // capitals are 0.72 of the size high
        add("<text class=\"u{}{}{}\" x=\"{}\" y=\"{}\">{}</text>", static_cast<int>(size),
            weight == Weight::bold ? " b" : "",
            align == Align::center  ? " m"
            : align == Align::right ? " e"
                                    : "",
            mm(x), mm(y), base::xml_escaped(words));
        if (align == Align::left || align == Align::right) out_ += '\n';
    }

    std::string& out_;
};

struct Paper {
    Length width, height;
};
Paper paper(Halaman halaman) {
    return halaman == Halaman::mendatar ? Paper{29700, 21000} : Paper{21000, 29700};
}

std::string head(const Layout& layout, const std::string& note, Paper size, Length box_width,
                 Length box_height) {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"id\" role=\"img\" aria-labelledby=\"judul isi\" "
        "width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {} {}\">\n"
        "<title id=\"judul\">{}</title>\n<desc id=\"isi\">{}{}</desc>\n<style>{}</style>\n",
        mm(size.width), mm(size.height), mm(box_width), mm(box_height), base::xml_escaped(layout.title),
        base::xml_escaped(layout.description), base::xml_escaped(note), style);
}

} // namespace

std::string svg(const Layout& layout) {
    if (layout.pages.size() == 1) return svg(layout, 0);
    const LayoutPage& first = layout.pages.front();
    const Paper sheet = paper(layout.halaman);
    const auto pages = static_cast<Length>(layout.pages.size());
    const Length gap = static_cast<Length>(static_cast<std::int64_t>(1000) * first.height / sheet.height);
    const Length height = pages * first.height + (pages - 1) * gap;
    std::string out = head(layout, fmt::format(" {} halaman.", pages),
                           {sheet.width, pages * sheet.height + (pages - 1) * 1000}, first.width, height);
    Length y = 0;
    for (const LayoutPage& page : layout.pages) {
        // A page that was laid out on a larger sheet is drawn as large as the others.
        const std::int64_t scale = static_cast<std::int64_t>(1'000'000) * first.width / page.width;
        out += fmt::format(
            "<g transform=\"translate(0 {}){}\">\n", mm(y),
            scale == 1'000'000 ? "" : fmt::format(" scale({}.{:06})", scale / 1'000'000, scale % 1'000'000));
        Painter(out).page(page);
        out += "</g>\n";
        y += first.height + gap;
    }
    return out + "</svg>\n";
}

std::string svg(const Layout& layout, std::size_t page) {
    const LayoutPage& p = layout.pages.at(page);
    const std::string note =
        layout.pages.size() == 1 ? "" : fmt::format(" Halaman {} dari {}.", page + 1, layout.pages.size());
    std::string out = head(layout, note, paper(layout.halaman), p.width, p.height);
    Painter(out).page(p);
    return out + "</svg>\n";
}

} // namespace sop
