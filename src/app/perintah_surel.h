// perintah_surel.h -- `teraju surel`.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_surel(CLI::App& teraju, cli::Context& context);

} // namespace app
