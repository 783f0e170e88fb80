// perintah_bsre.h -- `teraju bsre`: documents to the government's signing service, one after the other.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_bsre(CLI::App& teraju, cli::Context& context);

} // namespace app
