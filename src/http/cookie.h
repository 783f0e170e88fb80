// cookie.h -- the Cookie field of a request and the Set-Cookie field of an answer (RFC 6265).
//
//     http::parse_cookies("sesi=abc; tema=gelap")       // {"sesi","abc"}, {"tema","gelap"}
//     http::set_cookie({"sesi", token, 0s}, true)       // "sesi=...; Path=/; Secure; HttpOnly; SameSite=Lax"
//
// A pair that is not what RFC 6265 calls one is left out (another program on the same host may have set it); the others
// stay. Of two cookies of one name the first counts, which browsers send for the longer path.
#pragma once

#include "http/message.h"

#include <string>
#include <string_view>

namespace http {

inline constexpr std::size_t most_cookies = 50;

[[nodiscard]] Fields parse_cookies(std::string_view field);

// Throws std::logic_error where name, value or path hold what a cookie cannot: that is our mistake.
[[nodiscard]] std::string set_cookie(const Response::Cookie& cookie, bool secure);

} // namespace http
