// teraju serve: opens the office on the network until it is told to stop.
#include "app/perintah_serve.h"

#include "app/berkala.h"
#include "app/catatan.h"
#include "app/jurnal_cetak.h"
#include "app/juru_bsre.h"
#include "app/juru_bukti.h"
#include "app/juru_segel.h"
#include "app/kantor_terbuka.h"
#include "app/kunci_kode.h"
#include "app/metrik.h"
#include "app/pelukis_poppler.h"
#include "app/pemeriksa_luar.h"
#include "app/pemeriksa_segel.h"
#include "app/pengirim_curl.h"
#include "app/sistem.h"
#include "app/terbit_kantor.h"
#include "base/random.h"
#include "berkas/arsip/keutuhan.h"
#include "berkas/bukti_terbitan.h"
#include "berkas/pengingat.h"
#include "berkas/ringkasan.h"
#include "http/server.h"
#include "kantor/cuplikan.h"
#include "kantor/sesi.h"
#include "paper/blangko/pencetak.h"
#include "paper/blangko/terbit.h"
#include "paper/laporan.h"
#include "rekap/pemantauan.h"
#include "rekap/ruang.h"
#include "store/cadangan.h"
#include "web/arsip/paket_kerja.h"
#include "web/galat/galat.h"
#include "web/rute.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

namespace app {
namespace {

struct Diminta {
    std::string db = default_db;
    std::string host = "127.0.0.1";
    unsigned port = 8080;
    std::string sertifikat, kunci, catatan;
    std::vector<std::string> akar, crl; // whom /periksa believes
    std::string kunci_kode;
    std::string otoritas, cap_waktu; // for signing in the browser
    bool di_belakang_proksi = false;
    bool latihan = false;
    bool tanpa_sertifikat = false; // of the training office: signed by hand
    unsigned pekerja = 16;
    unsigned benang = 1;
    std::int64_t instansi = 0;
    unsigned putaran = 60;
    bool tanpa_surel = false;
    bool ambil_crl = false; // fetch other CAs' lists from where their certificates say
};

bool on_this_machine(const std::string& host) {
    return host == "127.0.0.1" || host == "::1" || host == "localhost";
}

// What would make the office unsafe to open; all at once.
base::Findings check(const Diminta& d, const kantor::Instansi& office) {
    base::Findings findings;
    if (d.sertifikat.empty() != d.kunci.empty())
        findings.push_back({"--sertifikat", d.sertifikat, base::say("serve.sertifikat_dan_kunci")});
    for (const std::string& file : {d.sertifikat, d.kunci})
        if (!file.empty() && !std::filesystem::is_regular_file(file))
            findings.push_back({"--sertifikat", file, base::say("berkas.tidak_terbuka")});
    if (!on_this_machine(d.host) && d.sertifikat.empty() && !d.di_belakang_proksi)
        findings.push_back({"--host", d.host, base::say("serve.tanpa_https")});
    if (office.latihan && !on_this_machine(d.host))
        findings.push_back({"--host", d.host, base::say("serve.latihan_hanya_lokal")});
    return findings;
}

// A thread that waits for SIGINT or SIGTERM and lets the server finish what was begun.
class StopOnSignal {
  public:
    // Before other threads begin, so that none of them takes the signal.
    StopOnSignal() {
        sigemptyset(&signals_);
        for (const int number : {SIGINT, SIGTERM, SIGUSR2}) sigaddset(&signals_, number);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    void watch(http::Server& server) {
        thread_ = std::thread([this, &server] {
            int number = 0;
            sigwait(&signals_, &number);
            if (number != SIGUSR2) server.stop();
        });
    }
    ~StopOnSignal() {
        if (!thread_.joinable()) return;
        pthread_kill(thread_.native_handle(), SIGUSR2);
        thread_.join();
    }
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

  private:
    sigset_t signals_{};
    std::thread thread_;
};

// Reminders and digests, once. What fails is written to the log and tried again in the next round.
void round(const Diminta& d, const web::Situs& situs, kantor::Cuplikan& snapshots, berkas::Pengirim& carrier,
           Catatan& log) {
    try {
        const auto people = snapshots.kantor(situs.instansi);
        const berkas::Meja desk{situs.simpanan,           situs.clock,       situs.random,
                                situs.instansi,           *people,           situs.perkakas.kalender,
                                situs.perkakas.timbangan, situs.perkakas.sop};
        if (const auto made = berkas::putaran_pengingat(desk); made && made->semua() > 0)
            log.info("pengingat", {{"baru", std::to_string(made->semua())}});
        if (d.tanpa_surel) return;
        const auto sent =
            berkas::kirim_ringkasan(desk, situs.wording, carrier, false, [&](pegawai::PegawaiId who) {
                return rekap::urusan_pemantauan(situs.rekap->simpanan, desk, who);
            });
        if (sent && sent->terkirim + sent->gagal > 0)
            log.info("surel",
                     {{"terkirim", std::to_string(sent->terkirim)}, {"gagal", std::to_string(sent->gagal)}});
    } catch (const std::exception& failed) {
        log.galat("putaran", {{"rincian", failed.what()}});
    }
}

std::string address_of(const Diminta& d, const http::Server* server) {
    return fmt::format("{}://{}:{}", d.sertifikat.empty() ? "http" : "https", d.host,
                       server == nullptr ? d.port : server->port());
}

// Sessions that nobody came back to: their end is in the journal though nobody signs in.
void end_sessions(const web::Situs& situs, Catatan& log) {
    try {
        kantor::akhiri_yang_lewat({situs.simpanan, situs.clock, situs.random, situs.instansi});
    } catch (const std::exception& failed) {
        log.galat("sesi", {{"rincian", failed.what()}});
    }
}

// The archive's own round, when its schedule says so; what is broken goes to the log as well.
void check_archive(const web::Situs& situs, Catatan& log) {
    try {
        const auto rules = berkas::AturanArsip::baca(situs.data_file("law/arsip.yaml"));
        bool due = false;
        situs.simpanan.baca_berkas([&](berkas::Baca& db) {
            due = rules && berkas::perlu_periksa(db.arsip(), situs.instansi, *rules, situs.clock.now());
        });
        if (!due) return;
        const auto done = berkas::periksa_keutuhan(situs.simpanan, situs.gudang, situs.instansi, situs.clock);
        static_cast<void>(berkas::catat_pemeriksaan(situs.simpanan, {}, situs.instansi, done));
        log.info("keutuhan", {{"arsip", std::to_string(done.arsip)},
                              {"berkas", std::to_string(done.berkas)},
                              {"rusak", std::to_string(done.rusak.size())}});
    } catch (const std::exception& failed) {
        log.galat("keutuhan", {{"rincian", failed.what()}});
    }
}

// The evidence of papers in force: what was missing at their last signature, and what ends soon.
void keep_proven(const web::Situs& situs, berkas::JuruBukti& juru, Catatan& log) {
    try {
        const auto done =
            berkas::putaran_bukti(situs.simpanan, situs.gudang, juru, situs.instansi, situs.clock);
        if (done.ditambah + done.gagal > 0)
            log.info("bukti", {{"ditambah", std::to_string(done.ditambah)},
                               {"kurang", std::to_string(done.kurang)},
                               {"gagal", std::to_string(done.gagal)}});
    } catch (const std::exception& failed) {
        log.galat("bukti", {{"rincian", failed.what()}});
    }
}

std::filesystem::path authority_of(const Diminta& d) {
    return d.otoritas.empty() ? folder_kantor(d.db) / "otoritas" : std::filesystem::path(d.otoritas);
}

Latihan training(const Diminta& d, cli::Context& context, base::Random& random) {
    Latihan what{random, context.data_file};
    if (!d.tanpa_sertifikat) what.otoritas = authority_of(d);
    what.alamat = fmt::format("http://{}:{}", d.host, d.port == 0 ? 8080 : d.port);
    if (context.err_is_terminal)
        what.mulai = [&context] {
            context.err << "Menyiapkan kantor latihan: dua tahun kerja enam puluh orang rekaan ...\n"
                        << std::flush;
        };
    return what;
}

// Packages of the archive that were asked for, as long as there is one.
void make_packages(const web::Situs& situs, Catatan& log, const std::atomic<bool>& stopping) {
    try {
        while (web::kerjakan_paket(situs, [&] { return stopping.load(); })) log.info("paket arsip");
    } catch (const std::exception& failed) {
        log.galat("paket arsip", {{"rincian", failed.what()}});
    }
}

// What commands printed beside this server, for the journal.
void take_left(const Diminta& d, const web::Situs& situs, Catatan& log) {
    try {
        if (const std::size_t n = ambil_titipan(d.db, situs.simpanan, situs.instansi); n > 0)
            log.info("cetakan tercatat", {{"lembar", std::to_string(n)}});
    } catch (const std::exception& failed) {
        log.galat("cetakan tercatat", {{"rincian", failed.what()}});
    }
}

void serve(const Diminta& d, cli::Context& context) {
    StopOnSignal signals;
    SystemClock clock;
    SystemRandom random;
    auto office = buka_kantor(d.db, d.instansi,
                              d.latihan ? std::optional(training(d, context, random)) : std::nullopt, clock);
    base::Findings findings = office ? check(d, office->instansi) : office.error();
    const auto code_key = office ? std::optional(KunciKode::buka(store::folder_kunci(d.db))) : std::nullopt;
    if (code_key && !*code_key) base::append(findings, code_key->error());
    auto verifier =
        PemeriksaSegel::buka(d.akar, d.crl, d.kunci_kode,
                             code_key && *code_key ? std::optional((*code_key)->umum()) : std::nullopt);
    if (!verifier) base::append(findings, verifier.error());
    if (!findings.empty()) {
        cli::print_findings(context, findings);
        context.exit = cli::Exit::unusable;
        return;
    }

    web::Perkakas tools(context.data_file, office->instansi.zona);
    web::Situs situs{*office->simpanan,   context.wording, context.data_file, clock, random,
                     office->instansi.id, office->folder,  TERAJU_VERSION,    tools, *office->gudang};
    PengirimCurl carrier(office->instansi.zona, rahasia_surel());
    situs.pengirim = &carrier;
    const paper::blangko::Pencetak printer(tools.timbangan);
    situs.pencetak = &printer;
    situs.pemeriksa_pdf = &*verifier;
    PelukisPoppler painter;
    const std::filesystem::path authority = authority_of(d);
    verifier->percayai(authority);
    const std::filesystem::path gateway = office->folder / "bsre";
    verifier->percayai_bsre(gateway / "akar.pem");
    JuruBsre bsre(gateway, random);
    const PemeriksaLuar outside(*verifier);
    JuruBukti evidence({d.cap_waktu, [&verifier] { return verifier->kepercayaan(); }, d.ambil_crl}, random);
    JuruSegel seal({authority, d.cap_waktu, &painter, &bsre, &outside, &evidence}, random);
    situs.juru_segel = &seal;
    http::Server* running = nullptr;
    const paper::blangko::PencetakTerbit stamped(tools.timbangan);
    const TerbitKantor issuer(stamped, **code_key, [&] { return address_of(d, running); });
    situs.pencetak_terbit = &issuer;
    const paper::PencetakLaporan reports;
    rekap::Ruang recap(*office->simpanan, tools.kalender, &reports);
    situs.rekap = &recap;
    web::Pintu pintu(situs);
    web::tambah_semua(pintu);
    http::Router router = pintu.router();
    const char* token = std::getenv("TERAJU_TOKEN_METRIK");
    router.add(rute_metrik([&running] { return running->counters(); }, TERAJU_VERSION,
                           token == nullptr ? "" : token));

    Catatan log(d.catatan);
    http::Options options;
    options.host = d.host;
    options.port = static_cast<std::uint16_t>(d.port);
    options.certificate = d.sertifikat;
    options.key = d.kunci;
    options.behind_proxy = d.di_belakang_proksi;
    options.workers = d.pekerja;
    options.io_threads = d.benang;
    options.light_on_io_thread = office->lokal;
    options.temporary = office->folder / "sementara";
    http::Hooks hooks;
    hooks.served = [&log](const http::Served& served) { log.layani(served); };
    hooks.failed = [&log](const std::string& what) { log.galat("gagal", {{"rincian", what}}); };
    hooks.error_page = [&situs](int status, const std::string& request) {
        return web::halaman_galat(situs, status, request);
    };
    hooks.new_request_id = [&random] { return base::random_token(random, 9); };

    std::unique_ptr<http::Server> server;
    try {
        server = std::make_unique<http::Server>(options, router, std::move(hooks));
    } catch (const std::exception&
                 refused) { // the port is taken, the address is not ours, key and certificate differ
        cli::print_findings(context,
                            {{"--port", fmt::format("{}:{}", d.host, d.port),
                              base::say("serve.tidak_dapat_dibuka", {{"rincian", refused.what()}})}});
        context.exit = cli::Exit::unusable;
        return;
    }
    running = server.get();
    signals.watch(*server);
    take_left(d, situs, log);
    context.out << fmt::format("Teraju melayani {}  ({} {}{})\n", address_of(d, running),
                               office->instansi.nama, office->instansi.daerah,
                               office->instansi.latihan ? ", data latihan" : "")
                << "Kunci kode kantor (SHA-256): " << (*code_key)->jejak() << '\n';
    if (context.out_is_terminal)
        context.out << "Hentikan dengan Ctrl+C; yang sedang dikerjakan diselesaikan dahulu.\n";
    context.out.flush();
    log.info("mulai", {{"versi", TERAJU_VERSION}, {"mesin", office->lokal ? "sqlite" : "postgresql"}});
    kantor::Cuplikan snapshots(*office->simpanan);
    {
        const Berkala rounds(
            [&] {
                round(d, situs, snapshots, carrier, log);
                check_archive(situs, log);
                end_sessions(situs, log);
                keep_proven(situs, evidence, log);
            },
            std::chrono::seconds(d.putaran));
        std::atomic<bool> stopping = false;
        const Berkala packages(
            [&] {
                take_left(d, situs, log);
                make_packages(situs, log, stopping);
            },
            std::chrono::seconds(2));
        server->run();
        stopping = true; // a package can take minutes: it is left, and made anew after the next start
    }
    log.info("selesai");
}

} // namespace

void add_serve(CLI::App& teraju, cli::Context& context) {
    auto d = std::make_shared<Diminta>();
    CLI::App* command = teraju.add_subcommand("serve", "Membuka kantor di jaringan: halaman untuk peramban");
    command->add_option("--db", d->db, "Basis data: sqlite:BERKAS atau postgresql://…")
        ->capture_default_str();
    command->add_option("--host", d->host, "Alamat tempat mendengarkan")->capture_default_str();
    command->add_option("--port", d->port, "Pintu; 0 berarti yang mana saja yang bebas")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    command->add_option("--sertifikat", d->sertifikat, "Sertifikat HTTPS (PEM, dengan rantainya)");
    command->add_option("--kunci", d->kunci, "Kunci sertifikat (PEM)");
    command->add_flag("--di-belakang-proksi", d->di_belakang_proksi,
                      "HTTPS diurus proksi di depan; kepala X-Forwarded-* dari proksi itu dipercaya");
    command->add_flag("--latihan", d->latihan, "Bila basis data belum ada, buat kantor dengan data latihan");
    command->add_flag("--tanpa-sertifikat", d->tanpa_sertifikat,
                      "Bersama --latihan: kantor latihan yang bertanda tangan di atas kertas, tanpa otoritas "
                      "sertifikat");
    command
        ->add_option("--akar", d->akar,
                     "Sertifikat akar yang dipercaya, di halaman /periksa dan untuk yang ditandatangani di "
                     "luar (PEM atau DER); boleh beberapa")
        ->type_name("BERKAS");
    command
        ->add_option("--crl", d->crl,
                     "Daftar pencabutan untuk halaman /periksa; boleh beberapa; dibaca lagi setiap kali")
        ->type_name("BERKAS");
    command
        ->add_option("--kunci-kode", d->kunci_kode,
                     "Kunci umum kode dokumen yang diumumkan, untuk /v/luring.html (PEM); bawaan: kunci "
                     "kantor sendiri")
        ->type_name("BERKAS");
    command
        ->add_option("--otoritas", d->otoritas,
                     "Folder otoritas sertifikat kantor; bawaan: otoritas, di samping basis data")
        ->type_name("FOLDER");
    command
        ->add_option("--cap-waktu", d->cap_waktu, "Layanan cap waktu RFC 3161 untuk tanda tangan di peramban")
        ->type_name("URL");
    command->add_flag(
        "--ambil-crl", d->ambil_crl,
        "Ambil daftar pencabutan penerbit lain dari alamat di dalam sertifikatnya (hanya alamat "
        "umum di internet); tanpa ini, serahkan dengan --crl");
    command->add_option("--catatan", d->catatan, "Berkas catatan server; bawaan: aliran galat");
    command->add_option("--pekerja", d->pekerja, "Banyaknya pekerja, paling banyak")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command->add_option("--benang", d->benang, "Banyaknya benang jaringan")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command->add_option("--putaran", d->putaran, "Detik antara dua putaran pengingat dan surel ringkasan")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    command->add_flag("--tanpa-surel", d->tanpa_surel,
                      "Surel ringkasan tidak dikirim dari sini, melainkan dengan teraju surel kirim");
    command->add_option("--instansi", d->instansi, "Nomor instansi, bila basis data memuat lebih dari satu");
    command->callback([d, &context] { serve(*d, context); });
}

} // namespace app
