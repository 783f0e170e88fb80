// perintah_segel.h -- `teraju segel`: the office CA, certificates of its signers, revocation, long-term evidence.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace app {

void add_segel(CLI::App& teraju, cli::Context& context);

// Parts of it, each in its file.
void add_segel_otoritas(CLI::App& segel, cli::Context& context);   // otoritas, ekspor, daftar, cabut, crl
void add_segel_sertifikat(CLI::App& segel, cli::Context& context); // terbitkan, perbarui, impor, sandi
void add_segel_bukti(CLI::App& segel, cli::Context& context);      // bukti

} // namespace app
