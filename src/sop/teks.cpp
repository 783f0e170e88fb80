#include "sop/teks.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sop {
namespace {

enum Arm : unsigned { up = 1, right = 2, down = 4, left = 8 };

constexpr std::array<std::string_view, 16> joints{" ", "│", "─", "└", "│", "│", "┌", "├",
                                                  "─", "┘", "─", "┴", "┐", "┤", "┬", "┼"};

// UTF-8 text cut into what fills one cell each.
std::vector<std::string> letters(std::string_view text) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
        const std::string_view letter = text.substr(at, end - at);
        if (base::display_width(letter) == 0 && !cells.empty())
            cells.back() += letter; // a combining mark
        else
            cells.emplace_back(letter);
        at = end;
    }
    return cells;
}

class Canvas {
  public:
    Canvas(Length width, Length height)
        : width_(static_cast<std::size_t>(width)), cells_(width_ * static_cast<std::size_t>(height), " "),
          thin_(cells_.size()), flow_(cells_.size()) {}

    void page(const LayoutPage& p) {
        for (const LayoutRule& r : p.rules) rule(r);
        for (std::size_t i = 0; i < cells_.size(); ++i)
            if (thin_[i].arms != 0) cells_[i] = table_sign(thin_[i]);
        for (std::size_t i = 0; i < p.lines.size(); ++i) arrow(p.lines[i], p.symbols[p.lines[i].from]);
        for (std::size_t i = 0; i < cells_.size(); ++i)
            if (flow_[i].arms != 0) cells_[i] = std::string(joints[flow_[i].arms]);
        for (const LayoutLine& line : p.lines) head(line.path);
        for (const LayoutSymbol& s : p.symbols) symbol(s);
        for (const LayoutLine& line : p.lines)
            if (!line.label.empty()) words(line.label_box, line.label, Align::left);
        for (const LayoutSymbol& s : p.legend) legend(s);
        for (const LayoutText& t : p.texts) words(t.box, t.words, t.align);
    }

    [[nodiscard]] std::string text() const {
        std::string out;
        for (std::size_t at = 0; at < cells_.size(); at += width_) {
            std::string line;
            for (std::size_t x = 0; x < width_; ++x) line += cells_[at + x];
            line.erase(line.find_last_not_of(' ') + 1);
            out += line + '\n';
        }
        return out;
    }

  private:
    struct Thin {
        unsigned arms = 0;
        bool solid = false;
    };
    struct Flow {
        unsigned arms = 0;
        std::size_t target = 0; // the symbol that the arrow here leads to: equal targets join, others cross
    };

    [[nodiscard]] std::size_t at(Length x, Length y) const {
        return static_cast<std::size_t>(y) * width_ + static_cast<std::size_t>(x);
    }
    [[nodiscard]] bool inside(Length x, Length y) const {
        return x >= 0 && y >= 0 && static_cast<std::size_t>(x) < width_ && at(x, y) < cells_.size();
    }

    void put(Length x, Length y, std::string_view sign) {
        if (inside(x, y)) cells_[at(x, y)] = sign;
    }

    template <class Mark>
    static void walk(Point a, Point b, Mark&& mark) { // calls mark(x, y, arms)
        const Length dx = a.x == b.x ? 0 : a.x < b.x ? 1 : -1;
        const Length dy = a.y == b.y ? 0 : a.y < b.y ? 1 : -1;
        const unsigned forth = dx > 0 ? right : dx < 0 ? left : dy > 0 ? down : up;
        const unsigned back = dx > 0 ? left : dx < 0 ? right : dy > 0 ? up : down;
        Point p = a;
        while (true) {
            const unsigned arms = (p == b ? 0U : forth) | (p == a ? 0U : back);
            mark(p.x, p.y, arms);
            if (p == b) return;
            p = {p.x + dx, p.y + dy};
        }
    }

    void rule(const LayoutRule& r) {
        walk(r.from, r.until, [&](Length x, Length y, unsigned arms) {
            if (!inside(x, y)) return;
            Thin& t = thin_[at(x, y)];
            t.arms |= arms;
            t.solid = t.solid || r.kind != RuleKind::lane;
        });
    }
    static std::string table_sign(const Thin& t) {
        if (t.solid) return std::string(joints[t.arms]);
        const bool upright = (t.arms & (up | down)) != 0;
        const bool level = (t.arms & (left | right)) != 0;
        return upright && level ? "┼" : upright ? "┊" : "┈";
    }

    void arrow(const LayoutLine& line, const LayoutSymbol& from) {
        for (std::size_t i = 0; i + 1 < line.path.size(); ++i)
            walk(line.path[i], line.path[i + 1], [&](Length x, Length y, unsigned arms) {
                if (!inside(x, y)) return;
                Flow& f = flow_[at(x, y)];
                const bool same_way = f.arms == 0 || f.target == line.to;
                const bool upright_crosses = (arms & (up | down)) != 0 && (f.arms & (up | down)) == 0;
                const bool upright_stands = (f.arms & (up | down)) == (up | down);
                if (!same_way && upright_crosses)
                    f.arms = arms; // crossing: the upright one stays whole
                else if (same_way || !upright_stands)
                    f.arms |= arms;
                f.target = line.to;
            });
        const Point start = line.path.front(); // the end that touches its symbol
        const Box& b = from.box;
        flow_[at(start.x, start.y)].arms |= start.y >= b.bottom() ? up
                                            : start.y < b.y       ? down
                                            : start.x < b.x       ? right
                                                                  : left;
    }

    void head(const std::vector<Point>& path) {
        const Point tip = path.back();
        if (path.size() < 2) return put(tip.x, tip.y, "▼");
        const Point before = path[path.size() - 2];
        put(tip.x, tip.y, tip.x > before.x ? "►" : tip.x < before.x ? "◄" : tip.y > before.y ? "▼" : "▲");
    }

    void symbol(const LayoutSymbol& s) {
        const Box& b = s.box;
        const Length r = b.right() - 1;
        for (Length y = b.y; y < b.bottom(); ++y)
            for (Length x = b.x; x <= r; ++x) put(x, y, " ");
        for (Length x = b.x + 1; x < r; ++x) {
            put(x, b.y, "─");
            put(x, b.bottom() - 1, "─");
        }
        const auto corners = [&](std::string_view a, std::string_view c, std::string_view d,
                                 std::string_view e) {
            put(b.x, b.y, a);
            put(r, b.y, c);
            put(b.x, b.bottom() - 1, d);
            put(r, b.bottom() - 1, e);
        };
        const auto sides = [&](std::string_view a, std::string_view c) {
            put(b.x, b.y + 1, a);
            put(r, b.y + 1, c);
        };
        switch (s.shape) {
        case Shape::kapsul: corners("╭", "╮", "╰", "╯"), sides("│", "│"); break;
        case Shape::keputusan: corners("╱", "╲", "╲", "╱"), sides("<", ">"); break;
        case Shape::segilima_turun: corners("┌", "┐", "╲", "╱"), sides("│", "│"); break;
        case Shape::segilima_naik: corners("╱", "╲", "└", "┘"), sides("│", "│"); break;
        case Shape::proses:
        case Shape::panah: corners("┌", "┐", "└", "┘"), sides("│", "│"); break;
        }
        words({b.x + 1, b.y + 1, b.width - 2, 1}, s.words, Align::center);
    }

    void legend(const LayoutSymbol& s) {
        const std::string_view sign = s.shape == Shape::kapsul      ? "╭───╮"
                                      : s.shape == Shape::proses    ? "┌───┐"
                                      : s.shape == Shape::keputusan ? "╱ ? ╲"
                                      : s.shape == Shape::panah     ? "────►"
                                                                    : "╲ A ╱";
        words(s.box, std::string(sign), Align::left);
    }

    void words(const Box& box, const std::string& text, Align align) {
        const std::vector<std::string> cells = letters(text);
        const auto free = box.width - static_cast<Length>(cells.size());
        Length x = box.x + (align == Align::left ? 0 : align == Align::center ? free / 2 : free);
        for (const std::string& letter : cells) put(x++, box.y, letter == "\u00a0" ? " " : letter);
    }

    std::size_t width_;
    std::vector<std::string> cells_;
    std::vector<Thin> thin_;
    std::vector<Flow> flow_;
};

} // namespace

std::string teks(const Layout& layout) {
    std::string out;
    for (const LayoutPage& p : layout.pages) {
        if (!out.empty()) out += '\n';
        Canvas canvas(p.width + 1, p.height);
        canvas.page(p);
        out += canvas.text();
        out.erase(out.find_last_not_of(" \n") + 1);
        out += '\n';
    }
    return out;
}

} // namespace sop
