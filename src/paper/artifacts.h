// artifacts.h -- everything on a page is either part of the text or decoration that a reader may skip.
//
// Cairo marks what is tagged and leaves the rest bare. marked() puts /Artifact BMC ... EMC round whatever is painted
// outside of a tag, as PDF/A-3a 6.7.2.2 and PDF/UA-1 7.1 ask, and counts the tags.
//
// Knows Cairo's own page contents only: no inline pictures.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace paper {

struct Marked {
    std::string content;
    std::size_t tags = 0; // marks with an MCID
};

[[nodiscard]] Marked marked(std::string_view content);

} // namespace paper
