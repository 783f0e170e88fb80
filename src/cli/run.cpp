#include "cli/run.h"

#include "base/text.h"
#include "cli/commands.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace cli {
namespace {

class IndonesianFormatter final : public CLI::Formatter {
  public:
    IndonesianFormatter() {
        column_width(34);
        label("Usage", "Cara pakai");
        label("OPTIONS", "PILIHAN");
        label("SUBCOMMAND", "PERINTAH");
        label("SUBCOMMANDS", "PERINTAH");
        label("POSITIONALS", "ISIAN");
        label("REQUIRED", "(wajib)");
        label("Excludes", "tidak bersama");
        label("TEXT", "TEKS");
        label("INT", "ANGKA");
        label("UINT", "ANGKA");
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        return base::replace_all(CLI::Formatter::make_option_opts(option), "TEXT",
                                 "TEKS"); // CLI11's own words for types
    }
    std::string make_group(std::string group, bool is_positional,
                           std::vector<const CLI::Option*> opts) const override {
        if (group == "Positionals") group = "Isian";
        if (group == "Options") group = "Pilihan";
        return CLI::Formatter::make_group(group, is_positional, std::move(opts));
    }
    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override {
        std::string text = CLI::Formatter::make_subcommands(app, mode);
        if (const auto at = text.find("Subcommands:"); at != std::string::npos)
            text.replace(at, 12, "Perintah:");
        return text;
    }
};

base::Sentence sentence_of(const CLI::ParseError& error, std::string& written) {
    written.clear();
    const std::string name = error.get_name();
    const std::string what = error.what();
    if (name == "ExtrasError")
        return base::say("cli.kata_tak_dikenal", {{"rincian", what.substr(what.find(':') + 1)}});
    if (name == "RequiredError" && what.rfind("A subcommand", 0) == 0)
        return base::say("cli.kurang_perintah");
    if (name == "RequiredError")
        return base::say("cli.kurang_isian", {{"rincian", what.substr(0, what.find(" is required"))}});
    if (name == "ArgumentMismatch")
        return base::say("cli.jumlah_isian", {{"rincian", what.substr(0, what.find(':'))}});
    if (name == "ValidationError")
        return base::say("cli.isian_di_luar_pilihan", {{"rincian", what.substr(0, what.find(':'))}});
    if (name == "ConversionError") return base::say("cli.bukan_bilangan", {{"rincian", what}});
    return base::say("cli.panggilan_salah", {{"rincian", what}});
}

} // namespace

int run(const std::vector<std::string>& words, Context& context, std::span<const AddCommand> more) {
    CLI::App teraju{"Teraju menimbang kinerja setahun seorang pegawai menurut hukum yang berlaku, dan "
                    "memperlihatkan hitungannya."};
    teraju.name("teraju");
    teraju.formatter(std::make_shared<IndonesianFormatter>());
    teraju.set_help_flag("-h,--help", "Tampilkan bantuan ini");
    teraju.set_version_flag("--version", std::string("teraju ") + TERAJU_VERSION, "Tampilkan versi");
    teraju.require_subcommand(1);
    teraju.footer(
        "Kode keluar: 0 baik, 1 ada temuan (angka salah, SOP cacat), 2 masukan tidak dapat dipakai.\n"
        "Bantuan satu perintah: teraju PERINTAH --help");

    add_nilai(teraju, context);
    add_formulir(teraju, context);
    add_hitung(teraju, context);
    add_vektor(teraju, context);
    add_sop(teraju, context);
    add_kalender(teraju, context);
    add_nip(teraju, context);
    add_lengkapi(teraju, context);
    for (const AddCommand add : more) add(teraju, context);

    std::vector<std::string> reversed(words.rbegin(), words.rend()); // CLI11 takes them last first
    try {
        teraju.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        const CLI::App* shown = &teraju;
        std::string path; // "teraju sop" for the help of "periksa"
        while (!shown->get_subcommands().empty()) {
            path += (path.empty() ? "" : " ") + shown->get_name();
            shown = shown->get_subcommands().front();
        }
        context.out << shown->help(path);
        return 0;
    } catch (const CLI::CallForVersion& version) {
        context.out << version.what() << '\n';
        return 0;
    } catch (const CLI::ParseError& error) {
        if (words.empty()) {
            context.out << teraju.help();
            return static_cast<int>(Exit::unusable);
        }
        std::string written;
        const base::Sentence sentence = sentence_of(error, written);
        print_findings(context, {{{}, written, sentence}});
        return static_cast<int>(Exit::unusable);
    }
    return static_cast<int>(context.exit);
}

} // namespace cli
