#include "paper/qr.h"

#include "paper/flow.h"

#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace paper {
namespace {

constexpr int quiet = 4;
constexpr Mm smallest = 16, largest = 40, module = 0.42;

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
std::unique_ptr<QRcode, Free> encoded(const std::string& content) {
    return std::unique_ptr<QRcode, Free>(
        QRcode_encodeData(static_cast<int>(content.size()),
                          // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
                          reinterpret_cast<const unsigned char*>(content.data()), 0, QR_ECLEVEL_M));
}

} // namespace

double code_size(const std::string& content) {
    const auto code = encoded(content);
    if (!code) return 0;
    const Mm side = std::max(smallest, (code->width + 2 * quiet) * module);
    return side > largest ? 0 : points(side);
}

void draw_code(cairo_t* cairo, const std::string& content, const Rect& box) {
    const auto code = encoded(content);
    if (!code) return; // refused before
    const int n = code->width;
    const double side = box.width / (n + 2 * quiet);
    const auto dark = [&](int row, int column) { return (code->data[row * n + column] & 1) != 0; };
    for (int row = 0; row < n; ++row)
        for (int column = 0; column < n; ++column) {
            if (!dark(row, column)) continue;
            const int from = column;
            while (column < n && dark(row, column)) ++column;
            cairo_rectangle(cairo, box.x + (from + quiet) * side, box.y + (row + quiet) * side,
                            (column - from) * side, side);
        }
    cairo_fill(cairo);
}

} // namespace paper
