#include "paper/flow.h"

#include "paper/footer.h"
#include "paper/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace paper {
namespace {

constexpr double a4_short = points(210), a4_long = points(297);

using Item = std::variant<Strip, std::unique_ptr<TableFlow>>;

std::vector<Item> items_of(Desk& desk, const Bagian& section, const Place& place, const std::string& where) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < section.isi.size(); ++i) {
        const std::string here = fmt::format("{}.isi[{}]", where, i);
        if (const auto* table = std::get_if<Tabel>(&section.isi[i])) {
            items.emplace_back(
                std::make_unique<TableFlow>(desk, *table, Canvas::document, place.width(), here));
            if (table->sesudah > 0) items.emplace_back(Strip{.height = points(table->sesudah), .room = true});
        } else {
            for (Strip& strip : strips_of(desk, section.isi[i], Canvas::document, place.width(), here))
                items.emplace_back(std::move(strip));
        }
    }
    return items;
}

// A signature asks for what stands before it; room between them goes with both.
void bind_signatures(std::vector<Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* strip = std::get_if<Strip>(&items[i]);
        if (strip == nullptr || !strip->with_previous) continue;
        for (std::size_t before = i; before-- > 0;) {
            auto* previous = std::get_if<Strip>(&items[before]);
            if (previous == nullptr || previous->page_end) break;
            previous->with_next = true;
            if (!previous->room) break;
        }
    }
}

class Filling {
  public:
    Filling(Desk& desk, Place& place, std::vector<Item>& items, std::string where)
        : desk_(desk), place_(place), items_(items), where_(std::move(where)) {}

    void fill() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (auto* table = std::get_if<std::unique_ptr<TableFlow>>(&items_[i])) {
                (*table)->place(place_, tail_after(i));
                continue;
            }
            const Strip& strip = std::get<Strip>(items_[i]);
            if (strip.page_end && !place_.fresh()) place_.new_page();
            if (strip.page_end || (strip.room && place_.fresh())) continue;
            if (!place_.fresh() && needed(i) > place_.rest() + 0.01) place_.new_page();
            if (strip.room && place_.fresh()) continue;
            if (strip.height > place_.whole() + 0.01) {
                desk_.findings.push_back({where_, {}, base::say("paper.lebih_tinggi_dari_halaman")});
                continue;
            }
            if (strip.draw) strip.draw(place_.x(), place_.y());
            // Room that does not fit ends with its page: it never asks for one.
            place_.down(strip.room ? std::min(strip.height, std::max(0.0, place_.rest())) : strip.height);
        }
    }

  private:
    [[nodiscard]] double needed(std::size_t i) const {
        double sum = 0;
        for (; i < items_.size(); ++i) {
            const auto* strip = std::get_if<Strip>(&items_[i]);
            if (strip == nullptr)
                return sum + std::get<std::unique_ptr<TableFlow>>(items_[i])->start_height(place_.whole());
            sum += strip->room && !strip->with_next ? 0 : strip->height;
            if (!strip->with_next || sum > place_.whole()) return std::min(sum, place_.whole());
        }
        return sum;
    }
    [[nodiscard]] double tail_after(std::size_t table) const {
        double sum = 0;
        for (std::size_t i = table + 1; i < items_.size(); ++i) {
            const auto* strip = std::get_if<Strip>(&items_[i]);
            if (strip == nullptr || strip->page_end) return 0;
            sum += strip->height;
            if (strip->with_previous) return sum;
            if (!strip->room) return 0;
        }
        return 0;
    }

    Desk& desk_;
    Place& place_;
    std::vector<Item>& items_;
    std::string where_;
};

} // namespace

Place::Place(Canvas& canvas, const Bagian& section, double footer)
    : canvas_(canvas), page_width_(section.arah == Arah::tegak ? a4_short : a4_long),
      page_height_(section.arah == Arah::tegak ? a4_long : a4_short), margin_(points(section.tepi)),
      top_(margin_), bottom_(page_height_ - footer), width_(page_width_ - 2 * margin_) {}

void Place::new_page() {
    canvas_.page(page_width_, page_height_, margin_);
    y_ = top_;
}

std::shared_ptr<const Words> Desk::words(const std::string& text, const Style& style, double width,
                                         const std::string& place) {
    auto made = std::make_shared<Words>(fonts, text, style, width);
    if (made->too_wide()) findings.push_back({place, text, base::say("paper.terlalu_sempit")});
    return made;
}

void Desk::paint(ElementId element, const std::shared_ptr<const Words>& words, double x, double y) {
    if (words->ink(0, words->lines())) canvas.paint(element, Text{words, x, y, 0, words->lines()});
}

base::Findings flow(const Dokumen& document, Canvas& canvas) {
    Desk desk{.fonts = Fonts::here(), .canvas = canvas};
    for (std::size_t i = 0; i < document.bagian.size(); ++i) {
        const Bagian& section = document.bagian[i];
        const std::string where = fmt::format("bagian[{}]", i);
        const double width = (section.arah == Arah::tegak ? a4_short : a4_long) - 2 * points(section.tepi);
        Place place(canvas, section, Footer(desk.fonts, document).height(width));
        desk.page_height = place.whole();
        place.new_page();
        std::vector<Item> items = items_of(desk, section, place, where);
        bind_signatures(items);
        Filling(desk, place, items, where).fill();
    }
    return std::move(desk.findings);
}

} // namespace paper
