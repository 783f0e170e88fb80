#include "http/form.h"

#include "base/text.h"

namespace http {
namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The byte that "%41" at `at` stands for, or -1.
int escaped(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return -1;
    const int high = digit(text[at + 1]);
    const int low = digit(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::optional<std::string> decode(std::string_view text, std::size_t limit, bool lines_allowed) {
    std::string out;
    out.reserve(std::min(text.size(), limit));
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (out.size() == limit) return std::nullopt;
        if (text[at] == '+') {
            out += ' ';
        } else if (text[at] == '%') {
            const int byte = escaped(text, at);
            if (byte < 0) return std::nullopt;
            out += static_cast<char>(byte);
            at += 2;
        } else {
            out += text[at];
        }
    }
    if (!is_clean(out, lines_allowed)) return std::nullopt;
    return out;
}

} // namespace

bool is_clean(std::string_view text, bool lines_allowed) {
    bool ascii = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x80) {
            ascii = false;
            // U+0080 to U+009F are control characters too.
            if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
                return false;
        } else if (c < 0x20 || c == 0x7F) {
            if (!lines_allowed || (c != '\t' && c != '\r' && c != '\n')) return false;
        }
    }
    return ascii || base::is_utf8(text);
}

std::optional<Fields> decode_form(std::string_view text, const FormLimits& limits) {
    Fields fields;
    while (!text.empty()) {
        const auto end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (pair.empty()) continue;
        if (fields.size() == limits.fields) return std::nullopt;
        const auto equals = pair.find('=');
        auto name = decode(pair.substr(0, equals), limits.name, false);
        auto value = equals == std::string_view::npos ? std::optional<std::string>("")
                                                      : decode(pair.substr(equals + 1), limits.value, true);
        if (!name || !value) return std::nullopt;
        fields.emplace_back(*std::move(name), *std::move(value));
    }
    return fields;
}

std::optional<std::string> decode_path(std::string_view path) {
    if (path.empty() || path.front() != '/') return std::nullopt;
    std::string out;
    out.reserve(path.size());
    for (std::size_t at = 0; at < path.size(); ++at) {
        char c = path[at];
        if (c == '%') {
            const int byte = escaped(path, at);
            if (byte < 0 || byte == '/') return std::nullopt;
            c = static_cast<char>(byte);
            at += 2;
        } else if (c == '/' && at > 0 && path[at - 1] == '/') {
            return std::nullopt;
        }
        if (c == '\\') return std::nullopt;
        out += c;
    }
    if (!is_clean(out, false)) return std::nullopt;
    for (std::string_view rest = out; !rest.empty();) {
        rest.remove_prefix(1); // its slash
        const auto end = rest.find('/');
        const std::string_view piece = rest.substr(0, end);
        if (piece == "." || piece == "..") return std::nullopt;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end);
    }
    return out;
}

std::string encode_form(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
            c == '.' || c == '_' || c == '*') {
            out += c;
        } else if (c == ' ') {
            out += '+';
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out;
}

} // namespace http
