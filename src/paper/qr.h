// qr.h -- a QR code as black squares (error correction M, a white edge of four modules).
//
//     double side = code_size("https://kantor.example/v/8F3K2M");       // points; 0 where it is too long
//     draw_code(cairo, "https://...", {40, 700, side, side});
//
// A module is never smaller than 0.42 mm, so that a telephone, or an office's scanner at 150 dots an inch with the sheet a little askew, reads
// it from paper: a code of 61 modules is 29 mm wide. At most 40 mm, some 500 bytes.
#pragma once

#include "paper/canvas.h"

#include <string>

namespace paper {

[[nodiscard]] double code_size(const std::string& content);
void draw_code(cairo_t* cairo, const std::string& content, const Rect& box);

} // namespace paper
