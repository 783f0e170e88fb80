// teraju arsip: does the archive still hold what it took in; a file, a year, a unit as BagIt; a package looked at and unpacked.
#include "app/perintah_arsip.h"

#include "app/kantor_terbuka.h"
#include "app/sistem.h"
#include "base/json.h"
#include "berkas/arsip/ekspor.h"
#include "berkas/arsip/impor.h"
#include "kantor/cuplikan.h"
#include "sheet/zip.h"
#include "web/perkakas.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>

namespace app {
namespace {

namespace fs = std::filesystem;

struct Diminta {
    std::string db = default_db;
    std::int64_t instansi = 0;
    std::string format = "teks";
    bool catat = false, masukkan = false;
    std::int64_t arsip = 0, unit = 0;
    int tahun = 0;
    std::string keluar, paket, ke;
};

void refuse(cli::Context& context, const Diminta& d, const base::Findings& findings) {
    d.format == "json" ? cli::print_findings_json(context, findings) : cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

// ---- periksa
void print_round(cli::Context& context, const Diminta& d, const berkas::PemeriksaanKeutuhan& round) {
    if (d.format == "json") {
        std::string text;
        base::JsonWriter json(text, 2);
        json.begin_object().key("utuh").boolean(round.rusak.empty());
        json.key("arsip")
            .number(std::to_string(round.arsip))
            .key("berkas")
            .number(std::to_string(round.berkas));
        json.key("byte")
            .number(std::to_string(round.byte))
            .member("akar", round.akar.hex())
            .key("rusak")
            .begin_array();
        for (const berkas::Kerusakan& one : round.rusak)
            json.begin_object()
                .key("arsip")
                .number(std::to_string(one.arsip.value()))
                .key("isi")
                .number(std::to_string(one.isi))
                .member("jenis", kode(one.jenis))
                .member("uraian", one.uraian)
                .end_object();
        json.end_array().end_object();
        context.out << text << '\n';
        return;
    }
    context.out << fmt::format("{}: {} arsip, {} berkas, {} byte.\nAkar {}:{}\n",
                               round.rusak.empty() ? "Arsip utuh" : "Arsip rusak", round.arsip, round.berkas,
                               round.byte, round.jumlah_pohon, round.akar.hex());
    for (const berkas::Kerusakan& one : round.rusak)
        context.out << (one.arsip ? fmt::format("  arsip {}, isi {}: {} ({})\n", one.arsip.value(), one.isi,
                                                kode(one.jenis), one.uraian)
                                  : fmt::format("  akar {} berbeda\n", one.uraian));
}

void run_periksa(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    const auto office =
        buka_kantor(d.db, d.instansi, std::nullopt, clock, d.catat ? Cara::menulis : Cara::membaca);
    if (!office) return refuse(context, d, office.error());
    const auto round = berkas::periksa_keutuhan(*office->simpanan, *office->gudang, office->instansi.id,
                                                clock, berkas::ArsipId{d.arsip});
    if (d.catat)
        if (const auto kept = berkas::catat_pemeriksaan(*office->simpanan, {}, office->instansi.id, round);
            !kept)
            return refuse(context, d, kept.error());
    print_round(context, d, round);
    if (!round.rusak.empty()) context.exit = cli::Exit::finding;
}

// ---- ekspor
// Into a new file, named when it is whole.
bool write_new(const fs::path& file, std::string_view bytes) {
    const fs::path growing = file.string() + ".sementara";
    std::ofstream out(growing, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) return false;
    std::error_code failed;
    fs::rename(growing, file, failed);
    return !failed;
}

std::vector<berkas::ArsipId> wanted(const KantorTerbuka& office, const Diminta& d, calendar::Date today) {
    if (d.arsip != 0) return {berkas::ArsipId{d.arsip}};
    std::vector<berkas::ArsipId> ids;
    berkas::SaringanArsip f;
    if (d.tahun != 0) f.tahun = d.tahun;
    if (d.unit != 0) f.unit = pegawai::UnitId{d.unit};
    f.hari = today;
    f.banyak = 1000;
    office.simpanan->baca_berkas([&](berkas::Baca& db) {
        for (bool more = true; more;) {
            const auto page = db.arsip().cari_arsip(office.instansi.id, f);
            for (const berkas::Arsip& one : page.isi) ids.push_back(one.id);
            more = page.masih;
            if (more) f.sebelum = page.isi.back().id;
        }
    });
    return ids;
}

void run_ekspor(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    const auto office = buka_kantor(d.db, d.instansi, std::nullopt, clock);
    if (!office) return refuse(context, d, office.error());
    const std::string name = fs::path(d.keluar).stem().string();
    if (!berkas::jalur_bag_sah(name))
        return refuse(context, d, {{"--keluar", d.keluar, base::say("arsip.ekspor.nama")}});
    const auto ids = wanted(*office, d, calendar::local_day(clock.now(), office->instansi.zona));
    const auto packed =
        berkas::ekspor_arsip({*office->simpanan, *office->gudang, office->instansi.id, clock.now()}, {}, ids,
                             name, fmt::format("{}, {}", office->instansi.nama, office->instansi.daerah));
    if (!packed) return refuse(context, d, packed.error());
    std::vector<sheet::ZipEntry> files;
    for (const berkas::IsiBag& file : *packed) files.push_back({file.jalur, file.isi});
    if (!write_new(d.keluar, sheet::write_zip(files, clock.now())))
        return refuse(context, d, {{"--keluar", d.keluar, base::say("arsip.ekspor.tidak_tertulis")}});
    context.out << fmt::format("{} arsip, {} berkas dalam {}\n", ids.size(), files.size(), d.keluar);
}

// ---- impor
// Into the register of the office, by whoever is at the machine.
void take_in(cli::Context& context, const Diminta& d, const berkas::Bag& bag) {
    SystemClock clock;
    SystemRandom random;
    const auto office = buka_kantor(d.db, d.instansi, std::nullopt, clock);
    if (!office) return refuse(context, d, office.error());
    web::Perkakas tools(context.data_file, office->instansi.zona);
    kantor::Cuplikan snapshots(*office->simpanan);
    const auto people = snapshots.kantor(office->instansi.id);
    const berkas::Meja desk{*office->simpanan, clock,          random,          office->instansi.id,
                            *people,           tools.kalender, tools.timbangan, tools.sop};
    std::map<std::string, std::string> settings;
    office->simpanan->baca([&](kantor::Baca& db) { settings = db.pengaturan(office->instansi.id); });
    const auto rules =
        berkas::AturanArsip::baca(context.data_file("law/arsip.yaml")).and_then([&](const auto& shipped) {
            return shipped.dengan(settings);
        });
    if (!rules) return refuse(context, d, rules.error());
    const auto done = berkas::impor_arsip({desk, *office->gudang, *rules}, {}, bag);
    if (!done) return refuse(context, d, done.error());
    context.out << fmt::format("{} arsip didaftarkan, {} sudah ada.\n", done->baru.size(),
                               done->sudah.size());
    for (const berkas::ArsipId id : done->baru) context.out << fmt::format("  arsip {}\n", id.value());
}

void run_impor(cli::Context& context, const Diminta& d) {
    std::ifstream file(d.paket, std::ios::binary);
    if (!file) return refuse(context, d, {{"PAKET", d.paket, base::say("berkas.tidak_terbuka")}});
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto entries = sheet::read_zip(bytes);
    if (!entries) return refuse(context, d, entries.error());
    std::vector<berkas::IsiBag> files;
    for (sheet::ZipEntry& entry : *entries) files.push_back({std::move(entry.name), std::move(entry.bytes)});
    const auto bag = berkas::baca_bag(files);
    if (!bag) return refuse(context, d, bag.error());
    for (const auto& [label, value] : bag->info) context.out << fmt::format("{}: {}\n", label, value);
    context.out << fmt::format("Paket {} utuh: {} berkas.\n", bag->nama, bag->data.size());
    if (d.masukkan) take_in(context, d, *bag);
    if (d.ke.empty() || context.exit != cli::Exit::fine) return;
    // All or nothing: into a folder beside, which is named when everything is in it.
    const fs::path target(d.ke), growing(d.ke + ".sementara");
    std::error_code failed;
    if (fs::exists(target, failed))
        return refuse(context, d, {{"--ke", d.ke, base::say("arsip.impor.sudah_ada")}});
    fs::remove_all(growing, failed);
    for (const berkas::IsiBag& one : bag->data) {
        const fs::path at = growing / fs::path(one.jalur); // its name was looked at: it stays inside
        fs::create_directories(at.parent_path(), failed);
        if (!write_new(at, one.isi))
            return refuse(context, d, {{"--ke", at.string(), base::say("arsip.ekspor.tidak_tertulis")}});
    }
    fs::rename(growing, target, failed);
    if (failed) return refuse(context, d, {{"--ke", d.ke, base::say("arsip.ekspor.tidak_tertulis")}});
    context.out << fmt::format("Isinya di {}\n", d.ke);
}

void add_office(CLI::App* command, const std::shared_ptr<Diminta>& d) {
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command->add_option("--instansi", d->instansi, "Nomor kantor, bila basis data memuat lebih dari satu");
    command->add_option("--arsip", d->arsip, "Hanya satu arsip: nomornya")->check(CLI::PositiveNumber);
}

void add_format(CLI::App* command, const std::shared_ptr<Diminta>& d) {
    command->add_option("--format", d->format, "teks atau json")
        ->type_name("BENTUK")
        ->check(CLI::IsMember({"teks", "json"}));
}

} // namespace

void add_arsip(CLI::App& teraju, cli::Context& context) {
    CLI::App* command = teraju.add_subcommand(
        "arsip", "Periksa keutuhan arsip, keluarkan sebagai paket BagIt, atau periksa sebuah paket");
    command->require_subcommand(1);
    auto d = std::make_shared<Diminta>();

    CLI::App* check =
        command->add_subcommand("periksa", "Hitung ulang sidik setiap berkas dan akar setiap bulan");
    add_office(check, d);
    add_format(check, d);
    check->add_flag("--catat", d->catat,
                    "Catat hasilnya di kantor; server tidak boleh sedang berjalan di atas SQLite");
    check->callback([&context, d] { run_periksa(context, *d); });

    CLI::App* out = command->add_subcommand(
        "ekspor", "Keluarkan satu arsip, satu tahun, atau satu unit sebagai BagIt (ZIP)");
    add_office(out, d);
    out->add_option("--tahun", d->tahun, "Tahun penilaian");
    out->add_option("--unit", d->unit, "Nomor unit");
    out->add_option("-o,--keluar", d->keluar, "Berkas paket, misalnya arsip-2026.zip")
        ->type_name("BERKAS")
        ->required();
    out->callback([&context, d] { run_ekspor(context, *d); });

    CLI::App* in = command->add_subcommand(
        "impor",
        "Periksa sebuah paket BagIt; bila utuh, keluarkan isinya (--ke) atau daftarkan (--masukkan)");
    in->add_flag(
        "--masukkan", d->masukkan,
        "Daftarkan arsip di dalamnya di arsip kantor; server tidak boleh sedang berjalan di atas SQLite");
    in->add_option("--db", d->db, "Basis data kantor, untuk --masukkan")
        ->type_name("ALAMAT")
        ->capture_default_str();
    in->add_option("--instansi", d->instansi, "Nomor kantor, bila basis data memuat lebih dari satu");
    in->add_option("paket", d->paket, "Paket (ZIP)")->type_name("PAKET")->required();
    in->add_option("--ke", d->ke, "Folder baru untuk isinya")->type_name("FOLDER");
    add_format(in, d);
    in->callback([&context, d] { run_impor(context, *d); });
}

} // namespace app
