// teraju siapkan: a new office in an empty database, with its administrator's one-time code.
#include "app/perintah_siapkan.h"

#include "app/folder_otoritas.h"
#include "app/frasa.h"
#include "app/sistem.h"
#include "base/json.h"
#include "journal/rantai.h"
#include "kantor/siapkan.h"
#include "pegawai/nip.h"
#include "store/simpanan_db.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <string>
#include <unistd.h>

namespace app {
namespace {

constexpr std::string_view first_sop = "sop/700-418-2023.yaml";

struct Diminta {
    std::string db = "sqlite:teraju.db";
    kantor::IsianKantor isian;
    std::string format = "teks";
    std::string otoritas, frasa_otoritas_dari; // folder of a CA that is made along; empty: none
};

// One answer, asked for only where somebody sits at a terminal.
void ask(cli::Context& context, std::string_view question, std::string& answer) {
    if (!answer.empty()) return;
    context.err << question << ": " << std::flush;
    std::getline(context.in, answer);
    if (!answer.empty() && answer.back() == '\r') answer.pop_back();
}

void ask_for_what_is_missing(cli::Context& context, kantor::IsianKantor& isian) {
    ask(context, "Nama kantor, misalnya Inspektorat", isian.nama);
    ask(context, "Daerah, misalnya Kabupaten Contoh Raya", isian.daerah);
    ask(context, "Zona waktu: WIB, WITA, atau WIT", isian.zona);
    ask(context, "NIP administrator", isian.admin_nip);
    ask(context, "Nama administrator dengan gelarnya", isian.admin_nama);
    ask(context,
        "Alamat Teraju yang tercetak sebagai QR pada dokumen, misalnya https://teraju.contoh.go.id (boleh "
        "kosong)",
        isian.alamat);
}

std::string printed_nip(const std::string& digits) {
    pegawai::NipReading reading;
    reading.ragam = pegawai::Ragam::latihan;
    const auto nip = pegawai::Nip::parse(digits, reading);
    return nip ? nip->printed() : digits;
}

void print_text(cli::Context& context, const Diminta& d, const kantor::KantorSiap& made) {
    const calendar::Zona zone = made.instansi.zona;
    context.out << fmt::format("Kantor siap      {}, {}{}\n", made.instansi.nama, made.instansi.daerah,
                               made.instansi.latihan ? " (data latihan)" : "")
                << fmt::format("Administrator    {}, NIP {}\n", d.isian.admin_nama, printed_nip(made.nip))
                << fmt::format("Kode sekali      {}\n", made.kode.kode)
                << fmt::format("Berlaku sampai   {}\n", calendar::waktu(made.kode.sampai, zone))
                << fmt::format("Kepala jurnal    {}\n", journal::tulis_kepala(made.kepala))
                << "\nKode ini tampil sekali saja. Buka kantor dengan teraju serve --db " << d.db
                << ",\nmasuk dengan NIP dan kode ini, lalu pilih sandi.\n";
}

// The office stands whether this succeeds or not: what failed can be done again with teraju segel otoritas.
void make_authority(cli::Context& context, const Diminta& d, const kantor::KantorSiap& made,
                    std::string_view frasa, seal::Instant now) {
    const seal::NamaOtoritas name{"Otoritas Sertifikat " + made.instansi.nama,
                                  made.instansi.nama + " " + made.instansi.daerah};
    const auto folder = FolderOtoritas::buat(d.otoritas, name, frasa, now);
    if (!folder) {
        cli::print_findings(context, base::placed(folder.error(), "--otoritas"));
        context.exit = cli::Exit::finding;
    } else if (d.format != "json") {
        context.out << fmt::format("\nOtoritas sertifikat {}, di {}\n", name.nama, d.otoritas)
                    << fmt::format("Sidik SHA-256    {}\n", folder->sertifikat().isi().jejak);
    }
}

void print_json(cli::Context& context, const kantor::KantorSiap& made) {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object()
        .key("instansi")
        .number(std::to_string(made.instansi.id.value()))
        .member("nama", made.instansi.nama)
        .member("daerah", made.instansi.daerah)
        .member("zona", calendar::nama(made.instansi.zona))
        .member("nip", made.nip)
        .member("kode_sekali", made.kode.kode)
        .member("berlaku_sampai", calendar::iso_waktu(made.kode.sampai, made.instansi.zona))
        .member("kepala_jurnal", journal::tulis_kepala(made.kepala))
        .end_object();
    context.out << text << '\n';
}

void run(cli::Context& context, Diminta& d) {
    const bool is_json = d.format == "json";
    const auto refuse = [&](const base::Findings& findings) {
        is_json ? cli::print_findings_json(context, findings) : cli::print_findings(context, findings);
        context.exit = cli::Exit::unusable;
    };
    SystemClock clock;
    SystemRandom random;
    if (isatty(STDIN_FILENO) == 1 && context.err_is_terminal) ask_for_what_is_missing(context, d.isian);
    if (const auto findings = periksa_isian(d.isian, clock.now()); !findings.empty()) return refuse(findings);

    base::Result<seal::Rahasia> frasa = seal::Rahasia("");
    if (!d.otoritas.empty())
        frasa = minta_frasa_baru("Frasa sandi baru untuk otoritas kantor", d.frasa_otoritas_dari);
    if (!frasa) return refuse(frasa.error());
    auto store = store::buka_simpanan(d.db, clock);
    if (!store) return refuse(store.error());
    const auto made = siapkan_kantor(**store, clock, random, d.isian, context.data_file(first_sop));
    if (!made) return refuse(made.error());
    is_json ? print_json(context, *made) : print_text(context, d, *made);
    if (!d.otoritas.empty()) make_authority(context, d, *made, frasa->baca(), clock.now());
}

} // namespace

void add_siapkan(CLI::App& teraju, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    CLI::App* command = teraju.add_subcommand(
        "siapkan",
        "Siapkan kantor baru: nama, administrator dengan kode sekali pakai, SOP; yang kurang ditanyakan");
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command->add_option("--nama", d->isian.nama, "Nama kantor, misalnya Inspektorat")->type_name("TEKS");
    command->add_option("--daerah", d->isian.daerah, "Misalnya Kabupaten Contoh Raya")->type_name("TEKS");
    command->add_option("--zona", d->isian.zona, "Zona waktu: WIB, WITA, atau WIT")->type_name("ZONA");
    command->add_option("--admin-nip", d->isian.admin_nip, "NIP administrator")->type_name("NIP");
    command->add_option("--admin-nama", d->isian.admin_nama, "Nama administrator dengan gelarnya")
        ->type_name("TEKS");
    command
        ->add_option("--alamat", d->isian.alamat,
                     "Alamat Teraju di peramban, tercetak sebagai QR pada dokumen; boleh diisi kemudian")
        ->type_name("ALAMAT");
    command->add_flag("--latihan", d->isian.latihan,
                      "Kantor latihan: hanya nomor orang rekaan, dan setiap halaman menyebutnya");
    command
        ->add_option("--otoritas", d->otoritas,
                     "Buat juga otoritas sertifikat kantor di folder ini, untuk tanda tangan elektronik")
        ->type_name("FOLDER");
    command
        ->add_option("--frasa-otoritas-dari", d->frasa_otoritas_dari,
                     "Sumber frasa sandi otoritas: fd:NOMOR atau berkas:NAMA; bawaan: ditanyakan di terminal")
        ->type_name("SUMBER");
    command->add_option("--format", d->format, "teks atau json")
        ->type_name("BENTUK")
        ->check(CLI::IsMember({"teks", "json"}));
    command->callback([&context, d] { run(context, *d); });
}

} // namespace app
