// result.h -- a value, or the findings that say why there is none.
//
//     Result<Nip> nip = Nip::parse("19900101 201503 1 001");
//     if (!nip) return tl::unexpected(nip.error());     // never empty
//
// Used for what people entered and for what the world refused (a file that is not there). Our own mistakes are
// assertions, not results.
#pragma once

#include "base/finding.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace base {

template <class T>
using Result = tl::expected<T, Findings>;

[[nodiscard]] inline tl::unexpected<Findings> refuse(Findings findings) {
    return tl::unexpected<Findings>(std::move(findings));
}

[[nodiscard]] inline tl::unexpected<Findings> refuse(Sentence sentence, std::string written = {},
                                                     std::string place = {}) {
    return refuse(Findings{Finding{std::move(place), std::move(written), std::move(sentence)}});
}

} // namespace base
