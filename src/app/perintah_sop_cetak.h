// perintah_sop_cetak.h -- `teraju sop cetak`: a SOP as PDF, by itself or with the state of a case. Hangs below `sop` (cli/sop.h), which is there first.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_sop_cetak(CLI::App& teraju, cli::Context& context);

} // namespace app
