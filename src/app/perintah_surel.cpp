// teraju surel: makes the reminders that are due and sends the digests, for offices that leave that to cron.
#include "app/perintah_surel.h"

#include "app/kantor_terbuka.h"
#include "app/pengirim_curl.h"
#include "app/sistem.h"
#include "berkas/pengingat.h"
#include "berkas/ringkasan.h"
#include "kantor/cuplikan.h"
#include "rekap/pemantauan.h"
#include "web/perkakas.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace app {
namespace {

struct Diminta {
    std::string db = default_db;
    std::int64_t instansi = 0;
    std::string pada;
    bool coba = false;
};

class SatuSaat final : public base::Clock { // the moment that was asked for
  public:
    explicit SatuSaat(calendar::Instant now) : now_(now) {}
    [[nodiscard]] std::chrono::sys_seconds now() const override { return now_; }

  private:
    calendar::Instant now_;
};

void refuse(cli::Context& context, const base::Findings& findings) {
    cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

void show(cli::Context& context, const std::vector<berkas::Surat>& letters) {
    for (const berkas::Surat& one : letters)
        context.out << fmt::format("Kepada {}\nPerihal {}\n\n{}\n", one.kepada, one.subjek, one.isi);
    context.out << fmt::format("{} surel akan dikirim. Tidak ada yang dikirim.\n", letters.size());
}

void send(cli::Context& context, const berkas::Meja& desk, calendar::Zona zone,
          const berkas::UrusanSeorang& more) {
    const auto made = berkas::putaran_pengingat(desk);
    if (!made) return refuse(context, made.error());
    PengirimCurl carrier(zone, rahasia_surel());
    const auto sent = berkas::kirim_ringkasan(desk, context.wording, carrier, true, more);
    if (!sent) return refuse(context, sent.error());
    context.out << fmt::format("{} pengingat baru, {} surel terkirim, {} gagal.\n", made->semua(),
                               sent->terkirim, sent->gagal);
    if (sent->gagal > 0) context.exit = cli::Exit::finding;
}

void run(cli::Context& context, const Diminta& d) {
    const SystemClock system;
    SatuSaat clock(system.now());
    SystemRandom random;
    auto office = buka_kantor(d.db, d.instansi, std::nullopt, clock, d.coba ? Cara::membaca : Cara::menulis);
    if (!office) return refuse(context, office.error());
    const calendar::Zona zone = office->instansi.zona;
    if (!d.pada.empty()) {
        const auto moment = calendar::read_waktu(d.pada, zone);
        if (!moment) return refuse(context, base::placed(moment.error(), "--pada"));
        clock = SatuSaat(*moment);
    }
    web::Perkakas tools(context.data_file, zone);
    kantor::Cuplikan snapshots(*office->simpanan);
    const auto people = snapshots.kantor(office->instansi.id);
    const berkas::Meja desk{*office->simpanan, clock,          random,          office->instansi.id,
                            *people,           tools.kalender, tools.timbangan, tools.sop};
    const berkas::UrusanSeorang more = [&](pegawai::PegawaiId who) {
        return rekap::urusan_pemantauan(*office->simpanan, desk, who);
    };
    if (d.coba) return show(context, berkas::susun_semua(desk, context.wording, more));
    send(context, desk, zone, more);
}

} // namespace

void add_surel(CLI::App& teraju, cli::Context& context) {
    CLI::App* command =
        teraju.add_subcommand("surel", "Surel ringkasan: apa yang menunggu tiap pegawai, sekali sehari");
    command->require_subcommand(1);
    auto d = std::make_shared<Diminta>();
    CLI::App* kirim = command->add_subcommand(
        "kirim", "Buat pengingat yang sudah waktunya dan kirim surel ringkasan hari ini, misalnya dari cron");
    kirim->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    kirim->add_option("--instansi", d->instansi, "Nomor kantor, bila basis data memuat lebih dari satu");
    kirim->add_option("--pada", d->pada, "Seakan-akan sekarang: 2026-11-23T07:30; bawaan: waktu mesin")
        ->type_name("WAKTU");
    kirim->add_flag("--coba", d->coba,
                    "Tampilkan surel yang akan dikirim, tanpa mengirim dan tanpa mencatat");
    kirim->callback([&context, d] { run(context, *d); });
}

} // namespace app
