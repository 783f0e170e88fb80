// The page for calibration: a grid to measure with by eye, and the box in which the signature should come to stand.
#include "seal/kotak_bsre.h"

#include <fmt/format.h>

#include <cairo-pdf.h>
#include <cmath>
#include <memory>
#include <pango/pangocairo.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace seal {
namespace {

constexpr double wide = 595, high = 842;      // A4 in points
constexpr Kotak marked{1, 310, 530, 190, 70}; // nowhere near its own mirror image
constexpr double millimetre = 72.0 / 25.4;

cairo_status_t take(void* to, const unsigned char* data, unsigned size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

void words(cairo_t* cr, double x, double y, double size, const std::string& text) {
    const std::unique_ptr<PangoLayout, decltype(&g_object_unref)> layout(pango_cairo_create_layout(cr),
                                                                         &g_object_unref);
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
        pango_font_description_from_string("Liberation Sans"), &pango_font_description_free);
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    cairo_move_to(cr, x, y);
    pango_cairo_show_layout(cr, layout.get());
}

void line(cairo_t* cr, double x1, double y1, double x2, double y2) {
    cairo_move_to(cr, x1, y1);
    cairo_line_to(cr, x2, y2);
    cairo_stroke(cr);
}

// Every 10 points a hair, every 50 a number, counted from the lower left corner; millimetres along the edges.
void grid(cairo_t* cr) {
    for (int at = 0; at <= static_cast<int>(high); at += 10) {
        const bool whole = at % 50 == 0;
        cairo_set_line_width(cr, whole ? 0.4 : 0.15);
        cairo_set_source_rgb(cr, 0.72, 0.76, 0.82);
        if (at <= static_cast<int>(wide)) line(cr, at, 0, at, high);
        line(cr, 0, high - at, wide, high - at);
        if (!whole || at == 0) continue;
        cairo_set_source_rgb(cr, 0.35, 0.4, 0.5);
        words(cr, 8, high - at + 0.5, 6, fmt::format("{}", at));
        if (at <= static_cast<int>(wide) - 20) words(cr, at + 1, high - 18, 6, fmt::format("{}", at));
    }
    cairo_set_source_rgb(cr, 0.35, 0.4, 0.5);
    for (int mm = 0; mm * millimetre < high; ++mm) {
        cairo_set_line_width(cr, 0.25);
        const double at = mm * millimetre, tick = mm % 10 == 0 ? 6 : 3;
        if (at < wide) line(cr, at, 0, at, tick);
        line(cr, wide - tick, at, wide, at);
    }
}

void draw(cairo_t* cr) {
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    grid(cr);
    cairo_set_source_rgb(cr, 0.1, 0.15, 0.25);
    words(cr, 60, 60, 15, "Halaman uji letak tanda tangan BSrE");
    words(cr, 60, 84, 9, "Tanda tangan seharusnya jatuh di dalam kotak bergaris putus-putus di bawah ini.");
    words(
        cr, 60, 98, 9,
        "Bilangan: titik (1/72 inci) dari sudut kiri bawah. Garis kecil di tepi atas dan kanan: milimeter.");
    words(cr, 60, 112, 9, "Halaman ini bukan dokumen kantor dan tidak memuat data pribadi.");
    const double top = high - marked.y - marked.tinggi;
    cairo_set_source_rgb(cr, 0.7, 0.2, 0.1);
    cairo_set_line_width(cr, 1);
    const double dash[] = {4, 3};
    cairo_set_dash(cr, dash, 2, 0);
    cairo_rectangle(cr, marked.x, top, marked.lebar, marked.tinggi);
    cairo_stroke(cr);
    words(cr, marked.x, top + marked.tinggi + 3, 7,
          fmt::format("kiri {:g}, bawah {:g}, lebar {:g}, tinggi {:g} titik", marked.x, marked.y,
                      marked.lebar, marked.tinggi));
}

} // namespace

TempatKotak kotak_uji() { return {marked, high}; }

std::string lembar_uji() {
    std::string drawn;
    {
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
            cairo_pdf_surface_create_for_stream(&take, &drawn, wide, high), &cairo_surface_destroy);
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cr(cairo_create(surface.get()),
                                                                    &cairo_destroy);
        draw(cr.get());
        cairo_show_page(cr.get());
        cairo_surface_finish(surface.get());
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error("Cairo could not draw the page for calibration");
    }
    QPDF pdf; // Cairo writes when it was drawn: without that, the bytes are the same each time
    pdf.processMemoryFile("lembar uji", drawn.data(), drawn.size());
    pdf.getTrailer().removeKey("/Info");
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace seal
