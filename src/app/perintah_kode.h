// perintah_kode.h -- teraju periksa-kode and teraju halaman-luring: the code of a document, checked without a network.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_periksa_kode(CLI::App& teraju, cli::Context& context);
void add_halaman_luring(CLI::App& teraju, cli::Context& context);

} // namespace app
