#include "app/perintah_tandatangani.h"

#include "app/frasa.h"
#include "app/sistem.h"
#include "calendar/waktu.h"
#include "seal/berkas_kunci.h"
#include "seal/berkas_utuh.h"
#include "seal/bubuhkan.h"
#include "seal/cap_waktu_http.h"
#include "seal/pkcs12.h"
#include "seal/token.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

namespace app {
namespace {

using Signer = std::unique_ptr<seal::Penandatangan>;

struct Diminta {
    std::string berkas, keluaran;
    std::string kunci, p12, token, frasa_dari; // token: the module of PKCS#11
    std::string nama_token, nama_kunci, rantai;
    std::string bidang, alasan, lokasi, qr, cap_waktu, zona = "WITA";
    std::vector<double> tempat;
    std::string baris; // one more to be seen in the box
    bool tanpa_rupa = false, tak_terlihat = false;
};

base::Result<Signer> signer_on_token(cli::Context& context, const Diminta& d) {
    seal::Rantai issuers;
    if (!d.rantai.empty()) {
        const auto pem = cli::read_input(context, d.rantai, 1U << 20U);
        if (!pem) return base::refuse(pem.error());
        auto read = seal::Sertifikat::baca_semua(*pem);
        if (!read) return base::refuse(base::placed(read.error(), d.rantai));
        issuers = *std::move(read);
    }
    const auto pin = minta_frasa("PIN token " + d.nama_token, d.frasa_dari);
    if (!pin) return base::refuse(pin.error());
    const auto token = seal::TokenPkcs11::buka(d.token, d.nama_token, pin->baca());
    if (!token) return base::refuse(token.error());
    return seal::TokenPkcs11::penandatangan(*token, d.nama_kunci, issuers);
}

base::Result<Signer> signer_from(cli::Context& context, const Diminta& d) {
    if (!d.token.empty()) return signer_on_token(context, d);
    const std::string& path = d.kunci.empty() ? d.p12 : d.kunci;
    const auto file = cli::read_input(context, path, 256U << 10U);
    if (!file) return base::refuse(file.error());
    const auto frasa = minta_frasa("Frasa sandi kunci " + path, d.frasa_dari);
    if (!frasa) return base::refuse(frasa.error());
    auto opened =
        d.kunci.empty() ? seal::baca_pkcs12(*file, frasa->baca()) : seal::buka_kunci(*file, frasa->baca());
    if (!opened) return base::refuse(opened.error());
    return Signer(*std::move(opened));
}

// The field that was named, or the only one that is empty.
base::Result<std::string> field_of(const std::string& pdf, const Diminta& d) {
    if (!d.bidang.empty()) return d.bidang;
    const auto all = seal::bidang_tanda_tangan(pdf);
    if (!all) return base::refuse(all.error());
    std::vector<std::string> free;
    for (const seal::BidangTandaTangan& one : *all)
        if (!one.terisi) free.push_back(one.nama);
    if (free.size() == 1) return free.front();
    std::string names;
    for (const std::string& name : free) names += (names.empty() ? "" : ", ") + name;
    return base::refuse(free.empty() ? base::say("segel.tanpa_bidang_kosong")
                                     : base::say("segel.pilih_bidang", {{"kosong", names}}));
}

int page_of(double written) { return written >= 1 && written <= 100'000 ? static_cast<int>(written) : 0; }

seal::Permintaan wish(const Diminta& d, const seal::IsiSertifikat& own, std::string field,
                      seal::Instant now) {
    const calendar::Zona zone = calendar::zona_of(d.zona).value_or(calendar::Zona::wita);
    seal::Permintaan what;
    what.bidang = std::move(field);
    what.pada = now;
    what.zona = std::chrono::duration_cast<std::chrono::minutes>(calendar::offset(zone));
    what.alasan = d.alasan;
    what.lokasi = d.lokasi;
    what.tambah_bidang = d.tak_terlihat;
    if (d.tempat.size() == 5) {
        what.tambah_bidang = true;
        what.tempat = seal::Kotak{page_of(d.tempat[0]), d.tempat[1], d.tempat[2], d.tempat[3], d.tempat[4]};
    }
    if (d.tanpa_rupa) return what;
    std::vector<std::string> lines{"Ditandatangani secara elektronik oleh:", own.nama};
    if (!own.jabatan.empty()) lines.push_back(own.jabatan);
    if (!d.baris.empty()) lines.push_back(d.baris);
    lines.push_back(calendar::waktu(std::chrono::floor<std::chrono::minutes>(now), zone));
    what.rupa = seal::Rupa{std::move(lines), d.qr};
    return what;
}

base::Result<std::string> signed_pdf(cli::Context& context, const Diminta& d, std::string& by) {
    const auto pdf = cli::read_input(context, d.berkas);
    if (!pdf) return pdf;
    const auto field = field_of(*pdf, d);
    if (!field) return field;
    const auto signer = signer_from(context, d);
    if (!signer) return base::refuse(signer.error());
    const seal::IsiSertifikat& own = (*signer)->rantai().front().isi();
    by = own.nama;
    const seal::Permintaan what = wish(d, own, *field, SystemClock().now());
    if (d.cap_waktu.empty()) return seal::bubuhkan(*pdf, **signer, what, nullptr);
    SystemRandom random;
    seal::PengirimHttpCurl http;
    seal::PelayanWaktuHttp service(http, d.cap_waktu, random);
    return seal::bubuhkan(*pdf, **signer, what, &service);
}

void run(cli::Context& context, const Diminta& d) {
    std::string by;
    const auto pdf = signed_pdf(context, d, by);
    const auto done =
        pdf ? seal::tulis_utuh(d.keluaran, *pdf) : base::Result<void>(base::refuse(pdf.error()));
    if (!done) {
        cli::print_findings(context, done.error());
        context.exit = cli::Exit::unusable;
        return;
    }
    context.out << fmt::format("Ditandatangani oleh {}: {}\n", by, d.keluaran);
}

} // namespace

void add_tandatangani(CLI::App& teraju, cli::Context& context) {
    CLI::App* command = teraju.add_subcommand(
        "tandatangani", "Tandatangani PDF secara elektronik; tanda tangan yang sudah ada tetap sah");
    auto d = std::make_shared<Diminta>();
    command->add_option("berkas", d->berkas, "PDF yang ditandatangani")->required()->type_name("BERKAS");
    command->add_option("-o,--keluaran", d->keluaran, "PDF yang ditulis; boleh berkas yang sama")
        ->required()
        ->type_name("BERKAS");
    auto* key = command->add_option_group("kunci");
    key->add_option("--kunci", d->kunci, "Berkas kunci Teraju")->type_name("BERKAS");
    key->add_option("--p12", d->p12, "Berkas PKCS#12 (.p12, .pfx)")->type_name("BERKAS");
    key->add_option("--token", d->token,
                    "Modul PKCS#11 sebuah token, misalnya /usr/lib/softhsm/libsofthsm2.so")
        ->type_name("MODUL");
    key->require_option(1);
    command->add_option("--nama-token", d->nama_token, "Nama token")->type_name("NAMA");
    command->add_option("--nama-kunci", d->nama_kunci, "Nama kunci dan sertifikat di token")
        ->type_name("NAMA");
    command->add_option("--rantai", d->rantai, "Sertifikat penerbit bagi token (PEM)")->type_name("BERKAS");
    command
        ->add_option("--frasa-dari", d->frasa_dari,
                     "Sumber frasa sandi atau PIN: fd:NOMOR atau berkas:NAMA; bawaan: ditanyakan di terminal")
        ->type_name("SUMBER");
    command->add_option("--bidang", d->bidang, "Bidang tanda tangan; bawaan: satu-satunya yang kosong")
        ->type_name("NAMA");
    command
        ->add_option("--tempat", d->tempat,
                     "Tambahkan bidang baru di sini: halaman,x,y,lebar,tinggi (titik, dari kiri bawah)")
        ->delimiter(',')
        ->expected(5)
        ->type_name("H,X,Y,L,T");
    command->add_flag("--tak-terlihat", d->tak_terlihat,
                      "Tambahkan bidang baru yang tidak terlihat di halaman");
    command->add_option("--alasan", d->alasan, "Alasan, misalnya Pengesahan")->type_name("TEKS");
    command->add_option("--lokasi", d->lokasi, "Tempat, misalnya Paringin")->type_name("TEKS");
    command->add_option("--qr", d->qr, "Isi kode QR pada tampilan tanda tangan")->type_name("TEKS");
    command
        ->add_option("--baris", d->baris,
                     "Satu baris lagi pada tampilan, misalnya \"Diterima 6 Januari 2026\"")
        ->type_name("TEKS");
    command->add_option("--zona", d->zona, "WIB, WITA, atau WIT")
        ->capture_default_str()
        ->check(CLI::IsMember({"WIB", "WITA", "WIT"}))
        ->type_name("ZONA");
    command->add_flag("--tanpa-rupa", d->tanpa_rupa, "Biarkan bidangnya kosong di halaman");
    command->add_option("--cap-waktu", d->cap_waktu, "Layanan cap waktu RFC 3161 (PAdES B-T)")
        ->type_name("URL");
    command->callback([&context, d] { run(context, *d); });
}

} // namespace app
