// teraju segel bukti: long-term evidence into a signed PDF (B-LT), with a time-stamp service a document time stamp (B-LTA);
// with --db for all papers of an office that are in force, beside them.
#include "app/juru_bukti.h"
#include "app/kantor_terbuka.h"
#include "app/kepercayaan_berkas.h"
#include "app/pemeriksa_segel.h"
#include "app/perintah_segel.h"
#include "app/sistem.h"
#include "berkas/bukti_terbitan.h"
#include "cli/context.h"
#include "seal/berkas_utuh.h"
#include "seal/cap_waktu_http.h"
#include "seal/jangka_panjang.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace app {
namespace {

struct Diminta {
    std::string berkas, keluaran, cap_waktu;
    std::vector<std::string> sertifikat, crl;
    bool semua = false, daftar = false, ambil_crl = false; // of an office
    std::string db = default_db, otoritas;
    std::int64_t instansi = 0;
};

base::Result<seal::Bukti> evidence(cli::Context& context, const Diminta& d) {
    seal::Bukti found;
    for (const std::string& path : d.sertifikat) {
        const auto pem = cli::read_input(context, path, 1U << 20U);
        if (!pem) return base::refuse(pem.error());
        const auto all = seal::Sertifikat::baca_semua(*pem);
        if (!all) return base::refuse(base::placed(all.error(), path));
        found.sertifikat.insert(found.sertifikat.end(), all->begin(), all->end());
    }
    for (const std::string& path : d.crl) {
        auto list = cli::read_input(context, path, 16U << 20U);
        if (!list) return base::refuse(list.error());
        found.daftar_cabut.push_back(*std::move(list));
    }
    return found;
}

base::Result<std::string> proven(cli::Context& context, const Diminta& d) {
    const auto pdf = cli::read_input(context, d.berkas);
    if (!pdf) return pdf;
    const auto found = evidence(context, d);
    if (!found) return base::refuse(found.error());
    auto longer = seal::tambah_bukti(*pdf, *found);
    if (!longer || d.cap_waktu.empty()) return longer;
    SystemRandom random;
    seal::PengirimHttpCurl http;
    seal::PelayanWaktuHttp service(http, d.cap_waktu, random);
    return seal::tambah_cap_dokumen(*longer, service);
}

// ---- the papers of an office
void refuse(cli::Context& context, const base::Findings& findings) {
    cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

void print_list(cli::Context& context, const KantorTerbuka& office) {
    std::vector<berkas::BarisBukti> all;
    office.simpanan->baca_berkas([&](berkas::Baca& db) {
        all = db.terbitan().bukti_berlaku(office.instansi.id, std::numeric_limits<int>::max());
    });
    int missing = 0;
    for (const auto& [paper, evidence] : all) {
        const bool lasts = evidence && evidence->atas == paper.kini && evidence->sampai;
        context.out << fmt::format(
            "{}  {:5}  {}{}\n",
            lasts ? calendar::iso(calendar::local_day(*evidence->sampai, office.instansi.zona))
                  : "belum     ",
            evidence ? evidence->tingkat : "", paper.nomor_naskah,
            !evidence                  ? "  (belum dilihat)"
            : evidence->kurang.empty() ? ""
                                       : "  " + berkas::kelengkapan_bukti(evidence->kurang));
        missing += lasts ? 0 : 1;
    }
    context.out << fmt::format("{} dokumen berlaku, {} belum terbukti.\n", all.size(), missing);
    if (missing > 0) context.exit = cli::Exit::finding;
}

void run_office(cli::Context& context, const Diminta& d) {
    SystemClock clock;
    SystemRandom random;
    const auto office =
        buka_kantor(d.db, d.instansi, std::nullopt, clock, d.semua ? Cara::menulis : Cara::membaca);
    if (!office) return refuse(context, office.error());
    if (d.semua) {
        auto verifier = PemeriksaSegel::buka(d.sertifikat, d.crl, {});
        if (!verifier) return refuse(context, verifier.error());
        verifier->percayai(d.otoritas.empty() ? office->folder / "otoritas"
                                              : std::filesystem::path(d.otoritas));
        verifier->percayai_bsre(office->folder / "bsre" / "akar.pem");
        JuruBukti juru({d.cap_waktu, [&] { return verifier->kepercayaan(); }, d.ambil_crl}, random);
        const auto done = berkas::putaran_bukti(*office->simpanan, *office->gudang, juru, office->instansi.id,
                                                clock, std::numeric_limits<int>::max(), true);
        context.out << fmt::format(
            "{} dokumen dilihat, {} ditambah buktinya, {} masih kurang, {} tidak terbaca.\n", done.dilihat,
            done.ditambah, done.kurang, done.gagal);
    }
    print_list(context, *office);
}

void run(cli::Context& context, const Diminta& d) {
    if (d.semua || d.daftar) return run_office(context, d);
    if (d.berkas.empty() || d.keluaran.empty())
        return refuse(context,
                      {{d.berkas.empty() ? "BERKAS" : "--keluaran", {}, base::say("segel.bukti_apa")}});
    const auto pdf = proven(context, d);
    auto done = pdf ? seal::tulis_utuh(d.keluaran, *pdf) : base::Result<void>(base::refuse(pdf.error()));
    if (!done) {
        cli::print_findings(context, done.error());
        context.exit = cli::Exit::unusable;
        return;
    }
    context.out << fmt::format("Bukti jangka panjang ditambahkan{}: {}\n",
                               d.cap_waktu.empty() ? "" : " dan dicap waktu", d.keluaran);
}

} // namespace

void add_segel_bukti(CLI::App& segel, cli::Context& context) {
    CLI::App* command = segel.add_subcommand(
        "bukti",
        "Sertakan sertifikat dan daftar pencabutan, agar tanda tangan tetap terbukti kelak (B-LT, B-LTA)");
    auto d = std::make_shared<Diminta>();
    command->add_option("berkas", d->berkas, "PDF yang sudah ditandatangani")->type_name("BERKAS");
    command->add_option("-o,--keluaran", d->keluaran, "PDF yang ditulis; boleh berkas yang sama")
        ->type_name("BERKAS");
    command->add_option("--sertifikat", d->sertifikat, "Sertifikat otoritas (PEM); boleh beberapa")
        ->type_name("BERKAS");
    command->add_option("--crl", d->crl, "Daftar pencabutan (DER); boleh beberapa")->type_name("BERKAS");
    command->add_option("--cap-waktu", d->cap_waktu, "Layanan cap waktu RFC 3161: bubuhkan cap waktu dokumen")
        ->type_name("URL");
    command->add_flag("--daftar", d->daftar,
                      "Daftar dokumen kantor yang berlaku: sampai kapan masing-masing membuktikan dirinya");
    command->add_flag("--semua", d->semua,
                      "Lengkapi dan perpanjang bukti semua dokumen kantor yang berlaku, lalu daftarnya");
    command->add_option("--db", d->db, "Bersama --daftar dan --semua: basis data kantor")
        ->capture_default_str();
    command->add_option("--instansi", d->instansi, "Nomor instansi, bila basis data memuat lebih dari satu");
    command
        ->add_option("--otoritas", d->otoritas,
                     "Folder otoritas sertifikat kantor; bawaan: di samping basis data")
        ->type_name("FOLDER");
    command->add_flag("--ambil-crl", d->ambil_crl,
                      "Bersama --semua: ambil daftar pencabutan dari alamat di dalam sertifikat");
    command->callback([&context, d] { run(context, *d); });
}

} // namespace app
