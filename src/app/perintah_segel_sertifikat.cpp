// teraju segel terbitkan | perbarui | impor | ganti-frasa: certificates of signers and the files that keep their keys.
#include "app/folder_otoritas.h"
#include "app/frasa.h"
#include "app/perintah_segel.h"
#include "app/sistem.h"
#include "calendar/waktu.h"
#include "cli/context.h"
#include "seal/berkas_kunci.h"
#include "seal/berkas_utuh.h"
#include "seal/permintaan.h"
#include "seal/pkcs12.h"
#include "seal/token.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <memory>
#include <string>

namespace app {
namespace {

using calendar::Zona;
using seal::KunciRahasia;
using seal::Rahasia;
using seal::Rantai;

struct Diminta {
    std::string folder = "otoritas";
    seal::Pemohon siapa;
    std::string kunci, p12, keluaran, daftar_di;
    std::string token, nama_token, nama_kunci, permintaan; // a key that stays on its token
    std::string frasa_dari, frasa_otoritas_dari, frasa_p12_dari, frasa_baru_dari;
    int tahun = 2;
};

void refuse(cli::Context& context, const base::Findings& findings) {
    cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

base::Result<void> keep(const KunciRahasia& key, const Rantai& chain, const Rahasia& frasa,
                        const std::string& path) {
    SystemRandom random;
    const auto file = seal::tulis_kunci(key, chain, frasa.baca(), random);
    if (!file) return base::refuse(file.error());
    return seal::tulis_utuh(path, *file, seal::Izin::pemilik);
}

void tell(cli::Context& context, const std::string& what, const seal::Sertifikat& own,
          const std::string& path) {
    const seal::IsiSertifikat& isi = own.isi();
    context.out << what << '\n'
                << fmt::format("Nama           {}\n", isi.nama) << fmt::format("NIP            {}\n", isi.nip)
                << fmt::format("Nomor          {}\n", isi.nomor)
                << fmt::format("Berlaku sampai {}\n", calendar::waktu(isi.berlaku_sampai, Zona::wita))
                << fmt::format("Berkas kunci   {}\n", path);
}

// The CA signs a certificate and its register knows it, before anybody gets to see it.
template <class Sign>
base::Result<seal::Sertifikat> issue(const Diminta& d, Rantai& chain, Sign&& sign) {
    auto folder = FolderOtoritas::buka(d.folder);
    if (!folder) return base::refuse(folder.error());
    const auto frasa = minta_frasa("Frasa sandi otoritas kantor", d.frasa_otoritas_dari);
    if (!frasa) return base::refuse(frasa.error());
    const auto ca = folder->otoritas(frasa->baca());
    if (!ca) return base::refuse(ca.error());
    const seal::Instant now = SystemClock().now();
    base::Result<seal::Sertifikat> own = sign(*ca, now, now + std::chrono::days(365 * d.tahun + d.tahun / 4));
    if (!own) return own;
    folder->buku.catat(own->isi());
    if (auto kept = folder->simpan_buku(); !kept) return base::refuse(kept.error());
    chain = {*own, ca->sertifikat()};
    return own;
}

base::Result<seal::Sertifikat> issue(const Diminta& d, const KunciRahasia& key, const seal::Pemohon& whom,
                                     Rantai& chain) {
    return issue(d, chain, [&](const seal::Otoritas& ca, seal::Instant from, seal::Instant until) {
        return ca.terbitkan(key, whom, from, until, seal::Pemakaian::tanda_tangan, d.daftar_di);
    });
}

// A request by a key that stays on its token (PKCS#10).
void run_minta(cli::Context& context, const Diminta& d) {
    const auto pin = minta_frasa("PIN token " + d.nama_token, d.frasa_dari);
    if (!pin) return refuse(context, pin.error());
    const auto token = seal::TokenPkcs11::buka(d.token, d.nama_token, pin->baca());
    if (!token) return refuse(context, token.error());
    const auto request = seal::TokenPkcs11::permintaan(*token, d.nama_kunci, d.siapa);
    if (!request) return refuse(context, request.error());
    if (const auto kept = seal::tulis_utuh(d.keluaran, seal::pem_permintaan(*request)); !kept)
        return refuse(context, kept.error());
    context.out << fmt::format("Permintaan sertifikat ditulis: {}\nKuncinya tetap di token. Serahkan berkas "
                               "ini kepada pengelola otoritas kantor.\n",
                               d.keluaran);
}

// The answer to it: the certificate and the CA's, to be put on the token.
void run_terbitkan_permintaan(cli::Context& context, const Diminta& d) {
    const auto request = cli::read_input(context, d.permintaan, seal::permintaan_terbesar);
    if (!request) return refuse(context, request.error());
    if (const auto key = seal::kunci_permintaan(*request); !key)
        return refuse(context, base::placed(key.error(), d.permintaan)); // before anybody types a passphrase
    Rantai chain;
    const auto own = issue(d, chain, [&](const seal::Otoritas& ca, seal::Instant from, seal::Instant until) {
        return ca.terbitkan_permintaan(*request, d.siapa, from, until, d.daftar_di);
    });
    if (!own) return refuse(context, own.error());
    std::string pem;
    for (const seal::Sertifikat& one : chain) pem += one.pem();
    if (const auto kept = seal::tulis_utuh(d.keluaran, pem); !kept) return refuse(context, kept.error());
    tell(context, "Sertifikat diterbitkan untuk kunci di token.", *own, d.keluaran);
}

void run_terbitkan(cli::Context& context, const Diminta& d) {
    if (!d.permintaan.empty()) return run_terbitkan_permintaan(context, d);
    if (std::ifstream(d.keluaran)) return refuse(context, {{"", d.keluaran, base::say("segel.kunci_ada")}});
    const auto frasa = minta_frasa_baru(
        "Frasa sandi baru milik " + d.siapa.nama + " (diketik oleh yang bersangkutan)", d.frasa_dari);
    if (!frasa) return refuse(context, frasa.error());
    const KunciRahasia key = KunciRahasia::buat();
    Rantai chain;
    const auto own = issue(d, key, d.siapa, chain);
    if (!own) return refuse(context, own.error());
    if (const auto kept = keep(key, chain, *frasa, d.keluaran); !kept) return refuse(context, kept.error());
    tell(context, "Sertifikat diterbitkan.", *own, d.keluaran);
}

base::Result<std::unique_ptr<seal::PenandatanganKunci>> open_key(cli::Context& context, const Diminta& d,
                                                                 std::string& frasa_used) {
    const auto file = cli::read_input(context, d.kunci, 256U << 10U);
    if (!file) return base::refuse(file.error());
    const auto frasa = minta_frasa("Frasa sandi kunci " + d.kunci, d.frasa_dari);
    if (!frasa) return base::refuse(frasa.error());
    frasa_used = frasa->baca();
    return seal::buka_kunci(*file, frasa->baca());
}

void run_perbarui(cli::Context& context, const Diminta& d) {
    std::string used;
    const auto signer = open_key(context, d, used);
    const Rahasia frasa(std::move(used));
    if (!signer) return refuse(context, signer.error());
    const seal::IsiSertifikat& old = (*signer)->rantai().front().isi();
    Rantai chain;
    const auto own = issue(d, (*signer)->kunci(), {old.nama, old.nip, old.jabatan, old.organisasi}, chain);
    if (!own) return refuse(context, own.error());
    const std::string path = d.keluaran.empty() ? d.kunci : d.keluaran;
    if (const auto kept = keep((*signer)->kunci(), chain, frasa, path); !kept)
        return refuse(context, kept.error());
    tell(context, "Sertifikat diperbarui; tanda tangan lama tetap sah.", *own, path);
}

void run_impor(cli::Context& context, const Diminta& d) {
    if (std::ifstream(d.keluaran)) return refuse(context, {{"", d.keluaran, base::say("segel.kunci_ada")}});
    const auto file = cli::read_input(context, d.p12, 256U << 10U);
    if (!file) return refuse(context, file.error());
    const auto old = minta_frasa("Frasa sandi berkas " + d.p12, d.frasa_p12_dari);
    if (!old) return refuse(context, old.error());
    const auto signer = seal::baca_pkcs12(*file, old->baca());
    if (!signer) return refuse(context, signer.error());
    const auto frasa = minta_frasa_baru("Frasa sandi baru untuk " + d.keluaran, d.frasa_dari);
    if (!frasa) return refuse(context, frasa.error());
    if (const auto kept = keep((*signer)->kunci(), (*signer)->rantai(), *frasa, d.keluaran); !kept)
        return refuse(context, kept.error());
    tell(context, "Kunci dari PKCS#12 disimpan.", (*signer)->rantai().front(), d.keluaran);
}

void run_ganti(cli::Context& context, const Diminta& d) {
    std::string used;
    const auto signer = open_key(context, d, used);
    const Rahasia old(std::move(used));
    if (!signer) return refuse(context, signer.error());
    const auto frasa = minta_frasa_baru("Frasa sandi baru", d.frasa_baru_dari);
    if (!frasa) return refuse(context, frasa.error());
    if (const auto kept = keep((*signer)->kunci(), (*signer)->rantai(), *frasa, d.kunci); !kept)
        return refuse(context, kept.error());
    context.out << fmt::format("Frasa sandi {} diganti.\n", d.kunci);
}

} // namespace

void add_segel_sertifikat(CLI::App& segel, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    const auto source = [](CLI::App* command, const char* name, std::string& to, const char* whose) {
        command
            ->add_option(name, to,
                         std::string("Sumber frasa sandi ") + whose +
                             ": fd:NOMOR atau berkas:NAMA; bawaan: ditanyakan di terminal")
            ->type_name("SUMBER");
    };
    const auto authority = [d, source](CLI::App* command) {
        command->add_option("--otoritas", d->folder, "Folder otoritas kantor")
            ->type_name("FOLDER")
            ->capture_default_str();
        source(command, "--frasa-otoritas-dari", d->frasa_otoritas_dari, "otoritas");
        command->add_option("--tahun", d->tahun, "Berlaku sekian tahun")
            ->check(CLI::Range(1, 5))
            ->capture_default_str();
        command
            ->add_option("--daftar-di", d->daftar_di,
                         "Alamat daftar pencabutan kantor yang ditulis di sertifikat, misalnya "
                         "https://teraju.contoh.go.id/crl.der")
            ->type_name("URL");
    };
    CLI::App* make =
        segel.add_subcommand("terbitkan", "Buat kunci dan sertifikat bagi seorang penanda tangan");
    authority(make);
    make->add_option("--nama", d->siapa.nama, "Nama dengan gelar")->required()->type_name("NAMA");
    make->add_option("--nip", d->siapa.nip, "NIP")->required()->type_name("NIP");
    make->add_option("--jabatan", d->siapa.jabatan, "Jabatan")->type_name("JABATAN");
    make->add_option("--organisasi", d->siapa.organisasi, "Nama kantor")->type_name("NAMA");
    make->add_option("-o,--keluaran", d->keluaran,
                     "Berkas kunci yang ditulis; dengan --permintaan: rantai sertifikatnya (PEM)")
        ->required()
        ->type_name("BERKAS");
    make->add_option("--permintaan", d->permintaan,
                     "Untuk kunci di token: permintaan dari teraju segel minta (PKCS#10)")
        ->type_name("BERKAS");
    source(make, "--frasa-dari", d->frasa_dari, "penanda tangan");
    make->callback([&context, d] { run_terbitkan(context, *d); });

    CLI::App* ask = segel.add_subcommand(
        "minta", "Minta sertifikat bagi kunci yang tetap di token: tulis permintaan PKCS#10");
    ask->add_option("--token", d->token, "Modul PKCS#11, misalnya /usr/lib/softhsm/libsofthsm2.so")
        ->required()
        ->type_name("MODUL");
    ask->add_option("--nama-token", d->nama_token, "Nama token")->required()->type_name("NAMA");
    ask->add_option("--nama-kunci", d->nama_kunci, "Nama pasangan kunci di token")
        ->required()
        ->type_name("NAMA");
    ask->add_option("--nama", d->siapa.nama, "Nama dengan gelar")->required()->type_name("NAMA");
    ask->add_option("--nip", d->siapa.nip, "NIP")->required()->type_name("NIP");
    ask->add_option("--jabatan", d->siapa.jabatan, "Jabatan")->type_name("JABATAN");
    ask->add_option("--organisasi", d->siapa.organisasi, "Nama kantor")->type_name("NAMA");
    ask->add_option("-o,--keluaran", d->keluaran, "Permintaan yang ditulis (PEM)")
        ->required()
        ->type_name("BERKAS");
    ask->add_option("--frasa-dari", d->frasa_dari,
                    "Sumber PIN token: fd:NOMOR atau berkas:NAMA; bawaan: ditanyakan di terminal")
        ->type_name("SUMBER");
    ask->callback([&context, d] { run_minta(context, *d); });

    CLI::App* renew = segel.add_subcommand("perbarui", "Terbitkan sertifikat baru untuk kunci yang sama");
    authority(renew);
    renew->add_option("kunci", d->kunci, "Berkas kunci")->required()->type_name("BERKAS");
    renew->add_option("-o,--keluaran", d->keluaran, "Berkas kunci yang baru; bawaan: berkas yang sama")
        ->type_name("BERKAS");
    source(renew, "--frasa-dari", d->frasa_dari, "penanda tangan");
    renew->callback([&context, d] { run_perbarui(context, *d); });

    CLI::App* import = segel.add_subcommand("impor", "Simpan kunci dari PKCS#12 (.p12) sebagai berkas kunci");
    import->add_option("p12", d->p12, "Berkas .p12 atau .pfx")->required()->type_name("BERKAS");
    import->add_option("-o,--keluaran", d->keluaran, "Berkas kunci yang ditulis")
        ->required()
        ->type_name("BERKAS");
    source(import, "--frasa-p12-dari", d->frasa_p12_dari, "berkas .p12");
    source(import, "--frasa-dari", d->frasa_dari, "berkas kunci yang baru");
    import->callback([&context, d] { run_impor(context, *d);
});

CLI::App* change = segel.add_subcommand("ganti-frasa", "Ganti frasa sandi sebuah berkas kunci");
change->add_option("kunci", d->kunci, "Berkas kunci")->required()->type_name("BERKAS");
source(change, "--frasa-dari", d->frasa_dari, "yang lama");
source(change, "--frasa-baru-dari", d->frasa_baru_dari, "yang baru");
change->callback([&context, d] { run_ganti(context, *d); });
} // namespace app

} // namespace app
