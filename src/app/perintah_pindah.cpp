// teraju pindah: an office from one engine to the other.
#include "app/perintah_cadangan.h"
#include "app/simpanan_gagal.h"
#include "app/sistem.h"
#include "cli/kemajuan.h"
#include "store/pindah.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace app {
namespace {

struct Diminta {
    std::string dari, ke, isi_dari, isi_ke;
};

void run_pindah(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    std::unique_ptr<cli::Kemajuan> bar;
    const auto moved =
        store::pindahkan({.dari = d.dari, .ke = d.ke, .isi_dari = d.isi_dari, .isi_ke = d.isi_ke}, clock,
                         [&](std::uint64_t done, std::uint64_t total, std::string_view what) {
                             if (!bar) bar = std::make_unique<cli::Kemajuan>(context, "Memindahkan", total);
                             if (bar->moves(done)) bar->at(done, what);
                         });
    bar.reset();
    if (!moved) return tell(context, moved.error());
    std::int64_t rows = 0;
    for (const store::Tersalin& table : moved->tabel) {
        rows += table.baris;
        context.out << fmt::format("{:<20}{:>12}\n", table.tabel, table.baris);
    }
    context.out << fmt::format("{:<20}{:>12}\n{:<20}{:>12}\n", "jumlah baris", rows, "berkas", moved->berkas)
                << "Jumlahnya cocok di kedua tempat, dan rantai jurnal di tempat baru utuh.\n"
                << "Tempat lama tidak diubah. Buka yang baru dengan teraju serve --db …\n";
}

} // namespace

void add_pindah(CLI::App& teraju, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    CLI::App* command = teraju.add_subcommand(
        "pindah", "Pindahkan kantor dari SQLite ke PostgreSQL atau sebaliknya; hentikan dulu programnya");
    command->add_option("--dari", d->dari, "Basis data sekarang: sqlite:BERKAS atau postgresql://…")
        ->required()
        ->type_name("ALAMAT");
    command->add_option("--ke", d->ke, "Basis data baru, kosong")->required()->type_name("ALAMAT");
    command
        ->add_option("--isi-dari", d->isi_dari,
                     "Folder berkas unggahan sekarang; tanpa ini: di sebelah basis data")
        ->type_name("FOLDER");
    command->add_option("--isi-ke", d->isi_ke, "Folder berkas unggahan yang baru")->type_name("FOLDER");
    command->callback([&context, d] { with_store(context, [&] { run_pindah(context, *d); }); });
}

} // namespace app
