// columns.h -- how the width of a page is shared among the columns of the form.
#pragma once

#include "sop/measure.h"
#include "sop/sop.h"

#include <string>
#include <vector>

namespace sop {

struct Columns {
    std::vector<Length> edges; // left edge of every column, and the right edge of the last
    std::size_t lanes = 0;
    Length page_width = 0;   // wider than the paper where the lanes need it
    Length symbol_width = 0; // of kapsul, proses and segilima
    Length diamond_width = 0;
    Length lane_center = 0; // from the left edge of a lane
    std::string keterangan_head;

    // places in edges
    [[nodiscard]] std::size_t no() const { return 0; }
    [[nodiscard]] std::size_t uraian() const { return 1; }
    [[nodiscard]] std::size_t lane(std::size_t l) const { return 2 + l; }
    [[nodiscard]] std::size_t kelengkapan() const { return 2 + lanes; }
    [[nodiscard]] std::size_t waktu() const { return 3 + lanes; }
    [[nodiscard]] std::size_t keluaran() const { return 4 + lanes; }
    [[nodiscard]] std::size_t keterangan() const { return 5 + lanes; }
    [[nodiscard]] std::size_t count() const { return 6 + lanes; }
    [[nodiscard]] Length left(std::size_t column) const { return edges[column]; }
    [[nodiscard]] Length width(std::size_t column) const { return edges[column + 1] - edges[column]; }
};

struct GutterTracks {
    std::size_t left = 1, right = 1;
    bool operator==(const GutterTracks&) const = default;
};

[[nodiscard]] Columns share_columns(const Sop& sop, const Measure& m, GutterTracks tracks);
[[nodiscard]] std::string kelengkapan_text(const Langkah& step,
                                           std::size_t item); // with a dash where there are several

} // namespace sop
