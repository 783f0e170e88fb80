// peramban.h -- what a person calls the browser of a session: "Firefox di Windows", from the user agent it sent.
#pragma once

#include <string>
#include <string_view>

namespace web {

[[nodiscard]] std::string nama_peramban(std::string_view user_agent);

} // namespace web
