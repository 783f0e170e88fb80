// perintah_akun.h -- teraju akun kode: a new one-time code by whoever keeps the machine.
//
//     teraju akun kode "19900101 201503 1 001" --db sqlite:kantor.db
//
// The way back in where no administrator can sign in: he alone makes codes in the browser, and a code opens one session. The act is the
// administrator's own (kantor/akun.h): the old password goes, sessions end, the journal names the command line. Exit 0 done, 2 refused.
#pragma once

#include "cli/run.h"

namespace app {

void add_akun(CLI::App& teraju, cli::Context& context);

} // namespace app
