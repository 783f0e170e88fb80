// check.h -- what cannot be printed is found before anything is drawn, all of it at once.
//
//     base::Findings wrong = prepare(document);     // signs, spans, names, levels, codes
//
// Prepares text on the way: "\r\n" and Unicode's own line ends become "\n", tabs become spaces, and signs without any
// appearance (zero-width space, soft hyphen, byte order mark) go. Other control characters are refused, and so are
// those that turn the direction of writing: with them a paper shows another text than it holds.
#pragma once

#include "base/finding.h"
#include "paper/dokumen.h"

namespace paper {

[[nodiscard]] base::Findings prepare(Dokumen& document);

} // namespace paper
