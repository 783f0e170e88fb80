// perintah_gudang.h -- teraju periksa-gudang: every file that the database names is there, and what nobody names.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_periksa_gudang(CLI::App& teraju, cli::Context& context);

} // namespace app
