// flow.h -- from blocks to places on pages: measures everything, decides where pages end, fills a canvas.
//
//     Canvas canvas;
//     Findings wrong = flow(dokumen, canvas);
//
// A block becomes strips: pieces that are never divided (a line, a signature block, a framed box). Some strips stand
// with the next one (a heading with what it heads). Tables know themselves how they go on on the next page (table.h).
#pragma once

#include "base/finding.h"
#include "paper/canvas.h"
#include "paper/dokumen.h"
#include "paper/fonts.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace paper {

[[nodiscard]] base::Findings flow(const Dokumen& document, Canvas& canvas);

// --- for the parts of this job

constexpr double points(Mm length) { return length * 72 / 25.4; }

struct Strip {
    double height = 0;
    bool with_next = false;
    bool with_previous = false; // a signature never stands alone
    bool room = false;          // only room: dropped at the top of a page
    bool page_end = false;      // the next strip begins a page
    std::function<void(double x, double y)> draw = {};
};
using Strips = std::vector<Strip>;

// What every measuring part needs: where text is laid out, where findings go.
struct Desk {
    const Fonts& fonts;
    Canvas& canvas;
    double page_height = 0; // what a page of this section holds
    base::Findings findings = {};

    [[nodiscard]] std::shared_ptr<const Words> words(const std::string& text, const Style& style,
                                                     double width, const std::string& place);
    void paint(ElementId element, const std::shared_ptr<const Words>& words, double x, double y); // all lines
};

[[nodiscard]] Strips strips_of(Desk& desk, const Blok& block, ElementId parent, double width,
                               const std::string& place);
// Signers side by side in columns of this width, their lines level with each other; nobody where null.
[[nodiscard]] Strip signatures(Desk& desk, const std::vector<const Penandatangan*>& signers, ElementId parent,
                               double column, Pt size, const std::string& place);

// A box to tick: a figure that says whether it is.
[[nodiscard]] ElementId tick_figure(Desk& desk, ElementId parent, bool ticked);
void paint_tick(Desk& desk, ElementId figure, bool ticked, double x, double y, Pt size);

// Where the next thing stands.
class Place {
  public:
    Place(Canvas& canvas, const Bagian& section, double footer);
    void new_page();
    [[nodiscard]] bool fresh() const { return y_ <= top_ + 0.01; }
    [[nodiscard]] double rest() const { return bottom_ - y_; }
    [[nodiscard]] double whole() const { return bottom_ - top_; }
    [[nodiscard]] double x() const { return margin_; }
    [[nodiscard]] double y() const { return y_; }
    [[nodiscard]] double width() const { return width_; }
    void down(double by) { y_ += by; }

  private:
    Canvas& canvas_;
    double page_width_, page_height_, margin_, top_, bottom_, width_, y_ = 0;
};

} // namespace paper
