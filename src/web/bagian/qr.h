// qr.h -- a QR code as a drawing inside the page: black on white whatever the theme, with its quiet zone (ISO/IEC 18004).
//
//     page += qr("otpauth://totp/...", "Kode QR untuk aplikasi di telepon");
//
// Error level M. The text may be secret: nothing of it is kept. Longer than 2,331 bytes is our mistake: throws.
#pragma once

#include "http/html.h"

#include <string>
#include <string_view>

namespace web {

[[nodiscard]] http::html::Html qr(const std::string& text, std::string_view label);

} // namespace web
