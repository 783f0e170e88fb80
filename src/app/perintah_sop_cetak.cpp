#include "app/perintah_sop_cetak.h"

#include "app/jurnal_cetak.h"
#include "app/kantor_terbuka.h"
#include "app/simpanan_gagal.h"
#include "app/sistem.h"
#include "berkas/pencetak_sop.h"
#include "cli/sop.h"
#include "paper/bagan_sop.h"
#include "paper/cetak.h"
#include "seal/berkas_utuh.h"
#include "web/perkakas.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace app {
namespace {

struct Diminta {
    std::string sumber, ke, halaman = "mendatar", db = default_db;
    std::int64_t instansi = 0;
    bool bagan = false, timpa = false;
};

void refuse(cli::Context& context, const base::Findings& findings) {
    cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

// Whether there is a paper now.
bool print(cli::Context& context, const Diminta& d, const sop::Sop& sop, paper::BaganSop how,
           calendar::Instant now) {
    how.arah = d.halaman == "tegak" ? paper::Arah::tegak : paper::Arah::mendatar;
    how.isi = d.bagan ? sop::Isi::bagan : sop::Isi::identitas_dan_bagan;
    const auto pdf = paper::cetak(paper::bagan_sop(sop, how, now));
    const auto no = [&](const base::Findings& why) {
        refuse(context, why);
        return false;
    };
    if (!pdf) return no(pdf.error());
    if (d.ke == "-") {
        context.out << *pdf;
        return true;
    }
    std::error_code error;
    if (!d.timpa && std::filesystem::exists(d.ke, error))
        return no({{d.ke, {}, base::say("cetak.sudah_ada")}});
    if (const auto saved = seal::tulis_utuh(d.ke, *pdf); !saved) return no(saved.error());
    context.err << "Tersimpan: " << d.ke << '\n';
    return true;
}

// The version of the SOP that the case runs by, and where it stands.
void print_case(cli::Context& context, const Diminta& d) {
    const SystemClock system;
    const calendar::Instant now = system.now();
    SystemClock clock;
    auto office = buka_kantor(d.db, d.instansi, std::nullopt, clock, Cara::membaca);
    if (!office) return refuse(context, office.error());
    web::Perkakas tools(context.data_file, office->instansi.zona);
    std::shared_ptr<const sop::Sop> sop;
    berkas::Perjalanan way;
    office->simpanan->baca_berkas([&](berkas::Baca& db) {
        const auto row = db.berkas_bernomor(office->instansi.id, d.sumber);
        if (!row) return;
        sop = tools.sop.ambil(db.kantor(), office->instansi.id, row->sop);
        way = {*row, db.kunjungan(office->instansi.id, row->id), db.jeda(office->instansi.id, row->id)};
    });
    if (!sop) return refuse(context, {{"SUMBER", d.sumber, base::say("sop.cetak.tidak_ada")}});
    const auto late = berkas::terlambat(*sop, tools.kalender, way, now);
    if (!late) return refuse(context, late.error());
    if (!print(context, d, *sop, {.keadaan = paper::keadaan_simbol(*sop, way, *late)}, now)) return;
    JurnalCetak journal(context, d.db, office->instansi.id.value());
    journal.tercetak(way.berkas.id, way.berkas.nomor, "bagan");
    journal.catat();
}

// The only time in the file: of a text the day of its approval, so that it prints the same bytes tomorrow.
calendar::Instant moment_of(const sop::Sop& sop) {
    for (const sop::Isian& day : {sop.identitas().tanggal_pengesahan, sop.identitas().tanggal_pembuatan})
        if (const auto date = calendar::read_date(day.isi))
            return calendar::start_of(*date, calendar::Zona::wib);
    return SystemClock().now();
}

void run(cli::Context& context, const Diminta& d) {
    const bool is_file = d.sumber == "-" || d.sumber.ends_with(".yaml") || d.sumber.ends_with(".yml");
    if (!is_file) return with_store(context, [&] { print_case(context, d); });
    if (const auto sop = cli::usable_sop(context, d.sumber)) print(context, d, *sop, {}, moment_of(*sop));
}

} // namespace

void add_sop_cetak(CLI::App& teraju, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    CLI::App* command = teraju.get_subcommand("sop")->add_subcommand(
        "cetak", "Cetak halaman identitas dan bagan alir SOP sebagai PDF/A");
    command
        ->add_option("SUMBER", d->sumber,
                     "Berkas SOP (.yaml, atau -), atau nomor penilaian (2025-0147): bagan dengan keadaannya")
        ->required();
    command->add_option("-o,--ke", d->ke, "Berkas PDF, atau - untuk keluaran standar")
        ->type_name("BERKAS")
        ->required();
    command->add_option("--halaman", d->halaman, "Letak kertas: mendatar atau tegak")
        ->check(CLI::IsMember({"mendatar", "tegak"}))
        ->capture_default_str();
    command->add_flag("--bagan", d->bagan, "Bagan alir saja, tanpa halaman identitas");
    command->add_flag("--timpa", d->timpa, "Timpa berkas yang sudah ada");
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command->add_option("--instansi", d->instansi, "Nomor kantor, bila basis data memuat lebih dari satu");
    command->callback([&context, d] { run(context, *d); });
}

} // namespace app
