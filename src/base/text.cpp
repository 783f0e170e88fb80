#include "base/text.h"

#include <algorithm>
#include <cstdint>

namespace base {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";

char lower_char(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Length of the code point that begins at `at`, or 0 where the bytes are not UTF-8 (RFC 3629).
std::size_t code_point_length(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || at + length > s.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(s[at + i])) return 0;
    const unsigned char second = byte(at + 1);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
        return 0;
    return length;
}

bool is_combining(std::string_view s, std::size_t at) { // U+0300..U+036F
    const auto a = static_cast<unsigned char>(s[at]);
    const auto b = at + 1 < s.size() ? static_cast<unsigned char>(s[at + 1]) : 0U;
    return (a == 0xCC && b >= 0x80) || (a == 0xCD && b <= 0xAF);
}

std::size_t next(std::string_view s, std::size_t at) {
    return at + std::max<std::size_t>(1, code_point_length(s, at));
}

} // namespace

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower_char);
    return out;
}

bool equal_fold(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char x, char y) { return lower_char(x) == lower_char(y); });
}

bool starts_with_fold(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() && equal_fold(text.substr(0, prefix.size()), prefix);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    while (true) {
        const auto end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += separator;
        out += parts[i];
    }
    return out;
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::size_t display_width(std::string_view s) {
    std::size_t cells = 0;
    for (std::size_t at = 0; at < s.size(); at = next(s, at))
        if (!is_combining(s, at)) ++cells;
    return cells;
}

bool is_utf8(std::string_view s) {
    for (std::size_t at = 0; at < s.size();) {
        const auto length = code_point_length(s, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string shortened(std::string_view s, std::size_t characters) {
    std::size_t at = 0;
    for (std::size_t cells = 0; at < s.size(); at = next(s, at))
        if (++cells > characters) return std::string(s.substr(0, at)) + "…";
    return std::string(s);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines;
    std::string line;
    std::size_t cells = 0;
    const auto flush = [&] {
        lines.push_back(line);
        line.clear();
        cells = 0;
    };
    for (std::string_view word : split(text, ' ')) {
        if (word.empty()) continue;
        if (cells > 0 && cells + 1 + display_width(word) > width) flush();
        if (cells > 0) {
            line += ' ';
            ++cells;
        }
        for (std::size_t at = 0; at < word.size();) {
            if (cells == width) flush();
            const std::size_t after = next(word, at);
            line += word.substr(at, after - at);
            if (!is_combining(word, at)) ++cells;
            at = after;
        }
    }
    if (!line.empty() || lines.empty()) flush();
    return lines;
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
                out += "\xEF\xBF\xBD";
            else
                out += c;
        }
    }
    return out;
}

} // namespace base
