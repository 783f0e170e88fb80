// page_plan.h -- what stands on one page: a run of steps, and a connector for each arrow that comes from or
// goes to another page.
//
//     PagePlan plan = plan_page(sop, 0, 4);     // the first five steps
//     plan.routing.routes[i]                    // the way of plan.arrows[i]
//
// The page is a grid of lines: connectors at the top, the lines of each step, connectors at the bottom.
#pragma once

#include "sop/route.h"
#include "sop/sop.h"

#include <vector>

namespace sop {

struct PageNode {
    enum class Kind {
        symbol,
        leaves,
        arrives
    }; // leaves: the arrow goes on elsewhere; arrives: it comes from there
    Kind kind{};
    std::size_t which{}; // place in sop.simbol(), or in sop.panah() for a connector
    std::size_t line{}, lane{};
    bool upward = false; // of a connector: the arrow is a return
};

struct PageArrow {
    std::size_t panah{};      // place in sop.panah()
    std::size_t from{}, to{}; // places in nodes
};

struct PagePlan {
    std::size_t first = 0, last = 0; // steps, both included
    std::size_t top_lines = 0, bottom_lines = 0;
    std::vector<std::size_t> step_line; // first line of each step of the page, then one past the last
    std::vector<PageNode> nodes;
    std::vector<PageArrow> arrows;
    Routing routing;

    [[nodiscard]] std::size_t lines() const { return step_line.back() + bottom_lines; }
};

[[nodiscard]] PagePlan plan_page(const Sop& sop, std::size_t first, std::size_t last);

} // namespace sop
