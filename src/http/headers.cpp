#include "http/headers.h"

#include <algorithm>

namespace http {
namespace {

const std::string plain_headers =
    "Content-Security-Policy: " + std::string(content_security_policy) +
    "\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Permissions-Policy: accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
    "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), "
    "publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Cross-Origin-Embedder-Policy: require-corp\r\n"
    "X-Permitted-Cross-Domain-Policies: none\r\n";

const std::string secure_headers = plain_headers + "Strict-Transport-Security: max-age=31536000\r\n";

} // namespace

std::string_view security_headers(bool secure) { return secure ? secure_headers : plain_headers; }

std::string_view cache_control(Keep keep) {
    switch (keep) {
    case Keep::never: return "no-store";
    case Keep::ask_again: return "private, no-cache";
    case Keep::for_a_year: return "public, max-age=31536000, immutable";
    }
    return "no-store";
}

bool is_field_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

bool is_field_value(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
    });
}

} // namespace http
