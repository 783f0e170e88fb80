#include "http/cookie.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace http {
namespace {

bool is_token(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
        return c > 0x20 && c < 0x7F &&
               std::string_view("()<>@,;:\\\"/[]?={}").find(c) == std::string_view::npos;
    });
}

bool is_cookie_value(std::string_view s) {
    return std::all_of(s.begin(), s.end(), [](char c) {
        return c > 0x20 && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
    });
}

} // namespace

Fields parse_cookies(std::string_view field) {
    Fields cookies;
    while (!field.empty() && cookies.size() < most_cookies) {
        const auto end = field.find(';');
        const std::string_view pair = base::trim(field.substr(0, end));
        field.remove_prefix(end == std::string_view::npos ? field.size() : end + 1);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = pair.substr(0, equals);
        std::string_view value = pair.substr(equals + 1);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        if (is_token(name) && is_cookie_value(value)) cookies.emplace_back(name, value);
    }
    return cookies;
}

std::string set_cookie(const Response::Cookie& cookie, bool secure) {
    if (!is_token(cookie.name) || !is_cookie_value(cookie.value) || !is_cookie_value(cookie.path))
        throw std::logic_error("cookie '" + cookie.name + "' cannot be written");
    std::string line = fmt::format("{}={}; Path={}", cookie.name, cookie.value, cookie.path);
    if (cookie.lasts.count() > 0) line += fmt::format("; Max-Age={}", cookie.lasts.count());
    if (cookie.lasts.count() < 0) line += "; Max-Age=0";
    if (secure) line += "; Secure";
    return line + "; HttpOnly; SameSite=Lax";
}

} // namespace http
