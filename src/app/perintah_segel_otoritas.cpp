// teraju segel otoritas | ekspor | daftar | cabut | crl: the office CA itself.
#include "app/folder_otoritas.h"
#include "app/frasa.h"
#include "app/perintah_segel.h"
#include "app/sistem.h"
#include "calendar/waktu.h"
#include "seal/berkas_kunci.h"
#include "seal/berkas_utuh.h"
#include "seal/pkcs12.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace app {
namespace {

using calendar::Zona;

struct Diminta {
    std::string folder = "otoritas";
    seal::NamaOtoritas nama;
    std::string frasa_dari, frasa_berkas_dari;
    std::string keluaran;
    std::string nomor, alasan;
    int hari = 30;
};

void refuse(cli::Context& context, const base::Findings& findings) {
    cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

void run_otoritas(cli::Context& context, const Diminta& d) {
    const auto frasa = minta_frasa_baru("Frasa sandi baru untuk otoritas kantor", d.frasa_dari);
    if (!frasa) return refuse(context, frasa.error());
    const auto made = FolderOtoritas::buat(d.folder, d.nama, frasa->baca(), SystemClock().now());
    if (!made) return refuse(context, made.error());
    const seal::IsiSertifikat& isi = made->sertifikat().isi();
    context.out << fmt::format("Otoritas kantor dibuat di {}\n", d.folder)
                << fmt::format("Nama           {}\n", isi.nama)
                << fmt::format("Berlaku sampai {}\n", calendar::waktu(isi.berlaku_sampai, Zona::wita))
                << fmt::format("Sidik SHA-256  {}\n", isi.jejak)
                << "Simpan salinan kuncinya di luar mesin ini: teraju segel ekspor\n";
}

void run_ekspor(cli::Context& context, const Diminta& d) {
    const auto folder = FolderOtoritas::buka(d.folder);
    if (!folder) return refuse(context, folder.error());
    const auto frasa = minta_frasa("Frasa sandi otoritas kantor", d.frasa_dari);
    if (!frasa) return refuse(context, frasa.error());
    const auto ca = folder->otoritas(frasa->baca());
    if (!ca) return refuse(context, ca.error());
    const auto other = minta_frasa_baru("Frasa sandi untuk berkas PKCS#12", d.frasa_berkas_dari);
    if (!other) return refuse(context, other.error());
    const auto file =
        seal::tulis_pkcs12(ca->kunci(), {ca->sertifikat()}, ca->sertifikat().isi().nama, other->baca());
    if (!file) return refuse(context, file.error());
    if (const auto kept = seal::tulis_utuh(d.keluaran, *file, seal::Izin::pemilik); !kept)
        return refuse(context, kept.error());
    context.out << fmt::format(
        "Kunci otoritas disalin ke {}. Pindahkan ke tempat yang terkunci di luar mesin ini.\n", d.keluaran);
}

void run_daftar(cli::Context& context, const Diminta& d) {
    const auto folder = FolderOtoritas::buka(d.folder);
    if (!folder) return refuse(context, folder.error());
    for (const seal::Terbitan& one : folder->buku.semua()) {
        const std::string state = one.dicabut ? "dicabut " + calendar::waktu(*one.dicabut, Zona::wita) +
                                                    " (" + std::string(seal::kode(one.alasan)) + ")"
                                              : "sampai " + calendar::waktu(one.sampai, Zona::wita);
        context.out << fmt::format("{}  {:18}  {}  {}\n", one.nomor, one.nip, one.nama, state);
    }
    context.out << fmt::format("{} sertifikat.\n", folder->buku.semua().size());
}

base::Result<void> write_list(FolderOtoritas& folder, const seal::Otoritas& ca, int days) {
    const seal::Instant now = SystemClock().now();
    const std::uint64_t number = folder.buku.nomor_daftar_berikut();
    const std::string crl =
        ca.daftar_cabut(folder.buku.tercabut(), number, now, now + std::chrono::days(days));
    // The book first: the number of a list that somebody may have seen is never used again.
    if (auto kept = folder.simpan_buku(); !kept) return kept;
    return seal::tulis_utuh(folder.berkas("crl.der"), crl);
}

void run_crl(cli::Context& context, const Diminta& d, bool revoke) {
    auto folder = FolderOtoritas::buka(d.folder);
    if (!folder) return refuse(context, folder.error());
    if (revoke) {
        const auto why = seal::alasan_cabut(d.alasan);
        const auto done =
            folder->buku.cabut(d.nomor, SystemClock().now(), why.value_or(seal::AlasanCabut::tidak_disebut));
        if (!done) return refuse(context, done.error());
    }
    const auto frasa = minta_frasa("Frasa sandi otoritas kantor", d.frasa_dari);
    if (!frasa) return refuse(context, frasa.error());
    const auto ca = folder->otoritas(frasa->baca());
    if (!ca) return refuse(context, ca.error());
    if (const auto kept = write_list(*folder, *ca, d.hari); !kept) return refuse(context, kept.error());
    if (revoke) context.out << fmt::format("Sertifikat {} dicabut.\n", d.nomor);
    context.out << fmt::format("Daftar pencabutan ditulis: {} ({} sertifikat)\n",
                               folder->berkas("crl.der").string(), folder->buku.tercabut().size());
}

} // namespace

void add_segel_otoritas(CLI::App& segel, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    const auto folder_and_phrase = [d](CLI::App* command) {
        command->add_option("--otoritas", d->folder, "Folder otoritas kantor")
            ->type_name("FOLDER")
            ->capture_default_str();
        command
            ->add_option(
                "--frasa-dari", d->frasa_dari,
                "Sumber frasa sandi otoritas: fd:NOMOR atau berkas:NAMA; bawaan: ditanyakan di terminal")
            ->type_name("SUMBER");
    };
    CLI::App* make = segel.add_subcommand("otoritas", "Buat otoritas sertifikat kantor (sekali saja)");
    folder_and_phrase(make);
    make->add_option("--nama", d->nama.nama,
                     "Nama otoritas, misalnya \"Otoritas Sertifikat Inspektorat Balangan\"")
        ->required()
        ->type_name("NAMA");
    make->add_option("--organisasi", d->nama.organisasi, "Nama kantor")->required()->type_name("NAMA");
    make->callback([&context, d] { run_otoritas(context, *d); });

    CLI::App* out =
        segel.add_subcommand("ekspor", "Salin kunci otoritas sebagai PKCS#12, untuk disimpan di luar mesin");
    folder_and_phrase(out);
    out->add_option("-o,--keluaran", d->keluaran, "Berkas .p12 yang ditulis")
        ->required()
        ->type_name("BERKAS");
    out->add_option("--frasa-berkas-dari", d->frasa_berkas_dari, "Sumber frasa sandi berkas .p12")
        ->type_name("SUMBER");
    out->callback([&context, d] { run_ekspor(context, *d); });

    CLI::App* list =
        segel.add_subcommand("daftar", "Sertifikat yang pernah diterbitkan, dengan nomor dan keadaannya");
    list->add_option("--otoritas", d->folder, "Folder otoritas kantor")
        ->type_name("FOLDER")
        ->capture_default_str();
    list->callback([&context, d] { run_daftar(context, *d); });

    CLI::App* revoke =
        segel.add_subcommand("cabut", "Cabut satu sertifikat, lalu tulis daftar pencabutan yang baru");
    folder_and_phrase(revoke);
    revoke->add_option("nomor", d->nomor, "Nomor sertifikat dari teraju segel daftar")
        ->required()
        ->type_name("NOMOR");
    revoke
        ->add_option("--alasan", d->alasan,
                     "kunci_bocor, pindah_tugas, diganti, berhenti, atau tidak_disebut")
        ->required()
        ->check(CLI::IsMember({"kunci_bocor", "pindah_tugas", "diganti", "berhenti", "tidak_disebut"}))
        ->type_name("ALASAN");
    revoke->callback([&context, d] { run_crl(context, *d, true); });

    CLI::App* crl =
        segel.add_subcommand("crl", "Tulis daftar pencabutan yang baru (CRL), misalnya sebulan sekali");
    folder_and_phrase(crl);
    crl->add_option("--hari", d->hari, "Berlaku sekian hari")
        ->check(CLI::Range(1, 400))
        ->capture_default_str();
    crl->callback([&context, d] { run_crl(context, *d, false); });
}

} // namespace app
