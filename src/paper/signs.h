// signs.h -- which signs can stand on paper.
//
//     std::string text = "Teguh\tContoh\r\n";
//     std::optional<base::Sentence> refused = tidy(text, Fonts::here());     // text is now "Teguh Contoh\n"
//
// What a word processor pastes as a bullet is printed as one.
#pragma once

#include "base/sentence.h"
#include "paper/fonts.h"

#include <optional>
#include <string>
#include <string_view>

namespace paper {

// Printable ASCII and line ends only: nothing to tidy, nothing to refuse.
[[nodiscard]] bool plain_ascii(std::string_view text);

[[nodiscard]] std::optional<base::Sentence> tidy(std::string& utf8, const Fonts& letters);

} // namespace paper
