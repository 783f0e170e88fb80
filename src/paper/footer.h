// footer.h -- what stands below and above every page: QR code, number, text, "Halaman 2 dari 3"; the note at the top.
//
//     Footer footer(fonts, dokumen);
//     double height = footer.height(width);            // from the last line of the page to the edge of the paper
//     footer.draw(cairo, page, 2, 3);
#pragma once

#include "paper/canvas.h"

namespace paper {

class Footer {
  public:
    Footer(const Fonts& fonts, const Dokumen& document);
    [[nodiscard]] double height(double width) const;
    void draw(cairo_t* cairo, const CanvasPage& page, std::size_t number, std::size_t of) const;

  private:
    [[nodiscard]] Words words(double width) const;

    const Fonts& fonts_;
    const Dokumen& document_;
    std::string text_;
    double code_ = 0;
};

} // namespace paper
