// page.h -- one page of the flowchart: first only measured, then drawn.
//
//     Length height = page_height(sop, measure, columns, plan);          // does one more step fit?
//     LayoutPage page = draw_page(sop, measure, columns, plan, {29700, 21000, "Halaman 1 dari 2", name});
//
// A page that is lower than its sheet gives its rows some of the room (Measure::row_spare).
#pragma once

#include "sop/columns.h"
#include "sop/layout.h"
#include "sop/page_plan.h"

#include <functional>
#include <string>

namespace sop {

// What stands in a connector: known once all pages are. (place in sop.panah()) -> "A", or "A/3".
using ConnectorName = std::function<std::string(std::size_t arrow)>;

struct Sheet {
    Length width, height;
    std::string note; // at the right of the title; may be empty
    ConnectorName connector_name;
};

[[nodiscard]] Length page_height(const Sop& sop, const Measure& m, const Columns& columns,
                                 const PagePlan& plan);
[[nodiscard]] LayoutPage draw_page(const Sop& sop, const Measure& m, const Columns& columns,
                                   const PagePlan& plan, const Sheet& sheet);

} // namespace sop
