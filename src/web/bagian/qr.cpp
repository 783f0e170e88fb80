#include "web/bagian/qr.h"

#include <fmt/format.h>

#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace web {

http::html::Html qr(const std::string& text, std::string_view label) {
    constexpr int quiet = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!code) throw std::logic_error("text does not fit into a QR code");
    const int width = code->width;
    std::string path; // one stroke for each run of dark modules in a row
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width;) {
            const auto dark = [&](int at) { return (code->data[y * width + at] & 1U) != 0; };
            if (!dark(x)) {
                ++x;
                continue;
            }
            const int begin = x;
            while (x < width && dark(x)) ++x;
            path += fmt::format("M{} {}h{}v1h-{}z", begin + quiet, y + quiet, x - begin, x - begin);
        }
    }
    const int side = width + 2 * quiet;
    return http::html::make<
        R"(<svg class="qr" viewBox="0 0 {} {}" role="img" aria-label="{}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{}v{}H0z"/><path fill="#000" d="{}"/></svg>)">(
        side, side, label, side, side, path);
}

} // namespace web
