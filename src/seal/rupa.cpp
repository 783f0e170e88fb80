#include "seal/rupa.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cmath>
#include <memory>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <stdexcept>

namespace seal {

namespace {

constexpr double margin = 3;                                  // pt
constexpr double largest = 9, smallest = 5, step_size = 0.25; // of letters

template <auto free>
struct Freed {
    template <class T>
    void operator()(T* p) const {
        free(p);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<&cairo_surface_destroy>>;
using Drawing = std::unique_ptr<cairo_t, Freed<&cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Freed<&g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Freed<&pango_font_description_free>>;
using Code = std::unique_ptr<QRcode, Freed<&QRcode_free>>;

cairo_status_t take(void* to, const unsigned char* data, unsigned size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

// A square of `side` with its quiet zone of two modules (the frame around it is far away).
void draw_qr(cairo_t* cr, const std::string& text, double side) {
    const Code code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
    if (!code) throw std::runtime_error("the text of a QR code is too long");
    const int modules = code->width;
    const double unit = side / (modules + 4);
    const auto dark = [&](int x, int y) { return x < modules && (code->data[y * modules + x] & 1U) != 0; };
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x) {
            if (!dark(x, y)) continue;
            const int begin = x; // neighbours in one rectangle: half as much to write and to compress
            while (dark(x + 1, y)) ++x;
            cairo_rectangle(cr, (begin + 2) * unit, (y + 2) * unit, (x + 1 - begin) * unit, unit);
        }
    cairo_fill(cr);
}

class Lines {
  public:
    Lines(cairo_t* cr, const std::vector<std::string>& lines, double width) : cr_(cr) {
        for (const std::string& line : lines) {
            layouts_.emplace_back(pango_cairo_create_layout(cr));
            PangoLayout* layout = layouts_.back().get();
            if (cairo_surface_get_type(cairo_get_target(cr)) == CAIRO_SURFACE_TYPE_IMAGE) as_on_paper(layout);
            pango_layout_set_text(layout, line.data(), static_cast<int>(line.size()));
            pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
            pango_layout_set_single_paragraph_mode(layout, TRUE);
        }
    }

    double height_at(double size) {
        double height = 0;
        for (std::size_t i = 0; i < layouts_.size(); ++i) {
            const Font font(
                pango_font_description_from_string(i == 1 ? "Liberation Sans Bold" : "Liberation Sans"));
            pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
            pango_layout_set_font_description(layouts_[i].get(), font.get());
            height += height_of(layouts_[i].get());
        }
        return height;
    }

    [[nodiscard]] bool are_cut() const { // at the size asked for last
        return std::any_of(layouts_.begin(), layouts_.end(),
                           [](const Layout& one) { return pango_layout_is_ellipsized(one.get()) != 0; });
    }

    void draw(double x, double y) {
        for (const Layout& layout : layouts_) {
            cairo_move_to(cr_, x, y);
            pango_cairo_show_layout(cr_, layout.get());
            y += height_of(layout.get());
        }
    }

  private:
    // Of pictures, letters and lines would be rounded to whole points: they would jump from size to size.
    static void as_on_paper(PangoLayout* layout) {
        const std::unique_ptr<cairo_font_options_t, Freed<&cairo_font_options_destroy>> plain(
            cairo_font_options_create());
        cairo_font_options_set_hint_style(plain.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(plain.get(), CAIRO_HINT_METRICS_OFF);
        PangoContext* context = pango_layout_get_context(layout);
        pango_cairo_context_set_font_options(context, plain.get());
        pango_context_set_round_glyph_positions(context, FALSE);
        pango_layout_context_changed(layout);
    }

    static double height_of(PangoLayout* layout) {
        int height = 0;
        pango_layout_get_size(layout, nullptr, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }

    cairo_t* cr_;
    std::vector<Layout> layouts_;
};

void draw(cairo_t* cr, const Rupa& seen, double width, double height) {
    cairo_set_line_width(cr, 0.5);
    cairo_set_source_rgb(cr, 0.2, 0.3, 0.45);
    cairo_rectangle(cr, 0.5, 0.5, width - 1, height - 1);
    cairo_stroke(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    double left = margin + 1;
    if (!seen.qr.empty()) {
        const double side = std::min(height, width / 2) - 2;
        cairo_save(cr);
        cairo_translate(cr, 1, (height - side) / 2);
        draw_qr(cr, seen.qr, side);
        cairo_restore(cr);
        left = side + margin;
    }
    Lines lines(cr, seen.baris, std::max(width - left - margin, 1.0));
    // The largest size that fits, by halves; the smallest one where none does.
    int fits = 0;
    double tall = 0;
    const auto try_step = [&](int step) {
        tall = lines.height_at(smallest + step_size * step);
        return tall <= height - 2 * margin && !lines.are_cut();
    };
    if (constexpr int top = static_cast<int>((largest - smallest) / step_size); !try_step(top)) {
        for (int above = top; above - fits > 1;) {
            const int middle = (fits + above) / 2;
            (try_step(middle) ? fits : above) = middle;
        }
        try_step(fits);
    }
    lines.draw(left, std::max((height - tall) / 2, margin));
}

} // namespace

std::string gambar_rupa(const Rupa& seen, double width, double height) {
    std::string pdf;
    {
        const Surface surface(cairo_pdf_surface_create_for_stream(&take, &pdf, width, height));
        cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
        const Drawing cr(cairo_create(surface.get()));
        draw(cr.get(), seen, width, height);
        cairo_show_page(cr.get());
        cairo_surface_finish(surface.get());
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error("Cairo could not draw the appearance of a signature");
    }
    return pdf;
}

std::string gambar_rupa_png(const Rupa& seen, double width, double height) {
    constexpr double scale = 300.0 / 72;
    std::string png;
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                     static_cast<int>(std::lround(width * scale)),
                                                     static_cast<int>(std::lround(height * scale))));
    const Drawing cr(cairo_create(surface.get()));
    cairo_set_source_rgb(cr.get(), 1, 1, 1);
    cairo_paint(cr.get());
    cairo_scale(cr.get(), scale, scale);
    draw(cr.get(), seen, width, height);
    cairo_surface_flush(surface.get());
    if (cairo_surface_write_to_png_stream(surface.get(), &take, &png) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error("Cairo could not paint the appearance of a signature");
    return png;
}

} // namespace seal
