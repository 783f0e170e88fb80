// `teraju vektor`: published figures, each computed again and compared.
#include "angka/baca.h"
#include "cli/commands.h"
#include "cli/hukum.h"
#include "cli/tabel.h"
#include "cli/vektor_berkas.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <sstream>
#include <stdexcept>

namespace cli {
namespace {

void print_csv(Context& context, const VektorBerkas& file) {
    sheet::CsvWriter csv(context.out);
    const auto figure_or_word = [&](const std::string& cell) {
        if (angka::read_machine(cell))
            csv.number(cell);
        else
            csv.text(cell); // guarded against spreadsheets that would run it
    };
    csv.text("id").text("expected").text("got").text("verdict").end_row();
    for (const BarisVektor& row : file.rows) {
        csv.text(row.id);
        figure_or_word(row.expected);
        figure_or_word(row.got);
        csv.text(label(row.putusan)).end_row();
    }
}

void print_text(Context& context, const VektorBerkas& file) {
    const Warna colour{context.out_is_terminal};
    Tabel table(
        {{"Id"}, {"Aturan"}, {"Tercetak", Rata::kanan, 24}, {"Hasil kita", Rata::kanan, 24}, {"Putusan"}});
    for (const BarisVektor& row : file.rows)
        table.row({row.id, row.rule, row.expected, row.got, std::string(label(row.putusan))});
    const bool fine = file.count(Putusan::beda) + file.count(Putusan::tidak_dikenal) == 0;
    const std::string counts =
        fmt::format("{} baris: {} sama, {} salah cetak, {} beda, {} tidak dikenal", file.rows.size(),
                    file.count(Putusan::sama), file.count(Putusan::salah_cetak), file.count(Putusan::beda),
                    file.count(Putusan::tidak_dikenal));
    context.out << table.text() << '\n' << (fine ? colour.hijau(counts) : colour.merah(counts)) << '\n';
}

void run_vektor(Context& context, const std::string& path, const std::string& format) {
    auto bytes = read_input(context, path);
    if (!bytes) {
        context.exit = Exit::unusable;
        return print_findings(context, bytes.error());
    }
    const regime::Laws laws = all_laws(context);
    std::istringstream in(*bytes);
    sheet::CsvReader csv(in);
    const VektorBerkas file = read_vektor(csv, laws);
    if (!file.rows.empty()) format == "csv" ? print_csv(context, file) : print_text(context, file);
    print_findings(context, file.findings);
    if (!file.usable)
        context.exit = Exit::unusable;
    else if (file.count(Putusan::beda) + file.count(Putusan::tidak_dikenal) > 0)
        context.exit = Exit::finding;
}

} // namespace

void add_vektor(CLI::App& teraju, Context& context) {
    CLI::App* command =
        teraju.add_subcommand("vektor", "Bandingkan angka terbit dalam berkas CSV dengan hitungan Teraju");
    auto path = std::make_shared<std::string>();
    auto format = std::make_shared<std::string>("teks");
    command->add_option("BERKAS", *path, "Berkas CSV; \"-\" untuk masukan baku")->required();
    command->add_option("--format", *format, "Bentuk keluaran: teks atau csv")
        ->check(CLI::IsMember({"teks", "csv"}));
    command->callback([&context, path, format] { run_vektor(context, *path, *format); });
}

} // namespace cli
