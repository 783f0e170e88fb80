// run.h -- the command line of Teraju: finds the command, lets it run, says in Indonesian what is wrong with a call.
//
//     std::vector<std::string> words{"nip", "199001012015031001"};
//     int code = cli::run(words, context);
//
// Commands that need the store or the server live in `app`, which hands them in: they describe themselves in the same
// way as those of commands.h.
#pragma once

#include "cli/context.h"

#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace cli {

using AddCommand = void (*)(CLI::App& teraju, Context& context);

[[nodiscard]] int run(const std::vector<std::string>& words, Context& context,
                      std::span<const AddCommand> more = {});

} // namespace cli
