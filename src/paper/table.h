// table.h -- a table on its way over the pages.
//
//     TableFlow table(desk, tabel, parent, width, "bagian[0].isi[2]");
//     table.place(place, 0);
//
// The heads stand again on every page. Rows that a span binds together, or that ask for it, are a unit; a unit stands
// on one page where one can hold it, a row that is taller than a page goes on on the next.
#pragma once

#include "paper/flow.h"

#include <memory>
#include <string>
#include <vector>

namespace paper {

class TableFlow {
  public:
    TableFlow(Desk& desk, const Tabel& table, ElementId parent, double width, const std::string& place);

    [[nodiscard]] double
    start_height(double page) const;       // heads and first unit: what a heading must not lose
    void place(Place& place, double tail); // tail: height of what must stand with the last rows

  private:
    struct Cell {
        const Sel* sel;
        std::size_t column, row, last_row;
        double x, width;
        ElementId element, text;
        bool head;
        bool tint;
        std::shared_ptr<const Words> words;
        double tick = 0;      // width of the box to tick
        Strip sign = {};      // under the text
        std::size_t line = 0; // the first line that is not painted yet
        double top = 0;       // on this page
        bool signed_ = false;
    };
    struct Row {
        const Baris* baris;
        std::size_t first, last; // cells that begin here
        double height = 0;
    };
    struct Part { // heads, or body
        std::vector<Cell> cells;
        std::vector<Row> rows;
    };

    void read(Part& part, const std::vector<Baris>& rows, bool heads, ElementId group,
              const std::string& place);
    [[nodiscard]] double needs(const Cell& cell) const;
    [[nodiscard]] double heights(std::size_t from, std::size_t until) const;
    [[nodiscard]] std::size_t unit_end(std::size_t from, bool spans_only) const;
    void heads(Place& place, bool again);
    void rows(Place& place, std::size_t from, std::size_t until);
    void cut_row(Place& place, std::size_t row, std::size_t first);
    void next_page(Place& place, std::size_t row, std::size_t first); // first: of the cells that may go on
    std::size_t paint(Place& place, Cell& cell, double bottom, bool last, bool artifact);

    Desk& desk_;
    const Tabel& table_;
    std::vector<double> edges_;
    Part head_, body_;
    double head_height_ = 0;
    std::string place_;
};

} // namespace paper
