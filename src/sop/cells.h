// cells.h -- what is written beside the flow in the row of a step: number, work, equipment, time, output, remark, wrapped to its column.
//
//     for (const CellText& cell : cells_of(step, measure, columns)) ...      // from left to right, without the lanes
//
// Several pieces of equipment are marked with dashes, and the lines of one stand below each other.
#pragma once

#include "sop/columns.h"
#include "sop/layout.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sop {

using Lines = std::vector<std::string>;

struct CellText {
    std::size_t column;
    Lines lines;
    Weight weight;
    Align align;
};
[[nodiscard]] std::vector<CellText> cells_of(const Langkah& step, const Measure& m, const Columns& columns);

} // namespace sop
