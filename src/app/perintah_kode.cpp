#include "app/perintah_kode.h"

#include "app/halaman_luring.h"
#include "base/json.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <memory>

namespace app {
namespace {

constexpr std::size_t key_file = 64U << 10U;

struct Diminta {
    std::string kode, kunci, kantor, keluaran;
    bool json = false;
};

void refuse(cli::Context& context, bool json, const base::Findings& findings, cli::Exit exit) {
    json ? cli::print_findings_json(context, findings) : cli::print_findings(context, findings);
    context.exit = exit;
}

base::Result<seal::KunciUmum> read_key(cli::Context& context, const std::string& name) {
    const auto bytes = cli::read_input(context, name, key_file);
    if (!bytes) return base::refuse(bytes.error());
    auto key = seal::KunciUmum::baca(*bytes);
    if (!key) return base::refuse(base::placed(key.error(), name));
    return key;
}

void run_check(cli::Context& context, const Diminta& d) {
    const auto key = read_key(context, d.kunci);
    if (!key) return refuse(context, d.json, key.error(), cli::Exit::unusable);
    const auto text =
        d.kode == "-" ? cli::read_input(context, "-", key_file) : base::Result<std::string>(d.kode);
    if (!text) return refuse(context, d.json, text.error(), cli::Exit::unusable);
    const auto read = seal::baca_ringkas(*text, *key);
    if (!read) {
        const bool no_code = read.error().front().sentence.key == "ringkas.bukan_kode";
        return refuse(context, d.json, read.error(), no_code ? cli::Exit::unusable : cli::Exit::finding);
    }
    if (d.json) {
        std::string out;
        base::JsonWriter json(out, 2);
        json.begin_object().key("sah").boolean(true).member("kode", read->kode).member("nomor", read->nomor);
        json.member("jenis", read->jenis)
            .member("tanggal", read->tanggal)
            .member("kunci", key->jejak())
            .end_object();
        context.out << out << '\n';
        return;
    }
    const std::string sentence = context.text_of(base::say(
        "ringkas.sah",
        {{"jenis", read->jenis}, {"nomor", read->nomor}, {"tanggal", read->tanggal}, {"kode", read->kode}}));
    for (const std::string& line : base::wrap(sentence, std::min<std::size_t>(context.terminal_width, 110)))
        context.out << line << '\n';
}

void run_page(cli::Context& context, const Diminta& d) {
    const auto key = read_key(context, d.kunci);
    if (!key) return refuse(context, false, key.error(), cli::Exit::unusable);
    const std::string page = halaman_luring(*key, d.kantor);
    if (d.keluaran == "-") {
        context.out << page;
        return;
    }
    std::ofstream file(d.keluaran, std::ios::binary | std::ios::trunc);
    file << page;
    file.close();
    if (!file)
        refuse(context, false, {{d.keluaran, {}, base::say("ringkas.tak_tertulis")}}, cli::Exit::unusable);
}

} // namespace

void add_periksa_kode(CLI::App& teraju, cli::Context& context) {
    CLI::App* command =
        teraju.add_subcommand("periksa-kode", "Periksa teks kode QR sebuah dokumen, tanpa jaringan");
    auto d = std::make_shared<Diminta>();
    command->add_option("kode", d->kode, "Seluruh teks kode QR, atau - untuk masukan standar")->required();
    command->add_option("--kunci", d->kunci, "Kunci umum atau sertifikat kantor (PEM)")
        ->type_name("BERKAS")
        ->required();
    command->add_flag("--json", d->json, "Hasil sebagai JSON, untuk skrip");
    command->callback([&context, d] { run_check(context, *d); });
}

void add_halaman_luring(CLI::App& teraju, cli::Context& context) {
    CLI::App* command = teraju.add_subcommand(
        "halaman-luring", "Tulis satu berkas HTML yang memeriksa kode dokumen kantor tanpa jaringan");
    auto d = std::make_shared<Diminta>();
    command->add_option("--kunci", d->kunci, "Kunci umum atau sertifikat kantor (PEM)")
        ->type_name("BERKAS")
        ->required();
    command->add_option("--kantor", d->kantor, "Nama kantor, untuk kepala halaman");
    command
        ->add_option("-o,--keluaran", d->keluaran, "Berkas HTML yang ditulis, atau - untuk keluaran standar")
        ->type_name("BERKAS")
        ->required();
    command->callback([&context, d] { run_page(context, *d); });
}

} // namespace app
