// commands.h -- the commands of `teraju`, one file each.
//
// A command describes itself once: add_<name> hangs its name, its sentence, its options and what it does under the
// program, and help, completion and the manual's check read that same description. A new command is a new file, one
// line here and one in run.cpp.
#pragma once

#include "cli/context.h"

namespace CLI {
class App;
}

namespace cli {

void add_nilai(CLI::App& teraju, Context& context);    // weighs performance forms
void add_formulir(CLI::App& teraju, Context& context); // writes forms, empty or filled
void add_hitung(CLI::App& teraju, Context& context);   // one rule by its name
void add_vektor(CLI::App& teraju, Context& context);   // published figures against ours
void add_sop(CLI::App& teraju, Context& context);      // checks, draws and measures a SOP
void add_kalender(CLI::App& teraju, Context& context); // due times, working time, months
void add_nip(CLI::App& teraju, Context& context);      // NIP, NI PPPK, NIK explained
void add_lengkapi(CLI::App& teraju, Context& context); // shell completion

} // namespace cli
