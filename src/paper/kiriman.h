// kiriman.h -- a result as bytes, from a worker process to the one that it was forked from.
//
//     terkirim(kiriman(result)) == result
//
// Only between two processes of one fork: keys of sentences are literals, and travel as the place where they stand.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace paper {

[[nodiscard]] std::string kiriman(const base::Result<std::string>& result);
[[nodiscard]] base::Result<std::string> terkirim(std::string_view bytes);

} // namespace paper
