// perintah_tandatangani.h -- `teraju tandatangani`: one signature into one PDF.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_tandatangani(CLI::App& teraju, cli::Context& context);

} // namespace app
