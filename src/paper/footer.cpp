#include "paper/footer.h"

#include "paper/flow.h"
#include "paper/qr.h"

#include <fmt/format.h>

#include <algorithm>

namespace paper {
namespace {

constexpr double edge = points(8), above = points(3), gap = 4, page_number = points(30);
constexpr Style small{.size = 7};

} // namespace

Footer::Footer(const Fonts& fonts, const Dokumen& document) : fonts_(fonts), document_(document) {
    if (document.kode) code_ = code_size(document.kode->isi);
    const auto line = [&](const std::string& words) {
        if (!words.empty()) text_ += (text_.empty() ? "" : "\n") + words;
    };
    if (!document.nomor.empty()) line("Nomor " + document.nomor);
    line(document.kaki);
    if (document.kode) line(document.kode->teks);
}

// Beside a code there is room, and what stands there may have to be typed.
Words Footer::words(double width) const {
    return {fonts_, text_, code_ > 0 ? Style{.size = 8.5} : small,
            width - page_number - (code_ > 0 ? code_ + gap : 0)};
}

double Footer::height(double width) const {
    return edge + above + gap + std::max(code_, words(width).height());
}

void Footer::draw(cairo_t* cairo, const CanvasPage& page, std::size_t number, std::size_t of) const {
    const double width = page.width - 2 * page.margin;
    const double top = page.height - height(width) + above;
    cairo_set_line_width(cairo, 0.5);
    cairo_move_to(cairo, page.margin, top);
    cairo_line_to(cairo, page.margin + width, top);
    cairo_stroke(cairo);
    if (code_ > 0) draw_code(cairo, document_.kode->isi, {page.margin, top + gap, code_, code_});
    words(width).show(cairo, page.margin + (code_ > 0 ? code_ + gap : 0), top + gap);
    const Style right{.size = small.size, .align = Rata::kanan};
    Words(fonts_, fmt::format("Halaman {} dari {}", number, of), right, width)
        .show(cairo, page.margin, top + gap);
    if (!document_.kepala.empty())
        Words(fonts_, document_.kepala, right, width).show(cairo, page.margin, points(6));
}

} // namespace paper
