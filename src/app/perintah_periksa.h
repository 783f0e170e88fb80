// perintah_periksa.h -- teraju periksa: who signed a PDF, when, and whether it still is what was signed.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_periksa(CLI::App& teraju, cli::Context& context);

} // namespace app
