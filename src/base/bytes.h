// bytes.h -- bytes as text that travels: hexadecimal and base64url (RFC 4648 section 5, no padding).
//
//     hex("\x01\xff")          "01ff"
//     from_hex("01ff")         the two bytes; none where a sign is not a digit or one is left over
//     base64url("...")         A-Z a-z 0-9 - _
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace base {

[[nodiscard]] std::string hex(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);
[[nodiscard]] std::string base64url(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

// Takes as long for a wrong secret as for the right one.
[[nodiscard]] bool same_secret(std::string_view a, std::string_view b);

} // namespace base
