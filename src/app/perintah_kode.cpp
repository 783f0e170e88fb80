#include "app/perintah_kode.h"

#include "app/halaman_luring.h"
#include "app/kantor_terbuka.h"
#include "app/kunci_kode.h"
#include "app/sistem.h"
#include "base/json.h"
#include "base/text.h"
#include "store/cadangan.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <memory>

namespace app {
namespace {

constexpr std::size_t key_file = 64U << 10U;

struct Diminta {
    std::string kode, kunci, kantor, keluaran = "-", db = default_db;
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

bool write(cli::Context& context, const std::string& name, const std::string& text) {
    if (name == "-") {
        context.out << text;
        return true;
    }
    std::ofstream file(name, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file) refuse(context, false, {{name, {}, base::say("ringkas.tak_tertulis")}}, cli::Exit::unusable);
    return static_cast<bool>(file);
}

void run_page(cli::Context& context, const Diminta& d) {
    const auto key = read_key(context, d.kunci);
    if (!key) return refuse(context, false, key.error(), cli::Exit::unusable);
    static_cast<void>(write(context, d.keluaran, halaman_luring(*key, d.kantor)));
}

void run_key(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    store::CaraBuka open;
    open.menulis = open.membuat = false;
    if (const auto office = store::buka_simpanan(d.db, clock, open); !office) // no key beside no office
        return refuse(context, false, office.error(), cli::Exit::unusable);
    const auto key = KunciKode::buka(store::folder_kunci(d.db));
    if (!key) return refuse(context, false, key.error(), cli::Exit::unusable);
    if (write(context, d.keluaran, key->umum().pem())) context.err << "SHA-256: " << key->jejak() << '\n';
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

void add_kunci_kode(CLI::App& teraju, cli::Context& context) {
    CLI::App* command = teraju.add_subcommand(
        "kunci-kode", "Tulis kunci umum kode dokumen kantor, untuk diumumkan; dibuat bila belum ada");
    auto d = std::make_shared<Diminta>();
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command->add_option("-o,--keluaran", d->keluaran, "Berkas PEM yang ditulis; bawaan: keluaran standar")
        ->type_name("BERKAS");
    command->callback([&context, d] { run_key(context, *d); });
}

} // namespace app
