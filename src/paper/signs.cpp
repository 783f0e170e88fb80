#include "paper/signs.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace paper {
namespace {

// The sign that begins here, and how many bytes it has. The text is known to be UTF-8.
std::pair<char32_t, std::size_t> sign_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t sign = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        sign = (sign << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return {sign, length};
}

bool line_end(char32_t s) { return s == '\n' || s == 0x85 || s == 0x2028 || s == 0x2029; }
bool without_look(char32_t s) { return s == 0xAD || s == 0x200B || s == 0x2060 || s == 0xFEFF; }
bool control(char32_t s) { return s < 0x20 || (s >= 0x7F && s < 0xA0) || (s & 0xFFFEU) == 0xFFFE; }
// The bullets that word processors paste: private signs of their Symbol and Wingdings letters.
bool pasted_bullet(char32_t s) { return s == 0xF0B7 || s == 0xF0A7 || s == 0xF0D8 || s == 0xF076; }
bool turns_direction(char32_t s) {
    return s == 0x200E || s == 0x200F || s == 0x61C || (s >= 0x202A && s <= 0x202E) ||
           (s >= 0x2066 && s <= 0x2069);
}

} // namespace

bool plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= ' ' && c < 0x7F) || c == '\n'; });
}

std::optional<base::Sentence> tidy(std::string& utf8, const Fonts& letters) {
    if (!base::is_utf8(utf8)) return base::say("paper.bukan_utf8");
    std::string tidied;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [sign, length] = sign_at(utf8, at);
        const bool before_line_end = sign == '\r' && at + 1 < utf8.size() && utf8[at + 1] == '\n';
        if (line_end(sign)) {
            tidied += '\n';
        } else if (sign == '\t') {
            tidied += ' ';
        } else if (pasted_bullet(sign)) {
            tidied += "•";
        } else if (before_line_end || without_look(sign)) {
        } else if (control(sign) || turns_direction(sign)) {
            return base::say("paper.tanda_kendali",
                             {{"kode", fmt::format("U+{:04X}", static_cast<unsigned>(sign))}});
        } else if (!letters.has(sign)) {
            return base::say("paper.huruf_tidak_ada",
                             {{"huruf", utf8.substr(at, length)},
                              {"kode", fmt::format("U+{:04X}", static_cast<unsigned>(sign))}});
        } else {
            tidied.append(utf8, at, length);
        }
        at += length;
    }
    utf8 = std::move(tidied);
    return std::nullopt;
}

} // namespace paper
