// run.h -- the command line of Teraju: finds the command, lets it run, says in Indonesian what is wrong with a call.
//
//     std::vector<std::string> words{"nip", "199001012015031001"};
//     int code = cli::run(words, context);
#pragma once

#include "cli/context.h"

#include <string>
#include <vector>

namespace cli {

[[nodiscard]] int run(const std::vector<std::string>& words, Context& context);

} // namespace cli
