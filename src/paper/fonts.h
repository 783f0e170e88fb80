// fonts.h -- the built-in letters (Liberation Sans, four styles), and text laid out with them.
//
// Only these letters are known: no font of the machine is looked at, so that the same document gives the same bytes
// everywhere and nothing is replaced unseen. Whoever draws runs in one thread with its own Fonts.
//
//     Words words(Fonts::here(), "Menyusun laporan", {.size = 8.5}, 120);      // wrapped in 120 points
//     words.show(cairo, 40, 80);                                               // its top left corner
#pragma once

#include "paper/dokumen.h"

#include <cstddef>
#include <memory>
#include <pango/pangocairo.h>
#include <string>
#include <vector>

namespace paper {

struct Style {
    Pt size = 10;
    Rata align = Rata::kiri;
    bool bold = false;
    bool italic = false;
};

class Fonts {
  public:
    static Fonts& here(); // of this thread
    [[nodiscard]] PangoContext* context() const { return context_.get(); }
    [[nodiscard]] bool has(char32_t sign) const;

  private:
    class OfThread;
    Fonts();
    struct Unref {
        void operator()(void* object) const;
    };
    std::unique_ptr<PangoFontMap, Unref> map_;
    std::unique_ptr<PangoContext, Unref> context_;
    std::unique_ptr<PangoFont, Unref> regular_, bold_;
};

// Lengths are points. A width below zero: one line, as wide as it needs.
class Words {
  public:
    Words(const Fonts& fonts, const std::string& text, const Style& style, double width);

    [[nodiscard]] std::size_t lines() const { return lines_.size(); }
    [[nodiscard]] double height(std::size_t from, std::size_t until) const; // of lines [from, until)
    [[nodiscard]] double height() const { return height(0, lines()); }
    [[nodiscard]] std::size_t fit(std::size_t from, double height) const; // the end of what fits
    [[nodiscard]] double widest() const { return widest_; }
    [[nodiscard]] bool too_wide() const { return width_ >= 0 && widest_ > width_ + 0.5; }
    [[nodiscard]] bool ink(std::size_t from, std::size_t until) const; // something to see in these lines

    void show(cairo_t* cairo, double x, double y, std::size_t from, std::size_t until) const;
    void show(cairo_t* cairo, double x, double y) const { show(cairo, x, y, 0, lines()); }

  private:
    struct Line {
        double top, bottom, baseline, left;
        bool ink;
        bool space_after; // the next line begins another word
        double right;
    };
    struct Unref {
        void operator()(PangoLayout* layout) const;
    };
    std::unique_ptr<PangoLayout, Unref> layout_;
    std::unique_ptr<PangoLayout, Unref> space_; // at line ends, for those who read the text and not the lines
    std::vector<Line> lines_;
    double width_;
    double widest_ = 0;
};

} // namespace paper
