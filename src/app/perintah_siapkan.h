// perintah_siapkan.h -- `teraju siapkan`.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_siapkan(CLI::App& teraju, cli::Context& context);

} // namespace app
