// perintah_cadangan.h -- `teraju cadangkan`, `teraju pulihkan`, `teraju pindah`: the office as a whole.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_cadangkan(CLI::App& teraju, cli::Context& context);
void add_pulihkan(CLI::App& teraju, cli::Context& context);
void add_pindah(CLI::App& teraju, cli::Context& context);

} // namespace app
