// teraju segel bukti: long-term evidence into a signed PDF (B-LT), with a time-stamp service a document time stamp (B-LTA).
#include "app/perintah_segel.h"
#include "app/sistem.h"
#include "cli/context.h"
#include "seal/berkas_utuh.h"
#include "seal/cap_waktu_http.h"
#include "seal/jangka_panjang.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

namespace app {
namespace {

struct Diminta {
    std::string berkas, keluaran, cap_waktu;
    std::vector<std::string> sertifikat, crl;
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

void run(cli::Context& context, const Diminta& d) {
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
    command->add_option("berkas", d->berkas, "PDF yang sudah ditandatangani")
        ->required()
        ->type_name("BERKAS");
    command->add_option("-o,--keluaran", d->keluaran, "PDF yang ditulis; boleh berkas yang sama")
        ->required()
        ->type_name("BERKAS");
    command->add_option("--sertifikat", d->sertifikat, "Sertifikat otoritas (PEM); boleh beberapa")
        ->type_name("BERKAS");
    command->add_option("--crl", d->crl, "Daftar pencabutan (DER); boleh beberapa")->type_name("BERKAS");
    command->add_option("--cap-waktu", d->cap_waktu, "Layanan cap waktu RFC 3161: bubuhkan cap waktu dokumen")
        ->type_name("URL");
    command->callback([&context, d] { run(context, *d); });
}

} // namespace app
