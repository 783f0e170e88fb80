#include "cli/sop.h"

#include "cli/commands.h"

#include <CLI/CLI.hpp>

namespace cli {

base::Result<std::string> read_sop_file(Context& context, const std::string& path) {
    auto text = read_input(context, path, sop::Batas::bytes);
    if (!text && path != "-")
        if (const std::string_view built_in = context.data_file(path); !built_in.empty())
            return std::string(built_in);
    return text;
}

base::Result<sop::Sop> usable_sop(Context& context, const std::string& path) {
    const auto refuse = [&](const base::Findings& findings, Exit exit) {
        print_findings(context, findings);
        context.exit = exit;
        return base::refuse(findings);
    };
    const auto text = read_sop_file(context, path);
    if (!text) return refuse(text.error(), Exit::unusable);
    const auto naskah = sop::read_naskah(*text);
    if (!naskah) return refuse(naskah.error(), Exit::unusable);
    auto good = sop::Sop::susun(*naskah);
    if (!good) return refuse(good.error(), Exit::finding);
    return good;
}

void add_sop(CLI::App& teraju, Context& context) {
    CLI::App* command = teraju.add_subcommand("sop", "Periksa, gambar, dan ukur sebuah SOP");
    command->require_subcommand(1);
    add_sop_periksa(*command, context);
    add_sop_gambar(*command, context);
    add_sop_ukur(*command, context);
}

} // namespace cli
