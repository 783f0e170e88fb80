#include "http/html.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace http::html {

namespace {

// A table, because nearly every byte of a page passes here.
constexpr std::array<bool, 256> is_special = [] {
    std::array<bool, 256> table{};
    for (const char c : {'&', '<', '>', '"', '\''}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

// Sixteen bytes at a time where there are as many.
const char* next_special(const char* at, const char* end) {
    using Block = unsigned char __attribute__((vector_size(16)));
    using Halves = std::uint64_t __attribute__((vector_size(16)));
    for (; end - at >= 16; at += 16) {
        Block b;
        std::memcpy(&b, at, sizeof b);
        const auto found = (b == '&') | (b == '<') | (b == '>') | (b == '"') | (b == '\'');
        Halves halves;
        std::memcpy(&halves, &found, sizeof halves);
        if ((halves[0] | halves[1]) != 0) break;
    }
    while (at != end && !is_special[static_cast<unsigned char>(*at)]) ++at;
    return at;
}

} // namespace

void escape(std::string& out, std::string_view text) {
    const char* begin = text.data();
    const char* const end = begin + text.size();
    for (const char* at = begin; (at = next_special(at, end)) != end; ++at) {
        out.append(begin, static_cast<std::size_t>(at - begin));
        switch (*at) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += "&#39;"; break;
        }
        begin = at + 1;
    }
    out.append(begin, static_cast<std::size_t>(end - begin));
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
