// perintah_arsip.h -- teraju arsip: fixity, packages out and in.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_arsip(CLI::App& teraju, cli::Context& context);

} // namespace app
