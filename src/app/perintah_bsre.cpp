#include "app/perintah_bsre.h"

#include "app/folder_bsre.h"
#include "app/frasa.h"
#include "app/letak_bsre.h"
#include "app/sistem.h"
#include "base/sha256.h"
#include "calendar/waktu.h"
#include "seal/berkas_utuh.h"
#include "seal/bidang.h"
#include "seal/bsre.h"
#include "seal/kotak_bsre.h"
#include "seal/rupa.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {
namespace {

using seal::AkhirBsre;
using seal::ButirAntrean;

struct Diminta {
    std::string folder = "antrean-bsre";
    std::string alamat, klien, versi = "2", ca, frasa_dari, sandi_klien_dari;
    std::string nik, berkas, keluaran, alasan, lokasi;
    std::vector<double> tempat; // page, x, y, width, height as the service counts them
    std::string gambar, tautan;
    std::string bidang, asal = "kiri_atas", satuan = "titik",
                        ukuran = "ukuran"; // or the box of a field of the form
    std::vector<std::string> baris;
    bool totp = false;
    std::uint64_t nomor = 0;
};

void refuse(cli::Context& context, const base::Findings& findings) {
    cli::print_findings(context, findings);
    context.exit = cli::Exit::unusable;
}

// The application's own password is no setting and no argument.
base::Result<seal::Rahasia> client_password(const Diminta& d) {
    const char* given = std::getenv("TERAJU_BSRE_SANDI");
    if (given != nullptr && d.sandi_klien_dari.empty()) return seal::Rahasia(given);
    return minta_frasa("Kata sandi aplikasi di BSrE", d.sandi_klien_dari);
}

struct Service {
    seal::PengirimHttpCurl http;
    SystemRandom random;
    std::unique_ptr<seal::Bsre> bsre;
};

base::Result<std::unique_ptr<Service>> service_of(const Diminta& d) {
    auto password = client_password(d);
    if (!password) return base::refuse(password.error());
    auto service = std::make_unique<Service>();
    seal::AturanBsre rules{d.versi == "1" ? seal::VersiBsre::v1 : seal::VersiBsre::v2, d.alamat, d.klien,
                           d.ca};
    while (!rules.alamat.empty() && rules.alamat.back() == '/') rules.alamat.pop_back();
    service->bsre = std::make_unique<seal::Bsre>(service->http, rules, *std::move(password), service->random);
    return service;
}

void run_status(cli::Context& context, const Diminta& d) {
    const auto service = service_of(d);
    if (!service) return refuse(context, service.error());
    const auto status = (*service)->bsre->status(d.nik);
    if (!status) return refuse(context, status.error());
    context.out << fmt::format("{}  {}: {}\n", seal::nik_tersamar(d.nik),
                               status->boleh ? "boleh menandatangani" : "belum boleh menandatangani",
                               status->pesan);
    if (!status->boleh) context.exit = cli::Exit::finding;
}

void run_antre(cli::Context& context, const Diminta& d) {
    auto folder = FolderBsre::buka(d.folder);
    if (!folder) return refuse(context, folder.error());
    const auto pdf = cli::read_input(context, d.berkas);
    if (!pdf) return refuse(context, pdf.error());
    if (const auto sound = seal::bidang_tanda_tangan(*pdf); !sound) return refuse(context, sound.error());
    ButirAntrean one;
    one.nik = d.nik;
    one.sidik = base::sha256(*pdf).hex();
    one.nama_berkas = std::filesystem::path(d.berkas).filename().string();
    one.keluaran = std::filesystem::absolute(d.keluaran).string();
    one.alasan = d.alasan;
    one.lokasi = d.lokasi;
    const auto number = folder->antrean.masuk(one, SystemClock().now());
    if (!number) return refuse(context, number.error());
    if (const auto kept = folder->simpan_pdf(one.sidik, *pdf); !kept) return refuse(context, kept.error());
    if (const auto kept = folder->simpan(); !kept) return refuse(context, kept.error());
    context.out << fmt::format("Menunggu dengan nomor {}: {}\n", *number, one.nama_berkas);
}

seal::KalibrasiBsre reading(const Diminta& d) {
    return {d.asal == "kiri_bawah" ? seal::AsalKoordinat::kiri_bawah : seal::AsalKoordinat::kiri_atas,
            d.satuan == "piksel"      ? seal::SatuanKoordinat::piksel
            : d.satuan == "milimeter" ? seal::SatuanKoordinat::milimeter
                                      : seal::SatuanKoordinat::titik,
            d.ukuran == "sudut" ? seal::ArtiUkuran::sudut : seal::ArtiUkuran::ukuran};
}

// The box of that field in this document, with the lines of --baris.
base::Result<seal::TampilanBsre> box_of_field(const std::string& pdf, const Diminta& d) {
    const auto where = seal::tempat_bidang(pdf, d.bidang);
    if (!where) return base::refuse(where.error());
    seal::TampilanBsre seen = seal::tampilan_bsre(*where, reading(d));
    std::vector<std::string> lines{"Ditandatangani secara elektronik oleh:"};
    lines.insert(lines.end(), d.baris.begin(), d.baris.end());
    const seal::Kotak drawn = seal::kotak_dari(seen, where->tinggi_halaman, reading(d));
    seen.gambar_png = seal::gambar_rupa_png({lines, d.tautan}, drawn.lebar, drawn.tinggi);
    return seen;
}

// The box that the service is to draw; none where no place was named.
base::Result<std::optional<seal::TampilanBsre>> box(cli::Context& context, const Diminta& d) {
    if (d.tempat.empty()) return std::optional<seal::TampilanBsre>();
    seal::TampilanBsre seen;
    const double page = d.tempat[0];
    if (page < 1 || page > 10'000 || page != std::floor(page))
        return base::refuse(base::say("segel.bsre_halaman"), fmt::format("{}", page), "--tempat");
    seen.halaman = static_cast<int>(page);
    seen.x = d.tempat[1];
    seen.y = d.tempat[2];
    seen.lebar = d.tempat[3];
    seen.tinggi = d.tempat[4];
    seen.tautan = d.tautan;
    if (d.gambar.empty() && (d.versi == "2" || d.tautan.empty()))
        return base::refuse(base::say("segel.bsre_gambar"), {}, "--gambar");
    if (d.gambar.empty()) return std::optional(std::move(seen));
    auto picture = cli::read_input(context, d.gambar, 1U << 20U);
    if (!picture) return base::refuse(picture.error());
    if (picture->rfind("\x89PNG", 0) != 0)
        return base::refuse(base::say("segel.bsre_gambar"), d.gambar, "--gambar");
    seen.gambar_png = *std::move(picture);
    return std::optional(std::move(seen));
}

// One document on its way and back. False: stop here.
bool send(cli::Context& context, FolderBsre& folder, seal::Bsre& bsre, const ButirAntrean one,
          const Diminta& d, std::optional<seal::TampilanBsre> seen, const seal::SandiBsre& secret) {
    const auto pdf = folder.pdf(one.sidik);
    if (!pdf) {
        refuse(context, pdf.error());
        return false;
    }
    if (!d.bidang.empty()) {
        auto own = box_of_field(*pdf, d);
        if (!own) {
            refuse(context, base::placed(own.error(), one.nama_berkas));
            return false;
        }
        seen = *std::move(own);
    }
    // Kept as on its way before it goes: a machine that stops leaves it unknown, never waiting.
    folder.antrean.berangkat(one.nomor, SystemClock().now());
    if (const auto kept = folder.simpan(); !kept) {
        refuse(context, kept.error());
        return false;
    }
    const seal::HasilBsre result =
        bsre.tandatangani({one.nik, *pdf, one.nama_berkas, one.alasan, one.lokasi, seen}, secret);
    if (result.akhir == AkhirBsre::selesai) {
        if (const auto kept = seal::tulis_utuh(one.keluaran, result.pdf); !kept) {
            refuse(context,
                   kept.error()); // read again, it is unknown: it was signed, and the file is not here
            return false;
        }
    }
    const bool on = folder.antrean.tiba(one.nomor, result);
    if (const auto kept = folder.simpan(); !kept) {
        refuse(context, kept.error());
        return false;
    }
    if (result.akhir == AkhirBsre::selesai) {
        folder.hapus_pdf(one.sidik);
        context.out << fmt::format("{}  ditandatangani: {}\n", one.nomor, one.keluaran);
    }
    if (!result.temuan.empty()) {
        cli::print_findings(context,
                            base::placed(result.temuan, fmt::format("{} {}", one.nomor, one.nama_berkas)));
        context.exit = cli::Exit::finding;
    }
    return on;
}

void run_kirim(cli::Context& context, const Diminta& d) {
    auto folder = FolderBsre::buka(d.folder);
    if (!folder) return refuse(context, folder.error());
    if (folder->antrean.berikut(d.nik) == nullptr) {
        context.out << "Tidak ada yang menunggu.\n";
        return;
    }
    const auto seen = box(context, d); // before anybody types a secret
    if (!seen) return refuse(context, seen.error());
    const auto service = service_of(d);
    if (!service) return refuse(context, service.error());
    auto typed = minta_frasa(d.totp ? "Kode OTP BSrE" : "Frasa sandi BSrE", d.frasa_dari);
    if (!typed) return refuse(context, typed.error());
    const seal::SandiBsre secret{*std::move(typed),
                                 d.totp ? seal::SandiBsre::Jenis::totp : seal::SandiBsre::Jenis::frasa};
    bool on = true;
    while (on) {
        const ButirAntrean* next = folder->antrean.berikut(d.nik);
        on = next != nullptr && send(context, *folder, *(*service)->bsre, *next, d, *seen, secret) &&
             !d.totp; // a code is for once
    }
}

void run_lembar_uji(cli::Context& context, const Diminta& d) {
    if (const auto kept = seal::tulis_utuh(d.keluaran, seal::lembar_uji()); !kept)
        return refuse(context, kept.error());
    const seal::TampilanBsre box = seal::tampilan_bsre(seal::kotak_uji(), reading(d));
    context.out << fmt::format("{}\nKirim dengan --tempat {},{:g},{:g},{:g},{:g}\n", d.keluaran, box.halaman,
                               box.x, box.y, box.lebar, box.tinggi);
}

void run_ukur(cli::Context& context, const Diminta& d) {
    const auto pdf = cli::read_input(context, d.berkas);
    if (!pdf) return refuse(context, pdf.error());
    const auto found = ukur_letak(*pdf, reading(d));
    if (!found) return refuse(context, found.error());
    context.out << context.wording.render(found->kata) << '\n';
    if (!found->kena) context.exit = cli::Exit::finding;
}

void run_daftar(cli::Context& context, const Diminta& d) {
    const auto folder = FolderBsre::buka(d.folder);
    if (!folder) return refuse(context, folder.error());
    for (const ButirAntrean& one : folder->antrean.semua())
        context.out << fmt::format(
            "{}  {}  {:15}  masuk {}  {}\n", one.nomor, seal::nik_tersamar(one.nik), seal::kode(one.keadaan),
            calendar::waktu(std::chrono::floor<std::chrono::minutes>(one.masuk), calendar::Zona::wita),
            one.nama_berkas);
    context.out << fmt::format("{} dokumen.\n", folder->antrean.semua().size());
}

void run_putuskan(cli::Context& context, const Diminta& d, bool again) {
    auto folder = FolderBsre::buka(d.folder);
    if (!folder) return refuse(context, folder.error());
    std::string sidik;
    for (const ButirAntrean& one : folder->antrean.semua())
        if (one.nomor == d.nomor) sidik = one.sidik;
    const auto done = again ? folder->antrean.ulangi(d.nomor) : folder->antrean.buang(d.nomor);
    if (!done) return refuse(context, done.error());
    if (const auto kept = folder->simpan(); !kept) return refuse(context, kept.error());
    if (!again) folder->hapus_pdf(sidik);
    context.out << (again ? "Menunggu lagi di tempatnya semula.\n" : "Dikeluarkan dari antrean.\n");
}

void service_options(CLI::App* command, const std::shared_ptr<Diminta>& d) {
    command->add_option("--alamat", d->alamat, "Alamat layanan, misalnya https://esign.contoh.go.id")
        ->required()
        ->type_name("URL");
    command->add_option("--klien", d->klien, "Nama pengguna aplikasi ini di BSrE")
        ->required()
        ->type_name("NAMA");
    command->add_option("--versi", d->versi, "1 (multipart) atau 2 (JSON)")
        ->check(CLI::IsMember({"1", "2"}))
        ->capture_default_str();
    command->add_option("--ca", d->ca, "Sertifikat akar layanan, bila bukan yang dikenal mesin ini")
        ->type_name("BERKAS");
    command
        ->add_option("--sandi-klien-dari", d->sandi_klien_dari,
                     "Sumber kata sandi aplikasi: fd:NOMOR atau berkas:NAMA; bawaan: TERAJU_BSRE_SANDI")
        ->type_name("SUMBER");
}

void calibration_options(CLI::App* command, const std::shared_ptr<Diminta>& d) {
    command
        ->add_option("--asal", d->asal, "Koordinat layanan dihitung dari kiri_atas atau kiri_bawah halaman")
        ->check(CLI::IsMember({"kiri_atas", "kiri_bawah"}))
        ->capture_default_str();
    command->add_option("--satuan", d->satuan, "titik (1/72 inci), piksel (1/96 inci), atau milimeter")
        ->check(CLI::IsMember({"titik", "piksel", "milimeter"}))
        ->capture_default_str();
    command->add_option("--ukuran", d->ukuran, "Lebar dan tinggi berarti ukuran, atau sudut di seberangnya")
        ->check(CLI::IsMember({"ukuran", "sudut"}))
        ->capture_default_str();
}

} // namespace

void add_bsre(CLI::App& teraju, cli::Context& context) {
    CLI::App* bsre =
        teraju.add_subcommand("bsre", "Tandatangani lewat BSrE: dokumen menunggu berurutan, lalu dikirim");
    bsre->require_subcommand(1);
    auto d = std::make_shared<Diminta>();
    const auto queue = [d](CLI::App* command) {
        command->add_option("--antrean", d->folder, "Folder antrean")
            ->type_name("FOLDER")
            ->capture_default_str();
    };
    CLI::App* status = bsre->add_subcommand("status", "Apakah seorang penanda tangan boleh menandatangani");
    service_options(status, d);
    status->add_option("nik", d->nik, "NIK")->required()->type_name("NIK");
    status->callback([&context, d] { run_status(context, *d); });

    CLI::App* wait =
        bsre->add_subcommand("antre", "Masukkan PDF ke antrean; frasa sandi baru ditanyakan saat dikirim");
    queue(wait);
    wait->add_option("berkas", d->berkas, "PDF yang akan ditandatangani")->required()->type_name("BERKAS");
    wait->add_option("-o,--keluaran", d->keluaran, "PDF bertanda tangan yang akan ditulis")
        ->required()
        ->type_name("BERKAS");
    wait->add_option("--nik", d->nik, "NIK penanda tangan")->required()->type_name("NIK");
    wait->add_option("--alasan", d->alasan, "Alasan")->type_name("TEKS");
    wait->add_option("--lokasi", d->lokasi, "Tempat")->type_name("TEKS");
    wait->callback([&context, d] { run_antre(context, *d); });

    CLI::App* go =
        bsre->add_subcommand("kirim", "Kirim yang menunggu milik seorang penanda tangan, menurut urutannya");
    queue(go);
    service_options(go, d);
    go->add_option("--nik", d->nik, "NIK penanda tangan")->required()->type_name("NIK");
    go->add_option("--frasa-dari", d->frasa_dari,
                   "Sumber frasa sandi atau OTP: fd:NOMOR atau berkas:NAMA; bawaan: terminal")
        ->type_name("SUMBER");
    go->add_option(
          "--tempat", d->tempat,
          "Kotak yang terlihat: halaman,x,y,lebar,tinggi dalam satuan layanan; kalibrasi dahulu dengan "
          "satu halaman percobaan")
        ->delimiter(',')
        ->expected(5)
        ->type_name("H,X,Y,L,T");
    go->add_option(
          "--bidang", d->bidang,
          "Atau: terlihat di kotak bidang kosong ini pada setiap dokumen, menurut --asal, --satuan, --ukuran")
        ->type_name("NAMA")
        ->excludes("--tempat");
    go->add_option("--baris", d->baris, "Dengan --bidang: isi kotaknya di bawah judul: nama, jabatan, NIP")
        ->type_name("TEKS");
    calibration_options(go, d);
    go->add_option("--gambar", d->gambar, "Gambar kotak itu (PNG)")->type_name("BERKAS");
    go->add_option("--tautan", d->tautan, "Versi 1 tanpa gambar: layanan menggambar kode QR untuk tautan ini")
        ->type_name("URL");
    go->add_flag("--otp", d->totp, "Pakai kode OTP (versi 2), satu dokumen sekali kirim");
    go->callback([&context, d] { run_kirim(context, *d); });

    CLI::App* page = bsre->add_subcommand(
        "lembar-uji", "Buat halaman uji: satu kotak bertanda, untuk mengetahui cara layanan menghitung");
    page->add_option("-o,--keluaran", d->keluaran, "PDF yang akan ditulis")->required()->type_name("BERKAS");
    calibration_options(page, d);
    page->callback([&context, d] { run_lembar_uji(context, *d); });
    CLI::App* measure = bsre->add_subcommand("ukur", "Ukur halaman uji yang kembali: kenakah kotaknya?");
    measure->add_option("berkas", d->berkas, "Halaman uji bertanda tangan")->required()->type_name("BERKAS");
    calibration_options(measure, d);
    measure->callback([&context, d] { run_ukur(context, *d); });

    CLI::App* list = bsre->add_subcommand("daftar", "Isi antrean dan keadaannya");
    queue(list);
    list->callback([&context, d] { run_daftar(context, *d); });
    for (const bool again : {true, false}) {
        CLI::App* decide = bsre->add_subcommand(
            again ? "ulangi" : "buang",
            again ? "Sesudah diperiksa: dokumen yang ditolak atau tidak diketahui menunggu lagi"
                  : "Keluarkan sebuah dokumen dari antrean");
        queue(decide);
        decide->add_option("nomor", d->nomor, "Nomor dari teraju bsre daftar")
            ->required()
            ->type_name("NOMOR");
        decide->callback([&context, d, again] { run_putuskan(context, *d, again); });
    }
}

} // namespace app
