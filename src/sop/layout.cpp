#include "sop/layout.h"

#include "sop/columns.h"
#include "sop/identitas.h"
#include "sop/page.h"
#include "sop/page_plan.h"

#include <fmt/format.h>

#include <algorithm>

namespace sop {
namespace {

std::string letter(std::size_t nth) { // A..Z, AA, AB, ...
    std::string name;
    for (++nth; nth > 0; nth = (nth - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (nth - 1) % 26));
    return name;
}

GutterTracks widest(GutterTracks tracks, const PagePlan& plan) {
    return {std::max(tracks.left, plan.routing.left_tracks),
            std::max(tracks.right, plan.routing.right_tracks)};
}

struct Book {
    Columns columns;
    std::vector<PagePlan> plans;
    Length width = 0, height = 0;
};

// As many steps on a page as fit; the columns leave room for as many arrows side by side as the fullest page
// has.
Book bind(const Sop& sop, const Measure& m) {
    const std::size_t steps = sop.langkah().size();
    GutterTracks tracks{0, 1};
    while (true) {
        Book book{share_columns(sop, m, tracks), {}, 0, 0};
        book.width = book.columns.page_width;
        book.height =
            static_cast<Length>(static_cast<std::int64_t>(m.page_height) * book.width / m.page_width);
        GutterTracks needed = tracks;
        for (std::size_t first = 0; first < steps;) {
            std::size_t last = m.page_height == 0 ? steps - 1 : first;
            PagePlan plan = plan_page(sop, first, last);
            // A step more may need a connector less, so a page that is too full is not the end of it.
            for (std::size_t further = last + 1; further < steps && further <= last + 3; ++further) {
                PagePlan longer = plan_page(sop, first, further);
                if (page_height(sop, m, book.columns, longer) > book.height) continue;
                plan = std::move(longer);
                last = further;
            }
            needed = widest(needed, plan);
            book.plans.push_back(std::move(plan));
            first = last + 1;
        }
        if (needed == tracks) return book;
        tracks = needed;
    }
}

Layout lay_out(const Sop& sop, const Measure& m) {
    const Book book = bind(sop, m);
    Length width = book.width;
    Length height = book.height;
    for (const PagePlan& plan : book.plans)
        height = std::max(height, page_height(sop, m, book.columns, plan));
    if (height > book.height &&
        m.page_height > 0) // a row higher than the paper: a larger sheet of the same shape
        width = static_cast<Length>(static_cast<std::int64_t>(m.page_width) * height / m.page_height);

    std::vector<std::size_t> page_of_step(sop.langkah().size());
    for (std::size_t p = 0; p < book.plans.size(); ++p)
        for (std::size_t s = book.plans[p].first; s <= book.plans[p].last; ++s) page_of_step[s] = p;
    const auto page_of = [&](std::size_t symbol) { return page_of_step[sop.simbol()[symbol].langkah]; };
    std::vector<std::string> letters(sop.panah().size());
    std::size_t next = 0;
    for (std::size_t a = 0; a < sop.panah().size(); ++a)
        if (page_of(sop.panah()[a].dari) != page_of(sop.panah()[a].ke)) letters[a] = letter(next++);

    Layout layout;
    layout.title = fmt::format("Bagan alir SOP {}: {}", sop.nomor(), sop.nama());
    layout.description = fmt::format("{} langkah, {} pelaksana.", sop.langkah().size(), sop.lajur().size());
    for (std::size_t p = 0; p < book.plans.size(); ++p) {
        const auto name = [&](std::size_t arrow) {
            const std::size_t from = page_of(sop.panah()[arrow].dari);
            const std::size_t to = page_of(sop.panah()[arrow].ke);
            const std::size_t other = from == p ? to : from;
            const bool neighbours = from + 1 == to || to + 1 == from;
            return neighbours ? letters[arrow] : fmt::format("{}/{}", letters[arrow], other + 1);
        };
        const std::string note =
            book.plans.size() == 1 ? "" : fmt::format("Halaman {} dari {}", p + 1, book.plans.size());
        layout.pages.push_back(draw_page(sop, m, book.columns, book.plans[p], {width, height, note, name}));
    }
    return layout;
}

} // namespace

Layout bagan_cetak(const Sop& sop, const Cetak& options) {
    const auto measure = print_measure(options.halaman);
    Layout layout = lay_out(sop, *measure);
    layout.halaman = options.halaman;
    if (options.isi == Isi::identitas_dan_bagan)
        layout.pages.insert(layout.pages.begin(), halaman_identitas(sop, *measure));
    return layout;
}

Layout bagan_teks(const Sop& sop, int columns, Isi content) {
    const auto measure = cell_measure(columns);
    Layout layout = lay_out(sop, *measure);
    if (content == Isi::identitas_dan_bagan)
        layout.pages.insert(layout.pages.begin(), halaman_identitas(sop, *measure));
    return layout;
}

} // namespace sop
