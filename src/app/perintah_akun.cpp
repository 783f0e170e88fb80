#include "app/perintah_akun.h"

#include "app/kantor_terbuka.h"
#include "app/sistem.h"
#include "kantor/akun.h"
#include "pegawai/nomor.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>

namespace app {
namespace {

struct Diminta {
    std::string db = default_db;
    std::int64_t instansi = 0;
    std::string nip;
};

base::Result<kantor::KodeSekali> new_code(const KantorTerbuka& office, const std::string& typed) {
    SystemClock clock;
    SystemRandom random;
    const auto digits = pegawai::clean_number(typed);
    std::optional<pegawai::PegawaiId> who;
    if (digits)
        office.simpanan->baca(
            [&](kantor::Baca& db) { who = db.pegawai_ber_nip(office.instansi.id, *digits); });
    if (!who) return base::refuse(base::say("akun.nip_tidak_ada"), typed, "NIP");
    return kantor::setel_ulang_sandi({*office.simpanan, clock, random, office.instansi.id}, {}, *who);
}

void run_kode(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    const auto office = buka_kantor(d.db, d.instansi, std::nullopt, clock);
    auto made =
        office ? new_code(*office, d.nip) : base::Result<kantor::KodeSekali>(base::refuse(office.error()));
    if (!made) {
        cli::print_findings(context, made.error());
        context.exit = cli::Exit::unusable;
        return;
    }
    context.out << fmt::format("Kode sekali      {}\nBerlaku sampai   {}\n", made->kode,
                               calendar::waktu(made->sampai, office->instansi.zona))
                << "\nKode ini tampil sekali saja dan berlaku untuk sekali masuk. Sandi lamanya tidak "
                   "berlaku lagi.\n";
}

} // namespace

void add_akun(CLI::App& teraju, cli::Context& context) {
    CLI::App* command =
        teraju.add_subcommand("akun", "Kode sekali pakai, bila administrator sendiri tidak dapat masuk");
    command->require_subcommand(1);
    auto d = std::make_shared<Diminta>();
    CLI::App* code = command->add_subcommand(
        "kode", "Buat kode sekali pakai bagi seorang pegawai; sandi lamanya tidak berlaku lagi");
    code->add_option("nip", d->nip, "NIP pegawai itu")->required()->type_name("NIP");
    code->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    code->add_option("--instansi", d->instansi, "Nomor kantor, bila basis data memuat lebih dari satu");
    code->callback([&context, d] { run_kode(context, *d); });
}

} // namespace app
