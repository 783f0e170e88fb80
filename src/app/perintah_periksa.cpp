// teraju periksa: verifies any signed PDF, without a network and without the office's store.
#include "app/perintah_periksa.h"

#include "app/kepercayaan_berkas.h"
#include "app/laporan_segel.h"
#include "app/sistem.h"
#include "base/text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <vector>

namespace app {
namespace {

struct Diminta {
    std::string berkas;
    std::vector<std::string> akar, crl;
    std::string zona = "WITA";
    std::string pada;
    bool json = false;
};

void refuse(cli::Context& context, bool json, const base::Findings& findings) {
    json ? cli::print_findings_json(context, findings) : cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

class Printer {
  public:
    explicit Printer(cli::Context& context)
        : context_(context), width_(std::min<std::size_t>(context.terminal_width, 110)) {}

    void line(const base::Sentence& sentence, std::string_view first, std::string_view rest) {
        bool begun = false;
        for (const std::string& text : base::wrap(context_.text_of(sentence), width_ - rest.size())) {
            context_.out << (begun ? rest : first) << text << '\n';
            begun = true;
        }
    }
    void signature(const seal::TandaTangan& t, std::size_t number, calendar::Zona zone) {
        line(putusan_tanda(t, zone), fmt::format("{}. ", number), "   ");
        for (const base::Sentence& why : t.alasan) line(why, "   - ", "     ");
        for (const base::Sentence& note : t.catatan) line(note, "   - ", "     ");
        bool headed = false;
        for (const seal::Perubahan& p : t.perubahan) {
            if (!headed) context_.out << "   Sesudahnya:\n";
            headed = true;
            line(p.kalimat, p.wajar() ? "   - " : "   ! ", "     ");
        }
    }

  private:
    cli::Context& context_;
    std::size_t width_;
};

base::Sentence altogether(const seal::Laporan& report) {
    const auto worst = report.putusan();
    const std::string count = std::to_string(report.tanda_tangan.size());
    if (!worst) return base::say("periksa_pdf.tanpa_tanda");
    if (*worst == seal::Putusan::sah) return base::say("periksa_pdf.semua_sah", {{"jumlah", count}});
    if (*worst == seal::Putusan::belum_pasti)
        return base::say("periksa_pdf.ada_belum_pasti", {{"jumlah", count}});
    return base::say("periksa_pdf.ada_tidak_sah", {{"jumlah", count}});
}

void run(cli::Context& context, const Diminta& d) {
    const auto zone = calendar::zona_of(d.zona).value_or(calendar::Zona::wita);
    seal::Instant now = SystemClock().now();
    if (!d.pada.empty()) {
        const auto moment = calendar::read_waktu(d.pada, zone);
        if (!moment) return refuse(context, d.json, base::placed(moment.error(), "--pada"));
        now = *moment;
    }
    const auto trust = baca_kepercayaan(d.akar, d.crl);
    if (!trust) return refuse(context, d.json, trust.error());
    const auto bytes = cli::read_input(context, d.berkas, seal::BatasPeriksa{}.berkas);
    if (!bytes) return refuse(context, d.json, bytes.error());
    const auto report = seal::periksa(*bytes, *trust, now);
    if (!report) return refuse(context, d.json, base::placed(report.error(), d.berkas));
    if (d.json) {
        context.out << laporan_json(*report, zone, [&](const base::Sentence& s) {
            return context.text_of(s);
        }) << '\n';
    } else {
        Printer print(context);
        std::size_t number = 0;
        for (const seal::TandaTangan& t : report->tanda_tangan) print.signature(t, ++number, zone);
        print.line(altogether(*report), "", "");
    }
    context.exit = report->putusan() == seal::Putusan::sah ? cli::Exit::fine : cli::Exit::finding;
}

} // namespace

void add_periksa(CLI::App& teraju, cli::Context& context) {
    CLI::App* command = teraju.add_subcommand(
        "periksa", "Periksa PDF bertanda tangan: siapa, kapan, utuhkah, dan apa yang berubah sesudahnya");
    auto d = std::make_shared<Diminta>();
    command->add_option("berkas", d->berkas, "Berkas PDF, atau - untuk masukan standar")->required();
    command
        ->add_option("--akar", d->akar, "Sertifikat akar yang Anda percayai (PEM atau DER); boleh beberapa")
        ->type_name("BERKAS");
    command->add_option("--crl", d->crl, "Daftar pencabutan (PEM atau DER); boleh beberapa")
        ->type_name("BERKAS");
    command
        ->add_option("--pada", d->pada, "Periksa seolah-olah pada waktu ini, misalnya \"2026-01-05 11.00\"")
        ->type_name("WAKTU");
    command->add_option("--zona", d->zona, "WIB, WITA, atau WIT, untuk waktu yang ditampilkan")
        ->check(CLI::IsMember({"WIB", "WITA", "WIT"}))
        ->capture_default_str();
    command->add_flag("--json", d->json, "Laporan lengkap sebagai JSON, untuk skrip");
    command->callback([&context, d] { run(context, *d); });
}

} // namespace app
