#include "pegawai/lipat.h"

namespace pegawai {

std::string lipat(std::string_view text) {
    std::string out;
    bool gap = false;
    const auto put = [&](std::string_view piece) {
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += piece;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= 'A' && c <= 'Z') {
            const char small = static_cast<char>(c - 'A' + 'a');
            put({&small, 1});
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            put({&c, 1});
        } else if (static_cast<unsigned char>(c) >= 0x80 && text.substr(i, 2) != "\xC2\xA0") {
            put({&c, 1});
        } else if (c == '&') {
            gap = true;
            put("dan");
            gap = true;
        } else if (c != '\'') {
            gap = true;
            if (static_cast<unsigned char>(c) == 0xC2) ++i;
        }
    }
    return out;
}

std::string rapikan(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool no_break = text.substr(i, 2) == "\xC2\xA0";
        if (no_break || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f') {
            if (no_break) ++i;
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

} // namespace pegawai
