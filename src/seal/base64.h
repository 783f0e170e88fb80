// base64.h -- base64 with + / and padding (RFC 4648 section 4), as JSON services carry files. base::base64url is another.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace seal {

[[nodiscard]] std::string base64(std::string_view bytes);
[[nodiscard]] std::optional<std::string>
from_base64(std::string_view text); // line ends and spaces are skipped

} // namespace seal
