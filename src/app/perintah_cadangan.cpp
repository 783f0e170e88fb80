// teraju cadangkan, teraju pulihkan: the whole office into one file, and back.
#include "app/perintah_cadangan.h"

#include "app/frasa.h"
#include "app/simpanan_gagal.h"
#include "app/sistem.h"
#include "base/json.h"
#include "calendar/waktu.h"
#include "cli/kemajuan.h"
#include "store/cadangan.h"
#include "store/isi.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>

namespace app {
namespace {

struct Diminta {
    std::string berkas;
    std::string db = "sqlite:teraju.db";
    std::string isi, kunci, otoritas;
    bool timpa = false;
    bool periksa = false;
    bool sandi = false;
    std::string frasa_dari;
    std::string format = "teks";
};

// One bar for each thing that is done; a new one starts where the total changes.
class Batang {
  public:
    explicit Batang(cli::Context& context) : context_(context) {}
    void operator()(std::uint64_t done, std::uint64_t total, std::string_view what) {
        if (!bar_ || what != what_ || total != total_) {
            bar_.reset();
            bar_ = std::make_unique<cli::Kemajuan>(context_, std::string(what), total);
            what_ = what;
            total_ = total;
        }
        bar_->at(done, "");
    }

  private:
    cli::Context& context_;
    std::unique_ptr<cli::Kemajuan> bar_;
    std::string what_;
    std::uint64_t total_ = 0;
};

void print(cli::Context& context, const Diminta& d, const store::Cadangan& found, std::string_view done) {
    if (d.format == "json") {
        std::string text;
        base::JsonWriter json(text, 2);
        json.begin_object()
            .member("berkas", d.berkas)
            .key("ukuran")
            .number(std::to_string(found.ukuran))
            .member("sidik", found.isian.sidik.hex())
            .member("dibuat", calendar::iso_waktu(found.isian.kepala.dibuat, calendar::Zona::wita))
            .member("versi", found.isian.kepala.versi)
            .key("langkah")
            .number(std::to_string(found.isian.kepala.langkah))
            .key("berkas_isi")
            .number(std::to_string(found.berkas))
            .end_object();
        context.out << text << '\n';
        return;
    }
    context.out << fmt::format("{}  {}\n", done, d.berkas)
                << fmt::format("Ukuran         {} bita, {} berkas unggahan{}\n", found.ukuran, found.berkas,
                               store::bersandi_berkas(d.berkas) ? ", disandikan" : "")
                << fmt::format("Keadaan pada   {}\n",
                               calendar::waktu(found.isian.kepala.dibuat, calendar::Zona::wita))
                << fmt::format("Sidik          {}\n", found.isian.sidik.hex());
}

// Of a backup that is there: asked for only where it lies in an envelope.
base::Result<std::optional<std::string>> passphrase_of(const Diminta& d) {
    if (!store::bersandi_berkas(d.berkas)) return std::optional<std::string>{};
    const auto typed = minta_frasa("Frasa sandi cadangan", d.frasa_dari);
    if (!typed) return base::refuse(typed.error());
    return std::optional<std::string>(typed->baca());
}

void run_cadangkan(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    Batang bar(context);
    const store::Lapor report = [&](auto done, auto total, auto what) { bar(done, total, what); };
    if (d.periksa) {
        const auto frasa = passphrase_of(d);
        if (!frasa) return tell(context, frasa.error());
        const auto found = store::periksa_cadangan(d.berkas, report, *frasa);
        return found ? print(context, d, *found, "Cadangan utuh") : tell(context, found.error());
    }
    std::optional<std::string> frasa;
    if (d.sandi || !d.frasa_dari.empty()) {
        const auto typed = minta_frasa_baru("Frasa sandi cadangan", d.frasa_dari);
        if (!typed) return tell(context, typed.error());
        frasa = std::string(typed->baca());
    }
    // For reading: the program that serves may go on writing.
    auto office = store::buka_simpanan(d.db, clock, {.menulis = false, .pembaca = 1});
    if (!office) return tell(context, office.error());
    const auto made = store::cadangkan(
        **office,
        {.berkas = d.berkas,
         .isi = d.isi.empty() ? store::folder_isi(d.db) : std::filesystem::path(d.isi),
         .kunci = d.kunci.empty() ? store::folder_kunci(d.db) : std::filesystem::path(d.kunci),
         .bsre = store::folder_samping(d.db) / "bsre",
         .otoritas = d.otoritas.empty() ? store::folder_samping(d.db) / "otoritas"
                                        : std::filesystem::path(d.otoritas),
         .timpa = d.timpa,
         .frasa = frasa},
        clock, report);
    if (!made) return tell(context, made.error());
    print(context, d, *made, "Cadangan siap");
    tell(context, made->peringatan);
}

void run_pulihkan(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    Batang bar(context);
    const auto frasa = passphrase_of(d);
    if (!frasa) return tell(context, frasa.error());
    const auto back =
        store::pulihkan({.berkas = d.berkas,
                         .ke = d.db,
                         .isi = d.isi,
                         .kunci = d.kunci,
                         .bsre = {},
                         .otoritas = d.otoritas,
                         .timpa = d.timpa,
                         .frasa = *frasa},
                        clock, [&](auto done, auto total, auto what) { bar(done, total, what); });
    if (!back) return tell(context, back.error());
    print(context, d, *back, "Kantor pulih ");
    tell(context, back->peringatan);
}

void common_options(CLI::App& command, Diminta& d) {
    command.add_option("--db", d.db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command.add_option("--isi", d.isi, "Folder berkas unggahan; tanpa ini: di sebelah basis data")
        ->type_name("FOLDER");
    command.add_option("--folder-kunci", d.kunci, "Folder kunci kantor; tanpa ini: di sebelah basis data")
        ->type_name("FOLDER");
    command
        .add_option("--otoritas", d.otoritas,
                    "Folder otoritas sertifikat kantor; tanpa ini: otoritas, di samping basis data")
        ->type_name("FOLDER");
    command
        .add_option("--frasa-dari", d.frasa_dari,
                    "Asal frasa sandi: fd:NOMOR atau berkas:NAMA; tanpa ini ditanyakan di terminal")
        ->type_name("SUMBER");
    command.add_option("--format", d.format, "teks atau json")
        ->type_name("BENTUK")
        ->check(CLI::IsMember({"teks", "json"}));
}

} // namespace

void add_cadangkan(CLI::App& teraju, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    CLI::App* command = teraju.add_subcommand(
        "cadangkan",
        "Cadangkan kantor ke satu berkas, juga selagi dipakai: basis data, berkas unggahan, kunci, otoritas, "
        "sambungan BSrE");
    command->add_option("berkas", d->berkas, "Berkas cadangan, misalnya kantor-2026-11-23.teraju")
        ->required()
        ->type_name("BERKAS");
    common_options(*command, *d);
    command->add_flag("--timpa", d->timpa, "Ganti berkas cadangan yang sudah ada");
    command->add_flag("--sandi", d->sandi,
                      "Sandikan cadangan dengan frasa; --frasa-dari juga menyandikannya");
    command->add_flag("--periksa", d->periksa, "Jangan mencadangkan: periksa cadangan ini utuh");
    command->callback([&context, d] { with_store(context, [&] { run_cadangkan(context, *d); }); });
}

void add_pulihkan(CLI::App& teraju, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    CLI::App* command =
        teraju.add_subcommand("pulihkan", "Pulihkan kantor dari berkas cadangan, ke SQLite atau PostgreSQL");
    command->add_option("berkas", d->berkas, "Berkas cadangan")->required()->type_name("BERKAS");
    common_options(*command, *d);
    command->add_flag("--timpa", d->timpa,
                      "Ganti kantor yang ada; yang lama disimpan dengan akhiran .lama (SQLite)");
    command->callback([&context, d] { with_store(context, [&] { run_pulihkan(context, *d); }); });
}

} // namespace app
