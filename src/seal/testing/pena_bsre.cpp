// The pen of the service for tests (layanan_palsu.py): signs as BSrE does, with a field of its own, seen where it was told to.
//
//     pena_bsre IN.pdf OUT.pdf KEY PHRASE-FILE PAGE X Y WIDTH HEIGHT PICTURE.png     points from the lower left corner of the page
//     pena_bsre IN.pdf OUT.pdf KEY PHRASE-FILE                                      invisible
#include "seal/berkas_kunci.h"
#include "seal/testing/tanda_luar.h"

#include <fmt/format.h>

#include <cairo-pdf.h>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

std::string bytes_of(const char* name) {
    std::ifstream in(name, std::ios::binary);
    if (!in) throw std::runtime_error(std::string("cannot read ") + name);
    return {std::istreambuf_iterator<char>(in), {}};
}

cairo_status_t take(void* to, const unsigned char* data, unsigned size) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

// The picture fills the box, as services do.
std::string page_with(const char* picture, double width, double height) {
    std::string pdf;
    cairo_surface_t* image = cairo_image_surface_create_from_png(picture);
    if (cairo_surface_status(image) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("no PNG");
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(&take, &pdf, width, height);
    cairo_t* cr = cairo_create(surface);
    cairo_scale(cr, width / cairo_image_surface_get_width(image),
                height / cairo_image_surface_get_height(image));
    cairo_set_source_surface(cr, image, 0, 0);
    cairo_paint(cr);
    cairo_show_page(cr);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    cairo_surface_destroy(image);
    return pdf;
}

} // namespace

int main(int count, char** words) try {
    if (count != 5 && count != 11)
        throw std::runtime_error("pena_bsre IN OUT KEY PHRASE-FILE [PAGE X Y W H PNG]");
    const std::string pdf = bytes_of(words[1]), key = bytes_of(words[3]);
    std::string phrase = bytes_of(words[4]);
    phrase.resize(phrase.find_first_of("\r\n") == std::string::npos ? phrase.size()
                                                                    : phrase.find_first_of("\r\n"));
    const auto signer = seal::berhasil(seal::buka_kunci(key, phrase));
    seal::TandaLuar what;
    what.nama = "BSrE-" + base::sha256(pdf).hex().substr(0, 8);
    what.pada = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (count == 11) {
        const double x = std::stod(words[6]), y = std::stod(words[7]), w = std::stod(words[8]),
                     h = std::stod(words[9]);
        what.halaman = std::stoi(words[5]);
        what.rect = fmt::format("[{:.3f} {:.3f} {:.3f} {:.3f}]", x, y, x + w, y + h);
        what.gambar = page_with(words[10], w, h);
    }
    std::ofstream(words[2], std::ios::binary) << seal::tanda_luar(pdf, *signer, what);
    return 0;
} catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    return 1;
}
