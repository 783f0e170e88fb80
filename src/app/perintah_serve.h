// perintah_serve.h -- `teraju serve`.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_serve(CLI::App& teraju, cli::Context& context);

} // namespace app
