// qr.h -- a QR code as black squares (error correction M, a white edge of four modules).
//
//     double side = code_size("https://kantor.example/v/8F3K2M");       // points; 0 where it is too long
//     draw_code(cairo, "https://...", {40, 700, side, side});
//
// A module is never smaller than a third of a millimetre, so that a telephone reads it from paper.
#pragma once

#include "paper/canvas.h"

#include <string>

namespace paper {

[[nodiscard]] double code_size(const std::string& content);
void draw_code(cairo_t* cairo, const std::string& content, const Rect& box);

} // namespace paper
