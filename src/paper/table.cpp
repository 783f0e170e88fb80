#include "paper/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace paper {
namespace {

constexpr double pad_x = 3, pad_y = 2;
constexpr Pt letters = 8.5;

} // namespace

TableFlow::TableFlow(Desk& desk, const Tabel& table, ElementId parent, double width, const std::string& place)
    : desk_(desk), table_(table), place_(place) {
    double fixed = 0;
    double shares = 0;
    for (const Kolom& k : table.kolom)
        (k.lebar > 0 ? fixed : shares) += k.lebar > 0 ? points(k.lebar) : k.bagian;
    if (fixed > width + 0.5 || (shares > 0 && fixed >= width))
        desk.findings.push_back({place, {}, base::say("paper.kolom_terlalu_lebar")});
    edges_.push_back(0);
    for (const Kolom& k : table.kolom)
        edges_.push_back(edges_.back() +
                         (k.lebar > 0 ? points(k.lebar) : std::max(0.0, width - fixed) * k.bagian / shares));
    const ElementId id = desk.canvas.element(parent, {.role = "Table", .summary = table.keterangan});
    if (!table.kepala.empty())
        read(head_, table.kepala, true, desk.canvas.element(id, {.role = "THead"}), place + ".kepala");
    if (!table.isi.empty())
        read(body_, table.isi, false, desk.canvas.element(id, {.role = "TBody"}), place + ".isi");
    for (const Row& row : head_.rows) head_height_ += row.height;
}

// Cells find their columns as in HTML: from the left, past what a span from above holds. check.cpp has seen that they fit.
void TableFlow::read(Part& part, const std::vector<Baris>& rows, bool heads, ElementId group,
                     const std::string& place) {
    const Pt size = table_.ukuran > 0 ? table_.ukuran : letters;
    std::vector<std::size_t> held(table_.kolom.size(), 0); // first free row of each column
    for (std::size_t r = 0; r < rows.size(); ++r) {
        part.rows.push_back({&rows[r], part.cells.size(), 0, points(rows[r].tinggi)});
        const ElementId row_id = desk_.canvas.element(group, {.role = "TR"});
        std::size_t column = 0;
        for (std::size_t c = 0; c < rows[r].sel.size(); ++c) {
            const Sel& sel = rows[r].sel[c];
            const std::string here = fmt::format("{}[{}].sel[{}]", place, r, c);
            while (column < held.size() && held[column] > r) ++column;
            const std::size_t end = column + static_cast<std::size_t>(sel.kolom);
            const std::size_t last = r + static_cast<std::size_t>(sel.baris) - 1;
            for (std::size_t k = column; k < end; ++k) held[k] = last + 1;
            Cell cell{.sel = &sel,
                      .column = column,
                      .row = r,
                      .last_row = last,
                      .x = edges_[column],
                      .width = edges_[end] - edges_[column],
                      .element = 0,
                      .text = 0,
                      .head = heads,
                      .tint = heads || rows[r].latar,
                      .words = nullptr};
            cell.element = desk_.canvas.element(row_id, {.role = heads || sel.kepala ? "TH" : "TD",
                                                         .scope = heads        ? "Column"
                                                                  : sel.kepala ? "Row"
                                                                               : nullptr,
                                                         .columns = sel.kolom,
                                                         .rows = sel.baris});
            if (sel.centang) cell.tick = size + 3;
            const Rata align = sel.rata ? *sel.rata : heads ? Rata::tengah : table_.kolom[column].rata;
            const Style style{size, align, heads || sel.tebal || rows[r].tebal, false};
            cell.words =
                desk_.words(sel.teks, style, std::max(1.0, cell.width - 2 * pad_x - cell.tick), here);
            cell.text = cell.element;
            if (sel.tanda_tangan) {
                cell.text = desk_.canvas.element(cell.element, {.role = "P"});
                cell.sign = signatures(desk_, {&*sel.tanda_tangan}, cell.element, cell.width, size, here);
            }
            part.cells.push_back(std::move(cell));
            column = end;
        }
        part.rows[r].last = part.cells.size();
    }
    for (const Cell& cell :
         part.cells) { // single rows first, then the last row of a span takes what is missing
        if (cell.row == cell.last_row)
            part.rows[cell.row].height = std::max(part.rows[cell.row].height, needs(cell));
    }
    for (const Cell& cell : part.cells) {
        double sum = 0;
        for (std::size_t r = cell.row; r <= cell.last_row; ++r) sum += part.rows[r].height;
        if (sum < needs(cell)) part.rows[cell.last_row].height += needs(cell) - sum;
    }
}

double TableFlow::needs(const Cell& cell) const {
    const bool empty = cell.line >= cell.words->lines();
    return (empty ? 0 : cell.words->height(cell.line, cell.words->lines())) + 2 * pad_y +
           (cell.signed_ ? 0 : cell.sign.height);
}

double TableFlow::heights(std::size_t from, std::size_t until) const {
    double sum = 0;
    for (std::size_t r = from; r < until; ++r) sum += body_.rows[r].height;
    return sum;
}

std::size_t TableFlow::unit_end(std::size_t from, bool spans_only) const {
    std::size_t last = from;
    for (std::size_t r = from; r <= last; ++r) {
        for (std::size_t c = body_.rows[r].first; c < body_.rows[r].last; ++c)
            last = std::max(last, body_.cells[c].last_row);
        if (!spans_only && body_.rows[r].baris->bersama && r + 1 < body_.rows.size())
            last = std::max(last, r + 1);
    }
    return last + 1;
}

double TableFlow::start_height(double page) const {
    const double unit = body_.rows.empty() ? 0 : heights(0, unit_end(0, false));
    return head_height_ + (head_height_ + unit > page ? std::min(page / 4, unit) : unit);
}

void TableFlow::heads(Place& place, bool again) {
    for (std::size_t r = 0; r < head_.rows.size(); ++r) {
        for (std::size_t c = head_.rows[r].first; c < head_.rows[r].last; ++c) {
            Cell& cell = head_.cells[c];
            double height = 0;
            for (std::size_t k = r; k <= cell.last_row; ++k) height += head_.rows[k].height;
            cell.top = place.y();
            cell.line = 0;
            paint(place, cell, place.y() + height, true, again);
        }
        place.down(head_.rows[r].height);
    }
}

void TableFlow::place(Place& place, double tail) {
    if (head_height_ > place.whole() / 2) {
        desk_.findings.push_back({place_ + ".kepala", {}, base::say("paper.kepala_terlalu_tinggi")});
        return;
    }
    if (!place.fresh() && start_height(place.whole()) > place.rest() + 0.01) place.new_page();
    heads(place, false);
    for (std::size_t from = 0; from < body_.rows.size();) {
        std::size_t until = unit_end(from, false);
        const double below = until == body_.rows.size() ? tail : 0;
        const double unit = heights(from, until);
        const double page = place.whole() - head_height_;
        if (unit + below > place.rest() + 0.01) {
            if (unit + below <= page + 0.01) {
                next_page(place, from, body_.rows[from].first);
            } else if (unit > page + 0.01) {
                until = unit_end(from, true);
                const double least = heights(from, until);
                if (least > place.rest() + 0.01 && least <= page + 0.01)
                    next_page(place, from, body_.rows[from].first);
            }
        }
        rows(place, from, until);
        from = until;
    }
}

// Rows one below the other; a page may end between them or, where a row is taller than a page, inside.
void TableFlow::rows(Place& place, std::size_t from, std::size_t until) {
    for (std::size_t r = from; r < until; ++r) {
        for (std::size_t c = body_.rows[r].first; c < body_.rows[r].last; ++c) body_.cells[c].top = place.y();
        cut_row(place, r, body_.rows[from].first);
    }
}

void TableFlow::cut_row(Place& place, std::size_t row, std::size_t first) {
    double given = 0; // on pages before
    for (;;) {
        double height = std::max(0.0, points(body_.rows[row].baris->tinggi) - given);
        const auto ends_here = [&](const Cell& cell) { return cell.row <= row && cell.last_row == row; };
        for (std::size_t c = first; c < body_.rows[row].last; ++c)
            if (const Cell& cell = body_.cells[c]; ends_here(cell))
                height = std::max(height, needs(cell) - (place.y() - cell.top));
        if (height <= place.rest() + 0.01) {
            for (std::size_t c = first; c < body_.rows[row].last; ++c)
                if (Cell& cell = body_.cells[c]; ends_here(cell))
                    paint(place, cell, place.y() + height, true, false);
            place.down(height);
            return;
        }
        const bool whole_page = place.rest() >= place.whole() - head_height_ - 0.01;
        const bool fits_elsewhere = height <= place.whole() - head_height_ + 0.01;
        const double part =
            whole_page || (!fits_elsewhere && place.rest() > place.whole() / 4) ? place.rest() : 0;
        std::size_t progress = 0;
        for (std::size_t c = first; c < body_.rows[row].last; ++c) {
            Cell& cell = body_.cells[c];
            if (cell.last_row < row || (part <= 0 && cell.row == row)) continue;
            progress += paint(place, cell, place.y() + part, false, false);
        }
        if (whole_page && progress == 0) {
            desk_.findings.push_back(
                {fmt::format("{}.isi[{}]", place_, row), {}, base::say("paper.lebih_tinggi_dari_halaman")});
            return;
        }
        given += part;
        next_page(place, row, first);
    }
}

// The heads again, and cells that go on begin anew below them.
void TableFlow::next_page(Place& place, std::size_t row, std::size_t first) {
    place.new_page();
    heads(place, true);
    for (std::size_t c = first; c < body_.rows[row].last; ++c)
        if (body_.cells[c].last_row >= row) body_.cells[c].top = place.y();
}

// The cell from its top to here, with as many lines as go in; the number of lines.
std::size_t TableFlow::paint(Place& place, Cell& cell, double bottom, bool last, bool artifact) {
    const double height = bottom - cell.top;
    if (height <= 0) return 0;
    const Rect box{place.x() + cell.x, cell.top, cell.width, height};
    CanvasPage& page = desk_.canvas.pages.back();
    if (cell.tint) page.tints.push_back(box);
    if (table_.garis && !cell.sel->polos) page.frames.push_back(box);
    const std::size_t from = cell.line;
    const std::size_t until = last ? cell.words->lines() : cell.words->fit(from, height - 2 * pad_y);
    const double text = cell.words->height(from, until);
    double y = cell.top + pad_y;
    if (cell.head) y = cell.top + (height - text) / 2;
    if (cell.tick > 0 && from == 0) {
        const double side = cell.tick - 3;
        const bool alone = !cell.words->ink(0, cell.words->lines());
        const double x = box.x + (alone ? (cell.width - side) / 2 : pad_x);
        const ElementId figure =
            artifact ? Canvas::artifact : tick_figure(desk_, cell.element, *cell.sel->centang);
        paint_tick(desk_, figure, *cell.sel->centang, x, y, side);
    }
    if (cell.words->ink(from, until))
        desk_.canvas.paint(artifact ? Canvas::artifact : cell.text,
                           Text{cell.words, box.x + pad_x + cell.tick, y, from, until});
    cell.line = until;
    std::size_t progress = until - from;
    if (cell.sign.draw && !cell.signed_ && !artifact && until == cell.words->lines() &&
        cell.sign.height + text + 2 * pad_y <= height + 0.01) {
        cell.sign.draw(box.x, y + text);
        cell.signed_ = true;
        ++progress;
    }
    return progress;
}

} // namespace paper
