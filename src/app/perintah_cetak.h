// perintah_cetak.h -- `teraju cetak`: the official forms as PDF, of a form file, of a stored case, of a whole unit.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_cetak(CLI::App& teraju, cli::Context& context);

} // namespace app
