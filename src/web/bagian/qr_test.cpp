#include "web/bagian/qr.h"

#include <gtest/gtest.h>

#include <charconv>
#include <memory>
#include <qrencode.h>
#include <string>
#include <vector>

namespace {

// The dark modules that a path of "M x y h w v1 h-w z" pieces covers.
std::vector<std::string> drawn(const std::string& path, int side) {
    std::vector<std::string> rows(static_cast<std::size_t>(side),
                                  std::string(static_cast<std::size_t>(side), '.'));
    const char* at = path.data();
    const char* end = at + path.size();
    while (at != end) {
        int x = 0, y = 0, width = 0;
        at = std::from_chars(at + 1, end, x).ptr;
        at = std::from_chars(at + 1, end, y).ptr;
        at = std::from_chars(at + 1, end, width).ptr;
        while (*at != 'z') ++at;
        ++at;
        for (int i = 0; i < width; ++i)
            rows.at(static_cast<std::size_t>(y)).at(static_cast<std::size_t>(x + i)) = '#';
    }
    return rows;
}

} // namespace

TEST(Qr, DrawsEveryModuleOnceWithAQuietZoneOfFour) {
    const std::string text =
        "otpauth://totp/Inspektorat:Sekar%20Fiktif?secret=JBSWY3DPEHPK3PXP&issuer=Inspektorat";
    const std::string svg = web::qr(text, "Kode").str();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
    const int side = code->width + 8;
    EXPECT_NE(svg.find("viewBox=\"0 0 " + std::to_string(side) + ' ' + std::to_string(side)),
              std::string::npos);
    const auto begin = svg.rfind("d=\"") + 3;
    const auto rows = drawn(svg.substr(begin, svg.find('"', begin) - begin), side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const bool inside = x >= 4 && y >= 4 && x < side - 4 && y < side - 4;
            const bool dark = inside && (code->data[(y - 4) * code->width + x - 4] & 1) != 0;
            ASSERT_EQ(rows.at(static_cast<std::size_t>(y)).at(static_cast<std::size_t>(x)) == '#', dark)
                << x << ' ' << y;
        }
}

TEST(Qr, HasWordsForWhoCannotSeeIt) {
    EXPECT_NE(
        web::qr("a", "Kode \"rahasia\"").str().find(R"(role="img" aria-label="Kode &quot;rahasia&quot;")"),
        std::string::npos);
}

TEST(Qr, RefusesWhatDoesNotFit) {
    EXPECT_THROW(static_cast<void>(web::qr(std::string(3000, 'x'), "x")), std::logic_error);
}
