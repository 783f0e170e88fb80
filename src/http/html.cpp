#include "http/html.h"

#include <cstring>

namespace http::html {

void escape(std::string& out, std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view entity;
        switch (text[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        case '\'': entity = "&#39;"; break;
        default: continue;
        }
        out.append(text.substr(begin, i - begin)).append(entity);
        begin = i + 1;
    }
    out.append(text.substr(begin));
}

void percent(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
}

bool is_safe_url(std::string_view url) {
    for (const char c : url)
        if (static_cast<unsigned char>(c) <= ' ' || c == '\\') return false; // browsers drop or turn these
    if (url.starts_with("//")) return false;
    const auto end = url.find_first_of(":/?#");
    if (end == std::string_view::npos || url[end] != ':') return true;
    return detail::one_of(url.substr(0, end), "http", "https", "mailto", "tel");
}

} // namespace http::html
