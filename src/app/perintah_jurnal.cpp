// teraju jurnal: proves the chain, prints its head, writes a copy that proves itself outside.
#include "app/perintah_jurnal.h"

#include "app/sistem.h"
#include "base/json.h"
#include "base/text.h"
#include "journal/baris.h"
#include "journal/rantai.h"
#include "kantor/jurnal.h"
#include "store/simpanan_db.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace app {
namespace {

using journal::Kepala;
using journal::Patah;
using journal::Tercatat;

struct Diminta {
    std::string db = "sqlite:teraju.db";
    std::int64_t instansi = 0;
    std::string berkas;
    std::vector<std::string> kepala;
    std::string format = "teks";
};

struct Diperiksa {
    Kepala terbukti; // the last entry that held
    std::optional<Patah> patah;
};

// The office whose journal is asked for, opened for reading: the server may be writing beside it.
struct Terbuka {
    std::unique_ptr<store::SimpananDb> simpanan;
    pegawai::InstansiId instansi;
};

base::Result<Terbuka> open(const Diminta& d, bool writing = false) {
    static const SystemClock clock;
    store::CaraBuka how;
    how.menulis = writing;
    how.membuat = false;
    auto store = store::buka_simpanan(d.db, clock, how);
    if (!store) return base::refuse(store.error());
    std::vector<kantor::Instansi> offices;
    (*store)->baca([&](kantor::Baca& db) { offices = db.semua_instansi(); });
    if (offices.empty()) return base::refuse(base::say("siapkan.belum_ada"), d.db);
    if (d.instansi == 0 && offices.size() > 1)
        return base::refuse(
            base::say("siapkan.lebih_dari_satu", {{"jumlah", std::to_string(offices.size())}}), d.db);
    for (const kantor::Instansi& office : offices)
        if (d.instansi == 0 || office.id.value() == d.instansi) return Terbuka{std::move(*store), office.id};
    return base::refuse(base::say("siapkan.instansi_tidak_ada"), std::to_string(d.instansi));
}

void refuse(cli::Context& context, const Diminta& d, const base::Findings& findings) {
    d.format == "json" ? cli::print_findings_json(context, findings) : cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

base::Result<std::vector<Kepala>> known_heads(const Diminta& d) {
    std::vector<Kepala> heads;
    base::Findings findings;
    for (const std::string& text : d.kepala) {
        auto head = journal::read_kepala(text);
        if (head)
            heads.push_back(*head);
        else
            base::append(findings, base::placed(std::move(head.error()), "--kepala"));
    }
    if (!findings.empty()) return base::refuse(std::move(findings));
    return heads;
}

base::Result<Diperiksa> check_store(const Diminta& d, journal::Pemeriksa& verifier) {
    const auto office = open(d);
    if (!office) return base::refuse(office.error());
    Diperiksa result;
    office->simpanan->baca([&](kantor::Baca& db) {
        db.jurnal_seluruhnya(office->instansi, [&](const Tercatat& t) { return verifier.terima(t); });
        result.patah = verifier.selesai(db.kepala_jurnal(office->instansi));
    });
    result.terbukti = verifier.kepala();
    return result;
}

base::Result<Diperiksa> check_file(cli::Context& context, const Diminta& d, journal::Pemeriksa& verifier) {
    std::ifstream file;
    std::istream* in = &context.in;
    if (d.berkas != "-") {
        file.open(d.berkas, std::ios::binary);
        if (!file) return base::refuse(base::say("berkas.tidak_terbuka"), d.berkas);
        in = &file;
    }
    std::vector<char> line(journal::baris_terpanjang + 2); // never more in memory, whatever the file is
    for (std::size_t number = 1; in->getline(line.data(), static_cast<std::streamsize>(line.size()));
         ++number) {
        const std::string_view text = base::trim(line.data());
        if (text.empty()) continue;
        const auto entry = journal::read_baris(text);
        if (!entry) return base::refuse(base::placed(entry.error(), fmt::format("baris {}", number)));
        if (!verifier.terima(*entry)) break;
    }
    if (!in->eof() && in->fail())
        return base::refuse(base::say("jurnal_berkas.bukan_baris"), {},
                            fmt::format("sesudah entri {}", verifier.kepala().nomor));
    return Diperiksa{verifier.kepala(), verifier.selesai()};
}

void print_text(cli::Context& context, const Diperiksa& result) {
    if (!result.patah) {
        context.out << fmt::format("Jurnal utuh: {} entri.\nKepala {}\n", result.terbukti.nomor,
                                   journal::tulis_kepala(result.terbukti));
        return;
    }
    cli::print_findings(context,
                        {{fmt::format("entri {}", result.patah->nomor), {}, result.patah->kalimat()}});
    context.out << (result.terbukti.nomor == 0
                        ? std::string("Tidak ada entri yang terbukti.\n")
                        : fmt::format("Yang masih terbukti: entri 1 sampai {}.\n", result.terbukti.nomor));
}

void print_json(cli::Context& context, const Diperiksa& result) {
    std::string text;
    base::JsonWriter json(text, 2);
    json.begin_object()
        .key("utuh")
        .boolean(!result.patah)
        .key("terbukti")
        .number(std::to_string(result.terbukti.nomor));
    json.member("kepala", journal::tulis_kepala(result.terbukti));
    if (result.patah)
        json.key("patah")
            .begin_object()
            .member("jenis", journal::kode(result.patah->jenis))
            .key("nomor")
            .number(std::to_string(result.patah->nomor))
            .key("lain")
            .number(std::to_string(result.patah->lain))
            .member("pesan", context.text_of(result.patah->kalimat()))
            .end_object();
    json.end_object();
    context.out << text << '\n';
}

void run_periksa(cli::Context& context, const Diminta& d) {
    const auto heads = known_heads(d);
    if (!heads) return refuse(context, d, heads.error());
    journal::Pemeriksa verifier(*heads);
    const auto result = d.berkas.empty() ? check_store(d, verifier) : check_file(context, d, verifier);
    if (!result) return refuse(context, d, result.error());
    d.format == "json" ? print_json(context, *result) : print_text(context, *result);
    if (result->patah) context.exit = cli::Exit::finding;
}

void run_kepala(cli::Context& context, const Diminta& d) {
    const auto office = open(d);
    if (!office) return refuse(context, d, office.error());
    Kepala head;
    office->simpanan->baca([&](kantor::Baca& db) { head = db.kepala_jurnal(office->instansi); });
    context.out << journal::tulis_kepala(head) << '\n';
}

// That a copy went out is an entry after it, as it is of a copy from the page. Beside a server on SQLite, and on a database that may only be
// read, nobody can write one: then that is said.
base::Result<void> journal_the_copy(const Diminta& d, const Kepala& upto) {
    auto office = open(d, true);
    if (!office) return base::refuse(office.error());
    return office->simpanan->tulis([&](kantor::Tulis& db) -> base::Result<void> {
        db.catat(office->instansi, kantor::entri_salinan({}, SystemClock{}.now(), upto));
        return {};
    });
}

void run_tulis(cli::Context& context, const Diminta& d) {
    Kepala head;
    {
        const auto office = open(d);
        if (!office) return refuse(context, d, office.error());
        office->simpanan->baca([&](kantor::Baca& db) {
            db.jurnal_seluruhnya(office->instansi, [&](const Tercatat& t) {
                context.out << journal::tulis_baris(t) << '\n';
                head = {t.entri.nomor, t.sidik};
                return context.out.good();
            });
        });
    }
    if (!journal_the_copy(d, head))
        cli::print_findings(
            context, {{d.db, {}, base::say("jurnal_berkas.tidak_tercatat"), base::Severity::peringatan}});
}

void add_office_options(CLI::App* command, const std::shared_ptr<Diminta>& d) {
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->type_name("ALAMAT")
        ->capture_default_str();
    command->add_option("--instansi", d->instansi, "Nomor kantor, bila basis data memuat lebih dari satu");
}

} // namespace

void add_jurnal(CLI::App& teraju, cli::Context& context) {
    CLI::App* command = teraju.add_subcommand(
        "jurnal", "Periksa rantai jurnal kantor, cetak kepalanya, atau salin jurnal ke luar");
    command->require_subcommand(1);

    auto d = std::make_shared<Diminta>();
    CLI::App* check =
        command->add_subcommand("periksa", "Buktikan rantainya, atau sebut entri pertama yang rusak");
    add_office_options(check, d);
    check
        ->add_option("--berkas", d->berkas,
                     "Periksa salinan dari teraju jurnal tulis, bukan basis data; - membaca masukan")
        ->type_name("BERKAS");
    check
        ->add_option("--kepala", d->kepala,
                     "Kepala yang dikenal dari luar, misalnya dari berita acara; boleh beberapa")
        ->type_name("NOMOR:SIDIK");
    check->add_option("--format", d->format, "teks atau json")
        ->type_name("BENTUK")
        ->check(CLI::IsMember({"teks", "json"}));
    check->callback([&context, d] { run_periksa(context, *d); });

    CLI::App* head =
        command->add_subcommand("kepala", "Cetak nomor dan sidik entri terakhir, untuk berita acara");
    add_office_options(head, d);
    head->callback([&context, d] { run_kepala(context, *d); });

    CLI::App* write =
        command->add_subcommand("tulis", "Salin seluruh jurnal sebagai baris JSON, untuk bukti di luar");
    add_office_options(write, d);
    write->callback([&context, d] { run_tulis(context, *d); });
}

} // namespace app
