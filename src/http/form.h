// form.h -- what a form or a query says (application/x-www-form-urlencoded, WHATWG URL section 5.1).
//
//     auto fields = http::decode_form("nip=1993&nama=Sekar+Fiktif");   // {"nip","1993"}, {"nama","Sekar Fiktif"}
//     http::decode_form("nama=%zz")                                    // none: refused as a whole
//     http::decode_path("/pegawai/%4dadya")                            // "/pegawai/Madya"
//
// What is let through is UTF-8 (RFC 3629: no overlong forms, no surrogates) without control characters; values may have
// tab, carriage return and line feed, as text areas send them. A broken percent sign is refused, not kept. Nothing
// is repaired: a request that needs repair was not made by our forms.
#pragma once

#include "http/message.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace http {

struct FormLimits {
    std::size_t fields = 2000;
    std::size_t name = 200;      // bytes, decoded
    std::size_t value = 1 << 20; // bytes, decoded
};

// A query is short: it is a filter, a page number, a word to look for.
inline constexpr FormLimits query_limits{100, 100, 2000};

[[nodiscard]] std::optional<Fields> decode_form(std::string_view text, const FormLimits& limits = {});

// The path of a target, decoded once. Refused: what does not begin with one slash, "//", "." and ".." as a piece,
// a slash or backslash that was written as percent, control characters, what is not UTF-8.
[[nodiscard]] std::optional<std::string> decode_path(std::string_view path);

// Whether a name or a value may reach a handler.
[[nodiscard]] bool is_clean(std::string_view text, bool lines_allowed);

// "a b" as it stands in a query: "a+b".
[[nodiscard]] std::string encode_form(std::string_view text);

} // namespace http
