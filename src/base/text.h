// text.h -- small words about text that the standard library lacks.
//
// Bytes are UTF-8. Case folding is ASCII only: the words of the law and of forms are ASCII.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

[[nodiscard]] std::string_view
trim(std::string_view text);                            // without spaces, tabs and line ends at both sides
[[nodiscard]] std::string lower(std::string_view text); // ASCII
[[nodiscard]] bool equal_fold(std::string_view a, std::string_view b);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string replace_all(std::string text, std::string_view what, std::string_view with);
[[nodiscard]] bool starts_with_fold(std::string_view text, std::string_view prefix);

// What a person sees as one cell on a terminal: UTF-8 code points, combining marks not counted.
[[nodiscard]] std::size_t display_width(std::string_view utf8);
[[nodiscard]] bool is_utf8(std::string_view bytes);

// At most `characters` characters, cut at a code point, with "…" where something was left out. For echoing input.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t characters = 60);

// Lines of at most `width` cells, broken at spaces (or inside a word that is longer than a line).
[[nodiscard]] std::vector<std::string> wrap(std::string_view utf8, std::size_t width);

// Text as it stands in XML or HTML content and attribute values. Control characters that XML forbids become U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

} // namespace base
