#include "cli/commands.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace cli {
namespace {

std::string words_after(const CLI::App& command) {
    std::string words;
    for (const CLI::App* sub : command.get_subcommands([](const CLI::App*) { return true; }))
        words += sub->get_name() + " ";
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) words += "--" + name + " ";
    if (!words.empty()) words.pop_back();
    return words;
}

// One case for each command path: "teraju", "teraju sop", "teraju sop periksa".
void cases(const CLI::App& command, const std::string& path, std::string& out) {
    out += fmt::format("    \"{}\") words=\"{}\" ;;\n", path, words_after(command));
    for (const CLI::App* sub : command.get_subcommands([](const CLI::App*) { return true; }))
        cases(*sub, path + " " + sub->get_name(), out);
}

std::string bash_script(const CLI::App& teraju) {
    std::string out = "# Pelengkap perintah teraju untuk bash: eval \"$(teraju lengkapi bash)\"\n"
                      "_teraju() {\n"
                      "  local cur=${COMP_WORDS[COMP_CWORD]} path=teraju words= w\n"
                      "  for w in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do case $w in -*|*.*|*/*) ;; *) "
                      "path=\"$path $w\" ;; esac; done\n"
                      "  while :; do\n  case \"$path\" in\n";
    cases(teraju, "teraju", out);
    out += "  esac\n  [ -n \"$words\" ] && break\n  case \"$path\" in *' '*) path=${path% *} ;; *) break ;; "
           "esac\n  done\n"
           "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
           "  case $cur in -*) ;; *) COMPREPLY+=($(compgen -f -- \"$cur\")) ;; esac\n"
           "}\ncomplete -o filenames -F _teraju teraju\n";
    return out;
}

std::string fish_script(const CLI::App& teraju) {
    std::string out = "# Pelengkap perintah teraju untuk fish: teraju lengkapi fish | source\n";
    for (const CLI::App* command : teraju.get_subcommands([](const CLI::App*) { return true; })) {
        out += fmt::format("complete -c teraju -n __fish_use_subcommand -a {} -d '{}'\n", command->get_name(),
                           command->get_description());
        for (const CLI::App* sub : command->get_subcommands([](const CLI::App*) { return true; }))
            out += fmt::format("complete -c teraju -n '__fish_seen_subcommand_from {}' -a {} -d '{}'\n",
                               command->get_name(), sub->get_name(), sub->get_description());
        for (const CLI::Option* option : command->get_options())
            for (const std::string& name : option->get_lnames())
                out += fmt::format("complete -c teraju -n '__fish_seen_subcommand_from {}' -l {} -d '{}'\n",
                                   command->get_name(), name, option->get_description());
    }
    return out;
}

} // namespace

void add_lengkapi(CLI::App& teraju, Context& context) {
    CLI::App* command =
        teraju.add_subcommand("lengkapi", "Cetak skrip pelengkap perintah untuk bash, zsh, atau fish");
    auto shell = std::make_shared<std::string>();
    command->add_option("cangkang", *shell, "bash, zsh, atau fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    command->callback([&teraju, &context, shell] {
        if (*shell == "fish")
            context.out << fish_script(teraju);
        else
            context.out << (*shell == "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" : "")
                        << bash_script(teraju);
    });
}

} // namespace cli
