#include "app/perintah_gudang.h"

#include "app/kantor_terbuka.h"
#include "app/sistem.h"
#include "base/json.h"
#include "store/gudang_periksa.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>

namespace app {
namespace {

struct Diminta {
    std::string db = default_db, isi;
    std::string format = "teks";
};

void print_json(cli::Context& context, const store::KeadaanGudang& state) {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object().key("utuh").boolean(state.utuh());
    for (const auto& [key, value] : {std::pair("berkas", state.berkas), std::pair("byte", state.byte),
                                     std::pair("sisa", state.sisa), std::pair("byte_sisa", state.byte_sisa)})
        json.key(key).number(std::to_string(value));
    for (const auto& [key, list] :
         {std::pair("hilang", &state.hilang), std::pair("berubah", &state.berubah)}) {
        json.key(key).begin_array();
        for (const base::Sidik& sidik : *list) json.text(sidik.hex());
        json.end_array();
    }
    json.end_object();
    context.out << text << '\n';
}

void print_text(cli::Context& context, const store::KeadaanGudang& state) {
    context.out << fmt::format("{}: {} berkas utuh, {} byte.\n",
                               state.utuh() ? "Gudang berkas utuh" : "Gudang berkas rusak", state.berkas,
                               state.byte);
    for (const base::Sidik& sidik : state.hilang) context.out << "  hilang: " << sidik.hex() << '\n';
    for (const base::Sidik& sidik : state.berubah) context.out << "  berubah: " << sidik.hex() << '\n';
    if (!state.utuh()) context.out << "Pulihkan berkas itu dari cadangan terakhir.\n";
    if (state.sisa > 0)
        context.out << fmt::format("Sisa: {} berkas, {} byte, dari perbuatan yang terputus atau sedang "
                                   "dikerjakan. Tidak dipakai, dan aman dibiarkan.\n",
                                   state.sisa, state.byte_sisa);
}

void run(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    store::CaraBuka how;
    how.menulis = false;
    const auto opened = store::buka_simpanan(d.db, clock, how);
    if (!opened) {
        d.format == "json" ? cli::print_findings_json(context, opened.error())
                           : cli::print_findings(context, opened.error());
        context.exit = cli::Exit::unusable;
        return;
    }
    store::GudangFolder files(d.isi.empty() ? store::folder_isi(d.db) : std::filesystem::path(d.isi));
    const store::KeadaanGudang state = store::periksa_gudang(**opened, files);
    d.format == "json" ? print_json(context, state) : print_text(context, state);
    if (!state.utuh()) context.exit = cli::Exit::finding;
}

} // namespace

void add_periksa_gudang(CLI::App& teraju, cli::Context& context) {
    CLI::App* command = teraju.add_subcommand(
        "periksa-gudang", "Periksa apakah setiap berkas yang disebut basis data ada dan tidak berubah");
    auto d = std::make_shared<Diminta>();
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command->add_option("--isi", d->isi, "Folder berkas unggahan, bila bukan di tempat biasanya")
        ->type_name("FOLDER");
    command->add_option("--format", d->format, "teks atau json")
        ->type_name("BENTUK")
        ->check(CLI::IsMember({"teks", "json"}));
    command->callback([&context, d] { run(context, *d); });
}

} // namespace app
