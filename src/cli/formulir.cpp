// `teraju formulir`: writes performance forms, empty or filled, for people who work in a spreadsheet.
#include "cli/commands.h"
#include "cli/hukum.h"
#include "formulir/csv_baca.h"
#include "formulir/json_baca.h"
#include "formulir/xlsx_kosong.h"
#include "sheet/csv.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace cli {
namespace {

namespace pp46 = regime::pp46_2011;

struct Tujuan {
    std::string path;
    bool overwrite = false;
};

// A filled form must not be lost to an empty one of the same name.
bool may_write(Context& context, const Tujuan& to) {
    std::error_code error;
    if (to.overwrite || !std::filesystem::exists(to.path, error)) return true;
    print_findings(context, {{to.path, {}, base::say("formulir.berkas_sudah_ada")}});
    context.exit = Exit::unusable;
    return false;
}

void save_xlsx(Context& context, const Tujuan& to, const formulir::PilihanXlsx& pilihan,
               const formulir::FormulirMentah* isi = nullptr) {
    if (!may_write(context, to)) return;
    if (const auto saved = formulir::tulis_xlsx(to.path, pilihan, angka_pp46(context), isi); !saved) {
        print_findings(context, saved.error());
        context.exit = Exit::unusable;
        return;
    }
    context.err << "Tersimpan: " << to.path << '\n';
}

// Semicolons and a byte-order mark: what Excel with Indonesian settings opens as columns.
void save_csv(Context& context, const Tujuan& to) {
    std::ostringstream table;
    table << "\xEF\xBB\xBF";
    sheet::CsvWriter csv(table, ';', sheet::LineEnd::crlf);
    for (const std::string_view column : formulir::kolom_tabel) csv.text(column);
    csv.end_row();
    if (to.path.empty() || to.path == "-") {
        context.out << table.str();
        return;
    }
    if (!may_write(context, to)) return;
    if (std::ofstream file(to.path, std::ios::binary); !(file << table.str()).flush()) {
        print_findings(context, {{to.path, {}, base::say("xlsx.tidak_tersimpan")}});
        context.exit = Exit::unusable;
        return;
    }
    context.err << "Tersimpan: " << to.path << '\n';
}

void add_kosong(CLI::App& formulir, Context& context) {
    struct Pilihan {
        bool xlsx = false, csv = false;
        int kegiatan = 12;
        std::string jenis;
        Tujuan to;
    };
    CLI::App* command =
        formulir.add_subcommand("kosong", "Tulis formulir kosong: buku kerja I-e berumus, atau tabel CSV");
    auto pilihan = std::make_shared<Pilihan>();
    auto* xlsx = command->add_flag("--xlsx", pilihan->xlsx, "Formulir I-e sebagai buku kerja Excel (bawaan)");
    command->add_flag("--csv", pilihan->csv, "Tabel satu baris per kegiatan sebagai CSV")->excludes(xlsx);
    command->add_option("-o,--keluaran", pilihan->to.path,
                        "Nama berkas hasil; bawaan formulir-kinerja.xlsx, CSV ke keluaran baku");
    command->add_option("--kegiatan", pilihan->kegiatan, "Banyaknya baris kegiatan, 1 sampai 200 (bawaan 12)")
        ->check(CLI::Range(1, formulir::most_kegiatan_xlsx).description(""));
    command->add_option("--jabatan", pilihan->jenis, "struktural, jft, atau jfu")
        ->check(CLI::IsMember({"struktural", "jft", "jfu"}).description(""));
    command->add_flag("--timpa", pilihan->to.overwrite, "Timpa berkas yang sudah ada");
    command->callback([&context, pilihan] {
        if (pilihan->csv) return save_csv(context, pilihan->to);
        if (pilihan->to.path.empty()) pilihan->to.path = "formulir-kinerja.xlsx";
        save_xlsx(context, pilihan->to, {pilihan->kegiatan, skp::jenis_jabatan(pilihan->jenis)});
    });
}

void add_isi(CLI::App& formulir, Context& context) {
    struct Pilihan {
        std::string from;
        Tujuan to;
    };
    CLI::App* command =
        formulir.add_subcommand("isi", "Tulis formulir JSON sebagai buku kerja I-e yang terisi");
    auto pilihan = std::make_shared<Pilihan>();
    command->add_option("BERKAS", pilihan->from, "Formulir .json; \"-\" untuk masukan baku")->required();
    command->add_option("-o,--keluaran", pilihan->to.path, "Nama berkas hasil, .xlsx")->required();
    command->add_flag("--timpa", pilihan->to.overwrite, "Timpa berkas yang sudah ada");
    command->callback([&context, pilihan] {
        const auto refused = [&](const base::Findings& findings) {
            print_findings(context, findings);
            context.exit = Exit::unusable;
        };
        const auto text = read_input(context, pilihan->from);
        if (!text) return refused(text.error());
        const auto forms = formulir::baca_json(*text);
        if (!forms) return refused(forms.error());
        if (forms->formulir.size() != 1)
            return refused(
                {{pilihan->from,
                  {},
                  base::say("formulir.harus_satu", {{"jumlah", std::to_string(forms->formulir.size())}})}});
        print_findings(context, forms->peringatan);
        save_xlsx(context, pilihan->to, {}, &forms->formulir.front());
    });
}

} // namespace

void add_formulir(CLI::App& teraju, Context& context) {
    CLI::App* command = teraju.add_subcommand("formulir", "Tulis formulir kinerja, kosong atau terisi");
    command->require_subcommand(1);
    add_kosong(*command, context);
    add_isi(*command, context);
}

} // namespace cli
