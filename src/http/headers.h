// headers.h -- the fields that every answer carries, after OWASP's Secure Headers list.
//
//     head += http::security_headers(request.secure);
//
// Content-Security-Policy: nothing but our own files; no inline style or script, no frame around us.
// Strict-Transport-Security is said over TLS only. Cross-site pages can neither frame nor embed nor window us.
// Referrer-Policy is same-origin and not no-referrer: with the latter browsers send "Origin: null" with our own forms.
// Left out on purpose: Server and X-Powered-By (say nothing), X-XSS-Protection (withdrawn).
#pragma once

#include <string>
#include <string_view>

namespace http {

inline constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
    "'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// Lines, each with its CRLF.
[[nodiscard]] std::string_view security_headers(bool secure);

// How long an answer may be kept.
enum class Keep {
    never,      // no-store: a page of a person
    ask_again,  // private, no-cache: with an ETag, asked for each time
    for_a_year, // public, immutable: the hash is in the name
};
[[nodiscard]] std::string_view cache_control(Keep keep);

// Whether a field may be sent as it is: a token for a name; a value without control characters.
[[nodiscard]] bool is_field_name(std::string_view name);
[[nodiscard]] bool is_field_value(std::string_view value);

} // namespace http
