#include "web/sop/garis.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::sop_pages {
namespace {

using sop::Leg;
using sop::Side;

struct Place { // y counts from the top of the chart: 100 a line
    int x, y;
};

// Tracks share the room beside a symbol: 0 is next to the symbol for top and bottom, next to the edge for the sides.
class Chart {
  public:
    explicit Chart(const sop::PagePlan& plan) : plan_(plan) {}

    [[nodiscard]] int x_of(const Leg& leg) const {
        const int left = static_cast<int>(leg.index) * 100;
        if (leg.channel == Leg::Channel::center) return left + 50;
        const bool on_left = leg.channel == Leg::Channel::left;
        const std::size_t tracks =
            std::max<std::size_t>(on_left ? plan_.routing.left_tracks : plan_.routing.right_tracks, 1);
        // 4 to 12 units from the edge: a symbol takes the middle 70.
        const int offset = 4 + static_cast<int>(leg.track * 8 / tracks);
        return on_left ? left + offset : left + 100 - offset;
    }
    [[nodiscard]] int y_of(const Leg& leg) const {
        const int top = static_cast<int>(leg.index) * 100;
        if (leg.channel == Leg::Channel::middle) return top + 50;
        if (leg.channel == Leg::Channel::top) {
            const std::size_t tracks = std::max<std::size_t>(plan_.routing.top_tracks[leg.index], 1);
            return top + 16 - static_cast<int>(leg.track * 14 / tracks);
        }
        const std::size_t tracks = std::max<std::size_t>(plan_.routing.bottom_tracks[leg.index], 1);
        return top + 88 + static_cast<int>(leg.track * 11 / tracks);
    }
    [[nodiscard]] Place center(std::size_t node) const {
        const sop::PageNode& n = plan_.nodes[node];
        return {static_cast<int>(n.lane) * 100 + 50, static_cast<int>(n.line) * 100 + 50};
    }

  private:
    const sop::PagePlan& plan_;
};

// One way cut at the borders of the lines: each piece begins anew.
void cut(const std::vector<Place>& way, std::size_t arrow, bool read, std::vector<BarisGaris>& lines) {
    std::size_t at = 0;
    std::string d;
    const auto begin = [&](std::size_t line, int x, int y) {
        at = line;
        d = fmt::format("M{} {}", x, y);
    };
    const auto finish = [&] {
        if (d.find_first_of("HV") != std::string::npos) lines[at].potongan.push_back({d, arrow, read});
    };
    const auto line_of = [&](int y) { return static_cast<std::size_t>(y / 100); };
    begin(line_of(way[0].y), way[0].x, way[0].y % 100);
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Place &from = way[i - 1], &to = way[i];
        if (from.y == to.y) {
            d += fmt::format("H{}", to.x);
            continue;
        }
        const bool down = to.y > from.y;
        while (at != line_of(to.y)) { // begin() moves `at`
            d += down ? "V100" : "V0";
            finish();
            begin(down ? at + 1 : at - 1, to.x, down ? 0 : 100);
        }
        d += fmt::format("V{}", to.y % 100);
    }
    finish();
}

} // namespace

Garis garis(const sop::Sop& s) {
    const sop::PagePlan plan = sop::plan_page(s, 0, s.langkah().size() - 1);
    const Chart chart(plan);
    Garis out;
    out.lajur = s.lajur().size();
    out.baris_langkah = plan.step_line;
    out.baris.resize(plan.lines());
    for (std::size_t l = 0; l < out.baris.size(); ++l)
        out.baris[l].jalur = plan.routing.top_tracks[l] + plan.routing.bottom_tracks[l];
    out.simbol.resize(s.simbol().size());
    for (const sop::PageNode& n : plan.nodes) {
        out.simbol[n.which].baris = n.line;
        out.simbol[n.which].lajur = n.lane;
    }
    for (std::size_t i = 0; i < plan.arrows.size(); ++i) {
        const sop::PageArrow& a = plan.arrows[i];
        const sop::Route& route = plan.routing.routes[i];
        std::vector<Place> way{chart.center(a.from)};
        for (std::size_t l = 0; l + 1 < route.legs.size(); ++l) {
            const Leg &one = route.legs[l], &next = route.legs[l + 1];
            way.push_back(one.is_horizontal() ? Place{chart.x_of(next), chart.y_of(one)}
                                              : Place{chart.x_of(one), chart.y_of(next)});
        }
        way.push_back(chart.center(a.to));
        const sop::Panah& arrow = s.panah()[a.panah];
        cut(way, a.panah, arrow.sumber == sop::Sumber::tafsiran, out.baris);
        const bool turns_right = way.size() > 2 && way[2].x > way[0].x;
        out.simbol[arrow.dari].keluar.push_back({route.exit, a.panah, turns_right});
        auto& entries = out.simbol[arrow.ke].masuk;
        if (std::find(entries.begin(), entries.end(), route.entry) == entries.end())
            entries.push_back(route.entry);
    }
    return out;
}

} // namespace web::sop_pages
