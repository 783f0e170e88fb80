#include "sop/page_plan.h"

#include <algorithm>
#include <map>

namespace sop {
namespace {

std::size_t levels(const Sop& sop, std::size_t step) {
    std::size_t count = 1;
    for (std::size_t s : sop.langkah()[step].simbol) count = std::max(count, sop.simbol()[s].tingkat + 1);
    return count;
}

class Planner {
  public:
    Planner(const Sop& sop, std::size_t first, std::size_t last) : sop_(sop) {
        plan_.first = first;
        plan_.last = last;
    }

    PagePlan all() {
        count_connectors();
        std::size_t line = plan_.top_lines;
        for (std::size_t step = plan_.first; step <= plan_.last; ++step) {
            plan_.step_line.push_back(line);
            line += levels(sop_, step);
        }
        plan_.step_line.push_back(line);
        place_symbols();
        place_arrows();
        std::vector<RouteNode> cells;
        for (const PageNode& n : plan_.nodes)
            cells.push_back(
                {n.line, n.lane, n.kind == PageNode::Kind::arrives ? Climb::sideways : Climb::from_below});
        std::vector<RouteArrow> arrows;
        for (const PageArrow& a : plan_.arrows) arrows.push_back({a.from, a.to});
        plan_.routing = route(plan_.lines(), sop_.lajur().size(), cells, arrows);
        return std::move(plan_);
    }

  private:
    [[nodiscard]] bool before(std::size_t symbol) const {
        return sop_.simbol()[symbol].langkah < plan_.first;
    }
    [[nodiscard]] bool after(std::size_t symbol) const { return sop_.simbol()[symbol].langkah > plan_.last; }
    [[nodiscard]] bool here(std::size_t symbol) const { return !before(symbol) && !after(symbol); }

    // A connector stands in the lane that a downward arrow leaves, or that a return enters, on both pages.
    [[nodiscard]] std::size_t lane_of(const Panah& p) const {
        return sop_.simbol()[p.naik ? p.ke : p.dari].lajur;
    }

    void count_connectors() {
        std::map<std::size_t, std::size_t> top;
        std::map<std::size_t, std::size_t> bottom;
        for (const Panah& p : sop_.panah()) {
            if (here(p.dari) == here(p.ke)) continue;
            const bool at_top = before(p.dari) || before(p.ke);
            std::size_t& stack = (at_top ? top : bottom)[lane_of(p)];
            ++stack;
            std::size_t& lines = at_top ? plan_.top_lines : plan_.bottom_lines;
            lines = std::max(lines, stack);
        }
    }

    void place_symbols() {
        local_.assign(sop_.simbol().size(), 0);
        for (std::size_t step = plan_.first; step <= plan_.last; ++step)
            for (std::size_t s : sop_.langkah()[step].simbol) {
                const Simbol& symbol = sop_.simbol()[s];
                local_[s] = plan_.nodes.size();
                plan_.nodes.push_back({PageNode::Kind::symbol, s,
                                       plan_.step_line[step - plan_.first] + symbol.tingkat, symbol.lajur});
            }
    }

    // Connectors fill the lines nearest to the steps first.
    std::size_t add_connector(std::size_t arrow, PageNode::Kind kind, bool at_top) {
        const Panah& p = sop_.panah()[arrow];
        const std::size_t lane = lane_of(p);
        const std::size_t nth = (at_top ? top_used_ : bottom_used_)[lane]++;
        const std::size_t line = at_top ? plan_.top_lines - 1 - nth : plan_.step_line.back() + nth;
        plan_.nodes.push_back({kind, arrow, line, lane, p.naik});
        return plan_.nodes.size() - 1;
    }

    void place_arrows() {
        for (std::size_t a = 0; a < sop_.panah().size(); ++a) {
            const Panah& p = sop_.panah()[a];
            if (here(p.dari) && here(p.ke))
                plan_.arrows.push_back({a, local_[p.dari], local_[p.ke]});
            else if (here(p.dari))
                plan_.arrows.push_back(
                    {a, local_[p.dari], add_connector(a, PageNode::Kind::leaves, before(p.ke))});
            else if (here(p.ke))
                plan_.arrows.push_back(
                    {a, add_connector(a, PageNode::Kind::arrives, before(p.dari)), local_[p.ke]});
        }
    }

    const Sop& sop_;
    PagePlan plan_;
    std::vector<std::size_t> local_;
    std::map<std::size_t, std::size_t> top_used_, bottom_used_;
};

} // namespace

PagePlan plan_page(const Sop& sop, std::size_t first, std::size_t last) {
    return Planner(sop, first, last).all();
}

} // namespace sop
