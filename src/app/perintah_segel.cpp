#include "app/perintah_segel.h"

#include <CLI/CLI.hpp>

namespace app {

void add_segel(CLI::App& teraju, cli::Context& context) {
    CLI::App* segel = teraju.add_subcommand(
        "segel", "Otoritas sertifikat kantor: terbitkan, perbarui, dan cabut sertifikat penanda tangan");
    segel->require_subcommand(1);
    add_segel_otoritas(*segel, context);
    add_segel_sertifikat(*segel, context);
    add_segel_bukti(*segel, context);
}

} // namespace app
