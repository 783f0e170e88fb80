#include "sop/labels.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace sop {
namespace {

bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

Box strip(Point a, Point b, Length thickness) {
    const Length half = thickness / 2;
    return {std::min(a.x, b.x) - half, std::min(a.y, b.y) - half,
            std::abs(a.x - b.x) + std::max(thickness, 1), std::abs(a.y - b.y) + std::max(thickness, 1)};
}

struct Place {
    Box box;
    bool on_line;
};

class Placer {
  public:
    Placer(LayoutPage& page, const Measure& m, const Box& field) : page_(page), m_(m), field_(field) {}

    void all() {
        for (std::size_t i = 0; i < page_.lines.size(); ++i)
            if (!page_.lines[i].label.empty()) place(i);
    }

  private:
    [[nodiscard]] std::vector<Place> places(const LayoutLine& line) const {
        const Length gap = m_.outside == 1 ? 0 : 60;
        const Length width = m_.width(line.label, TextSize::label, Weight::regular) + 2 * gap;
        const Length height = m_.line_height(TextSize::label);
        std::vector<Place> all;
        for (std::size_t i = 0; i + 1 < line.path.size(); ++i)
            if (line.path[i].y == line.path[i + 1].y)
                along(line.path[i], line.path[i + 1], i == 0, i + 2 == line.path.size(), width, height, all);
        for (std::size_t i = 0; i + 1 < line.path.size(); ++i)
            if (line.path[i].y != line.path[i + 1].y)
                beside(line.path[i], line.path[i + 1], width, height, gap, all);
        if (all.empty())
            beside(line.path.front(), line.path.back(), width, height, gap, all); // an arrow of one cell
        return all;
    }

    void beside(Point a, Point b, Length width, Length height, Length gap, std::vector<Place>& all) const {
        for (Length shift : {0, height, 2 * height}) {
            const Length y = b.y >= a.y ? a.y + shift : a.y - height + m_.outside - shift;
            all.push_back({{a.x + m_.outside + gap / 2, y, width, height}, false});
            all.push_back({{a.x - width - gap / 2, y, width, height}, false});
        }
    }

    void along(Point a, Point b, bool first, bool last, Length width, Length height,
               std::vector<Place>& all) const {
        const Length left = std::min(a.x, b.x);
        const Length length = std::abs(a.x - b.x);
        const Length middle = m_.outside == 1 ? a.y : a.y - height / 2;
        if (m_.label_above && first) { // beside the decision
            const Length x = b.x < a.x ? a.x - width : a.x;
            all.push_back({{x, a.y - height - 20, width, height}, false});
            all.push_back({{x, a.y + 20, width, height}, false});
        }
        const Length arrow = last ? m_.clear_left : m_.outside; // room for the head
        const Length space = length - 2 * arrow + m_.outside;
        if (space < width) return;
        // Beside the decision where the line leaves it sideways, otherwise in the middle of the line.
        const std::array<int, 7> middle_first{3, 2, 4, 1, 5, 0, 6};
        const std::array<int, 7> left_first{0, 1, 2, 3, 4, 5, 6};
        const std::array<int, 7> right_first{6, 5, 4, 3, 2, 1, 0};
        for (int sixth : !first ? middle_first : b.x < a.x ? right_first : left_first)
            all.push_back({{left + arrow + (space - width) * sixth / 6, middle, width, height}, true});
    }

    // How much there is at that place already; 0 is a free place.
    [[nodiscard]] int crowd(const Place& place, std::size_t own) const {
        int sum = 0;
        if (place.box.x < field_.x + m_.outside || place.box.right() > field_.right() ||
            place.box.y < field_.y || place.box.bottom() > field_.bottom())
            sum += 500;
        for (const LayoutSymbol& s : page_.symbols)
            if (overlap(place.box, s.box)) sum += 1000;
        for (std::size_t i = 0; i < page_.lines.size(); ++i) {
            const LayoutLine& other = page_.lines[i];
            if (i != own && !other.label.empty() && other.label_box.width > 0 &&
                overlap(place.box, other.label_box))
                sum += 100;
            for (std::size_t p = 0; p + 1 < other.path.size(); ++p) {
                const bool beneath = i == own && place.on_line;
                if (!beneath && overlap(place.box, strip(other.path[p], other.path[p + 1], m_.outside)))
                    sum += 10;
            }
        }
        return sum;
    }

    void place(std::size_t own) {
        LayoutLine& line = page_.lines[own];
        const std::vector<Place> all = places(line);
        int least = 1'000'000;
        for (const Place& candidate : all) {
            const int here = crowd(candidate, own);
            if (here >= least) continue;
            least = here;
            line.label_box = candidate.box;
            line.label_on_line = candidate.on_line;
            if (least == 0) return;
        }
    }

    LayoutPage& page_;
    const Measure& m_;
    const Box& field_;
};

} // namespace

void place_labels(LayoutPage& page, const Measure& m, const Box& field) { Placer(page, m, field).all(); }

} // namespace sop
