#include "paper/paint.h"

#include "paper/flow.h"
#include "paper/footer.h"
#include "paper/qr.h"

#include <array>
#include <cairo/cairo-pdf.h>
#include <cmath>
#include <stdexcept>
#include <variant>

namespace paper {
namespace {

struct Ink {
    double red, green, blue;
};
Ink ink(Warna colour) {
    switch (colour) {
    case Warna::kelabu: return {0.46, 0.50, 0.59};
    case Warna::muda: return {0.925, 0.935, 0.955};
    case Warna::putih: return {1, 1, 1};
    case Warna::hitam:
    case Warna::tanpa: break;
    }
    return {0, 0, 0};
}

void use(cairo_t* cairo, Warna colour) {
    const Ink i = ink(colour);
    cairo_set_source_rgb(cairo, i.red, i.green, i.blue);
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int length) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): Cairo's bytes
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

class Brush {
  public:
    explicit Brush(cairo_t* cairo) : cairo_(cairo) {}

    void operator()(const Text& t) const { t.words->show(cairo_, t.x, t.y, t.from, t.until); }
    void operator()(const Code& c) const { draw_code(cairo_, c.content, c.box); }

    void operator()(const Tick& t) const {
        const Rect& b = t.box;
        cairo_set_line_width(cairo_, 0.6);
        cairo_rectangle(cairo_, b.x, b.y, b.width, b.height);
        cairo_stroke(cairo_);
        if (!t.ticked) return;
        cairo_set_line_width(cairo_, 1.2);
        cairo_move_to(cairo_, b.x + b.width * 0.2, b.y + b.height * 0.55);
        cairo_line_to(cairo_, b.x + b.width * 0.42, b.y + b.height * 0.78);
        cairo_line_to(cairo_, b.x + b.width * 0.82, b.y + b.height * 0.22);
        cairo_stroke(cairo_);
    }

    void operator()(const Picture& p) const {
        cairo_save(cairo_);
        cairo_translate(cairo_, p.x, p.y);
        cairo_scale(cairo_, p.scale * points(1), p.scale * points(1)); // millimetres from here
        for (const Bentuk& shape : p.drawing->bentuk) std::visit(*this, shape);
        cairo_restore(cairo_);
    }

    void operator()(const Goresan& g) const {
        path(g.titik);
        stroke(g.warna, g.tebal);
    }
    void operator()(const Bidang& b) const {
        path(b.titik);
        cairo_close_path(cairo_);
        fill(b.isi, b.tepi, b.tebal);
    }
    void operator()(const Kotak& k) const {
        const double r = std::min(k.lengkung, std::min(k.lebar, k.tinggi) / 2);
        const double x = k.awal.x;
        const double y = k.awal.y;
        if (r <= 0) {
            cairo_rectangle(cairo_, x, y, k.lebar, k.tinggi);
        } else {
            constexpr double quarter = 1.5707963267948966;
            cairo_new_sub_path(cairo_);
            cairo_arc(cairo_, x + k.lebar - r, y + r, r, -quarter, 0);
            cairo_arc(cairo_, x + k.lebar - r, y + k.tinggi - r, r, 0, quarter);
            cairo_arc(cairo_, x + r, y + k.tinggi - r, r, quarter, 2 * quarter);
            cairo_arc(cairo_, x + r, y + r, r, 2 * quarter, 3 * quarter);
            cairo_close_path(cairo_);
        }
        fill(k.isi, k.tepi, k.tebal);
    }
    void operator()(const Tulisan& t) const {
        const Words words(Fonts::here(), t.teks, {.size = t.ukuran, .bold = t.tebal}, -1);
        cairo_save(cairo_);
        cairo_translate(cairo_, t.awal.x, t.awal.y);
        cairo_scale(cairo_, 1 / points(1), 1 / points(1)); // letters are measured in points
        const double free = points(t.lebar) - words.widest();
        const double x = t.rata == Rata::tengah ? free / 2 : t.rata == Rata::kanan ? free : 0;
        words.show(cairo_, x, (points(t.tinggi) - words.height()) / 2);
        cairo_restore(cairo_);
    }

  private:
    void path(const std::vector<Titik>& corners) const {
        cairo_new_path(cairo_);
        for (const Titik& t : corners) cairo_line_to(cairo_, t.x, t.y);
    }
    void fill(Warna inside, Warna edge, double width) const {
        if (inside != Warna::tanpa) {
            use(cairo_, inside);
            cairo_fill_preserve(cairo_);
        }
        stroke(edge, width);
    }
    void stroke(Warna colour, double width) const {
        if (colour != Warna::tanpa) {
            use(cairo_, colour);
            cairo_set_line_width(cairo_, width);
            cairo_stroke(cairo_);
        }
        cairo_new_path(cairo_);
        use(cairo_, Warna::hitam);
    }

    cairo_t* cairo_;
};

void paint_page(cairo_t* cairo, const CanvasPage& page) {
    if (!page.tints.empty()) {
        use(cairo, Warna::muda);
        for (const Rect& r : page.tints) cairo_rectangle(cairo, r.x, r.y, r.width, r.height);
        cairo_fill(cairo);
        use(cairo, Warna::hitam);
    }
    for (const Mark& mark : page.marks) {
        if (mark.element != Canvas::artifact) cairo_tag_begin(cairo, "P", nullptr);
        for (const Paint& paint : mark.paints) std::visit(Brush(cairo), paint);
        if (mark.element != Canvas::artifact) cairo_tag_end(cairo, "P");
    }
    if (!page.frames.empty()) {
        cairo_set_line_width(cairo, 0.5);
        for (const Rect& r : page.frames) cairo_rectangle(cairo, r.x, r.y, r.width, r.height);
        cairo_stroke(cairo);
    }
    for (const Rule& r : page.rules) {
        cairo_set_line_width(cairo, r.width);
        cairo_move_to(cairo, r.x1, r.y1);
        cairo_line_to(cairo, r.x2, r.y2);
        cairo_stroke(cairo);
    }
}

} // namespace

std::string paint(const Dokumen& document, const Canvas& canvas) {
    std::string pdf;
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &pdf, 1, 1);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    cairo_t* cairo = cairo_create(surface);
    const Footer footer(Fonts::here(), document);
    for (std::size_t i = 0; i < canvas.pages.size(); ++i) {
        const CanvasPage& page = canvas.pages[i];
        cairo_pdf_surface_set_size(surface, page.width, page.height);
        cairo_set_source_rgb(cairo, 0, 0, 0);
        paint_page(cairo, page);
        footer.draw(cairo, page, i + 1, canvas.pages.size());
        cairo_show_page(cairo);
    }
    const cairo_status_t drawn = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    const cairo_status_t written = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    for (const cairo_status_t status : {drawn, written})
        if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
    return pdf;
}

} // namespace paper
