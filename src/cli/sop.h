// sop.h -- what the commands under `teraju sop` share.
#pragma once

#include "cli/context.h"
#include "sop/naskah.h"
#include "sop/sop.h"

#include <string>

namespace CLI {
class App;
}

namespace cli {

void add_sop_periksa(CLI::App& sop, Context& context);
void add_sop_gambar(CLI::App& sop, Context& context);
void add_sop_ukur(CLI::App& sop, Context& context);

// The text of a SOP file; where there is no such file, of the built-in SOP with that path
// ("sop/700-418-2023.yaml").
[[nodiscard]] base::Result<std::string> read_sop_file(Context& context, const std::string& path);

// A SOP that can be used; where there is none, its faults are printed and context.exit is set.
[[nodiscard]] base::Result<sop::Sop> usable_sop(Context& context, const std::string& path);

} // namespace cli
