// periksa_html.h -- what must be true of every page, whoever wrote it: read from the bytes, not from our own templates.
//
//     EXPECT_THAT(cacat(html), IsEmpty()) << "…";        one sentence for each thing that is wrong
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace uji {

// Title, one h1, no skipped heading, language, landmarks, ids that are there once, labels, descriptions that exist, no
// inline style or script, tags that close, a token in every form of a person who has signed in.
[[nodiscard]] std::vector<std::string> cacat(std::string_view html, bool signed_in);

[[nodiscard]] std::string judul(std::string_view html);
[[nodiscard]] std::vector<std::string> tautan_lokal(std::string_view html); // href of <a>, our own pages only

// Hidden fields of all forms, without the tokens of a visit (csrf, kunci): what a browser would send back.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> medan_tersembunyi(std::string_view html);

// Bytes of the first view as they go over the wire: page, style and script.
[[nodiscard]] std::size_t bita_pertama(const std::string& html);

} // namespace uji
