// `teraju hitung`: one rule of the law by its name, with its derivation.
#include "regime/hitung.h"

#include "base/text.h"
#include "cli/commands.h"
#include "cli/hukum.h"
#include "cli/tabel.h"
#include "cli/uraian_teks.h"
#include "formulir/json_tulis.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace cli {
namespace {

constexpr std::size_t largest_input = 1U << 20U;

struct Pilihan {
    std::string kind;
    std::string json;
    std::string format = "teks";
    bool daftar = false;
};

void print_list(Context& context) {
    const std::size_t room =
        std::clamp<std::size_t>(context.terminal_width, 80, 140) - 30; // beside the longest name
    Tabel table({{"Aturan"}, {"Isian", Rata::kiri, room * 3 / 5}, {"Hasil", Rata::kiri, room * 2 / 5}});
    for (const regime::Kind& kind : regime::all_kinds())
        table.row({std::string(kind.name), std::string(kind.inputs), std::string(kind.result)});
    context.out << table.text() << "\nContoh: teraju hitung iki_pct '{\"target\": 95, \"realisasi\": 93}'\n";
}

void print_text(Context& context, const regime::HasilHitung& hasil) {
    const Warna colour{context.out_is_terminal};
    const std::size_t width = std::clamp<std::size_t>(context.terminal_width, 60, 120);
    context.out << colour.tebal(hasil.printed);
    if (hasil.exact && !hasil.exact->is_whole() && angka::terminating_decimal(*hasil.exact).empty())
        context.out << colour.redup(fmt::format("  (tepat {})", exact(*hasil.exact)));
    context.out << "\n\n";
    context.out << uraian_teks(hasil.derivation, colour, width);
    print_findings(context, hasil.warnings);
}

void print_json(Context& context, const regime::HasilHitung& hasil) {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object().member("hasil", hasil.text);
    if (hasil.exact) json.member("tepat", exact(*hasil.exact));
    json.key("uraian");
    formulir::tulis_json(json, hasil.derivation);
    json.key("peringatan");
    write_findings(json, hasil.warnings, context.wording);
    json.end_object();
    context.out << text << '\n';
}

base::Result<regime::HasilHitung> compute(Context& context, const Pilihan& pilihan) {
    std::string text = pilihan.json;
    if (text == "-") {
        auto read = read_input(context, "-", largest_input);
        if (!read) return base::refuse(std::move(read.error()));
        text = *std::move(read);
    }
    base::JsonLimits limits;
    limits.bytes = largest_input;
    auto input = base::parse_json(text, limits);
    if (!input) return base::refuse(std::move(input.error()));
    return regime::hitung(all_laws(context), pilihan.kind, *input);
}

void run_hitung(Context& context, const Pilihan& pilihan) {
    if (pilihan.daftar) return print_list(context);
    const bool as_json = pilihan.format == "json";
    base::Result<regime::HasilHitung> hasil =
        pilihan.kind.empty() || pilihan.json.empty()
            ? base::refuse(
                  base::say("cli.kurang_isian", {{"rincian", pilihan.kind.empty() ? "ATURAN" : "JSON"}}))
            : compute(context, pilihan);
    if (!hasil) {
        context.exit = Exit::unusable;
        return as_json ? print_findings_json(context, hasil.error()) : print_findings(context, hasil.error());
    }
    as_json ? print_json(context, *hasil) : print_text(context, *hasil);
}

} // namespace

void add_hitung(CLI::App& teraju, Context& context) {
    CLI::App* command = teraju.add_subcommand("hitung", "Hitung satu aturan hukum dan perlihatkan uraiannya");
    auto pilihan = std::make_shared<Pilihan>();
    command->add_option("ATURAN", pilihan->kind, "Nama aturan, misalnya iki_pct; lihat --daftar");
    command->add_option("JSON", pilihan->json, "Isian sebagai JSON; \"-\" untuk masukan baku");
    command->add_option("--format", pilihan->format, "Bentuk keluaran: teks atau json")
        ->check(CLI::IsMember({"teks", "json"}));
    command->add_flag("--daftar", pilihan->daftar, "Daftar aturan dengan isiannya");
    command->callback([&context, pilihan] { run_hitung(context, *pilihan); });
}

} // namespace cli
