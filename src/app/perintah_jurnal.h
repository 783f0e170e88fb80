// perintah_jurnal.h -- `teraju jurnal`: is it whole, where does it end, a copy that proves itself.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_jurnal(CLI::App& teraju, cli::Context& context);

} // namespace app
