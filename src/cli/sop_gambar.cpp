#include "cli/sop.h"
#include "sop/layout.h"
#include "sop/svg.h"
#include "sop/teks.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <memory>

namespace cli {
namespace {

struct Options {
    std::string file;
    std::string output;
    std::string page = "mendatar";
    bool as_svg = false;
    bool as_text = false;
    bool identity = false;
    int width = 0;
};

bool write_file(Context& context, const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << bytes;
    file.close();
    if (file) return true;
    print_findings(context, {{path, {}, base::say("sop.gambar.tidak_tertulis")}});
    context.exit = Exit::unusable;
    return false;
}

// "bagan.svg" and page 2 -> "bagan-2.svg"
std::string page_name(const std::string& path, std::size_t page) {
    const auto dot = path.find_last_of('.');
    const auto slash = path.find_last_of('/');
    const bool has_ending =
        dot != std::string::npos && (slash == std::string::npos || dot > slash + 1) && dot > 0;
    return has_ending ? fmt::format("{}-{}{}", path.substr(0, dot), page, path.substr(dot))
                      : fmt::format("{}-{}", path, page);
}

void gambar(Context& context, const Options& options) {
    const auto good = usable_sop(context, options.file);
    if (!good) return;
    const bool to_terminal = options.output.empty() || options.output == "-";
    const auto content = options.identity ? sop::Isi::identitas_dan_bagan : sop::Isi::bagan;
    if (options.as_text) {
        const int width = options.width > 0                        ? options.width
                          : to_terminal && context.out_is_terminal ? static_cast<int>(context.terminal_width)
                                                                   : 120;
        const std::string text = sop::teks(sop::bagan_teks(*good, width, content));
        if (to_terminal)
            context.out << text;
        else
            write_file(context, options.output, text);
        return;
    }
    const auto layout = sop::bagan_cetak(
        *good, {options.page == "tegak" ? sop::Halaman::tegak : sop::Halaman::mendatar, content});
    if (to_terminal) {
        context.out << sop::svg(layout);
        return;
    }
    for (std::size_t p = 0; p < layout.pages.size(); ++p) {
        const std::string name = layout.pages.size() == 1 ? options.output : page_name(options.output, p + 1);
        if (!write_file(context, name, sop::svg(layout, p))) return;
        context.err << name << '\n';
    }
}

} // namespace

void add_sop_gambar(CLI::App& sop, Context& context) {
    CLI::App* command = sop.add_subcommand("gambar", "Gambar bagan alir SOP dalam bentuk resminya");
    auto options = std::make_shared<Options>();
    command->add_option("berkas", options->file, "Berkas SOP (.yaml), atau - untuk masukan standar")
        ->required();
    command->add_flag("--svg", options->as_svg, "Gambar SVG berukuran A4");
    command->add_flag("--teks", options->as_text, "Gambar dengan huruf, untuk terminal");
    command->add_flag("--identitas", options->identity, "Halaman identitas SOP lebih dulu");
    command->add_option("-o,--keluaran", options->output,
                        "Tulis ke berkas ini; SVG lebih dari satu halaman menjadi NAMA-1.svg, NAMA-2.svg");
    command->add_option("--halaman", options->page, "Letak kertas SVG: mendatar atau tegak")
        ->check(CLI::IsMember({"mendatar", "tegak"}));
    command
        ->add_option("--lebar", options->width,
                     "Lebar gambar huruf, dalam huruf (bawaan 120 atau selebar terminal)")
        ->check(CLI::Range(60, 400));
    command->callback([&context, options] {
        if (options->as_svg == options->as_text) {
            print_findings(context, {{{}, {}, base::say("sop.gambar.bentuk")}});
            context.exit = Exit::unusable;
            return;
        }
        gambar(context, *options);
    });
}

} // namespace cli
