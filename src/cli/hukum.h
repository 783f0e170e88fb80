// hukum.h -- the law as commands need it, read from the files that were built in.
#pragma once

#include "cli/context.h"
#include "regime/law.h"
#include "regime/laws.h"
#include "regime/pp46_2011/angka.h"

#include <string_view>

namespace cli {

// One file, law/<name>.yaml, or the whole shelf. That it cannot be read is our own mistake: std::runtime_error.
[[nodiscard]] regime::Law law_file(const Context& context, std::string_view name);
[[nodiscard]] regime::Laws all_laws(const Context& context);
[[nodiscard]] regime::pp46_2011::Angka angka_pp46(const Context& context);

} // namespace cli
