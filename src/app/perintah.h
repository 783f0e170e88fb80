// perintah.h -- the commands that need the office's store or its server, one file each (perintah_<name>.cpp).
//
// A new command is a new file and a line here and in perintah.cpp; everything else about it is as in cli/commands.h.
#pragma once

#include "cli/run.h"

#include <span>

namespace app {

[[nodiscard]] std::span<const cli::AddCommand> office_commands();

} // namespace app
