// perintah_kode.h -- teraju periksa-kode, halaman-luring and kunci-kode: the code of a document, checked without a network, and the key by
// which the office signs it.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_periksa_kode(CLI::App& teraju, cli::Context& context);
void add_halaman_luring(CLI::App& teraju, cli::Context& context);
void add_kunci_kode(CLI::App& teraju, cli::Context& context);

} // namespace app
