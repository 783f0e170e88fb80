#include "web/kantor_uji.h"

#include "app/juru_bsre.h"
#include "app/juru_segel.h"
#include "app/pelukis_poppler.h"
#include "app/pemeriksa_luar.h"
#include "base/source_dir_for_tests.h"
#include "http/form.h"
#include "kantor/masuk.h"
#include "kantor/sop.h"
#include "paper/blangko/pencetak.h"
#include "paper/laporan.h"
#include "rekap/ruang.h"
#include "web/rute.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace uji {

namespace {

app::PelukisPoppler painter; // keeps pictures by their fingerprint: one for all offices

using calendar::date_of;
using pegawai::Fungsi;
using pegawai::JabatanId;
using pegawai::JabatanUnit;
using pegawai::JenisUnit;
using pegawai::Masa;
using pegawai::PegawaiId;
using pegawai::UnitId;

const Masa since{*date_of(2020, 1, 1), std::nullopt};

const base::Wording& sentences() { // read once: parsing them takes longer than many a page
    static const base::Wording all = [] {
        std::vector<std::string> names, texts;
        for (const auto& file : std::filesystem::directory_iterator(base::source_dir() + "/wording")) {
            std::ifstream in(file.path(), std::ios::binary);
            names.push_back("wording/" + file.path().filename().string());
            texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        }
        std::vector<std::pair<std::string_view, std::string_view>> files;
        for (std::size_t i = 0; i < names.size(); ++i) files.emplace_back(names[i], texts[i]);
        return base::Wording::read(files).value();
    }();
    return all;
}

std::string file_text(std::string_view path) {
    std::ifstream in(base::source_dir() + "/" + std::string(path), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string_view data_file(std::string_view path) {
    static std::map<std::string, std::string, std::less<>> kept;
    const auto found = kept.find(path);
    if (found != kept.end()) return found->second;
    return kept.emplace(std::string(path), file_text(path)).first->second;
}

} // namespace

KantorUji::KantorUji(bool latihan, int banyak) : wording(sentences()) {
    store = store::open_for_test(store::empty_database("sqlite", folder), clock);
    const auto done = store->tulis([&](kantor::Tulis& db) -> base::Result<void> {
        kantor::Instansi row;
        row.nama = "Inspektorat";
        row.daerah = "Kabupaten Contoh Raya";
        row.latihan = latihan;
        row.dibuat = clock.now();
        office = db.simpan(row);
        return {};
    });
    if (!done) throw std::runtime_error("no office");
    isi_kantor(banyak);
    gudang = std::make_unique<store::GudangFolder>(folder.path() / "isi");
    perkakas = std::make_unique<web::Perkakas>(data_file, calendar::Zona::wita);
    situs.reset(new web::Situs{*store, wording, data_file, clock, random, office, folder.path(), "uji",
                               *perkakas, *gudang});
    pencetak = std::make_unique<paper::blangko::Pencetak>(perkakas->timbangan);
    situs->pencetak = pencetak.get();
    const auto authority = folder.path() / "otoritas";
    juru_bsre = std::make_unique<app::JuruBsre>(folder.path() / "bsre", random);
    percaya_ = std::make_shared<app::PemeriksaSegel>(*app::PemeriksaSegel::buka({}, {}, {}));
    percaya_->percayai(authority);
    percaya_->percayai_bsre(folder.path() / "bsre" / "akar.pem");
    pemeriksa_luar = std::make_unique<app::PemeriksaLuar>(*percaya_);
    juru_segel = std::make_unique<app::JuruSegel>(
        app::AturanSegel{authority, {}, &painter, juru_bsre.get(), pemeriksa_luar.get()}, random);
    situs->juru_segel = juru_segel.get();
    static const paper::PencetakLaporan reports;
    rekap = std::make_unique<::rekap::Ruang>(*store, perkakas->kalender, &reports);
    situs->rekap = rekap.get();
    pintu = std::make_unique<web::Pintu>(*situs);
    web::tambah_semua(*pintu);
    router_ = pintu->router();
}

void KantorUji::pakai(web::Pintu& gate) { router_ = gate.router(); }

void KantorUji::isi_kantor(int banyak) {
    const auto done = store->tulis([&](kantor::Tulis& db) -> base::Result<void> {
        people_.clear();
        cast_.clear();
        const auto unit = [&](const char* name, JenisUnit kind, std::optional<UnitId> above, int place) {
            pegawai::Unit u;
            u.nama = name;
            u.jenis = kind;
            u.induk = above;
            u.urutan = place;
            u.masa = since;
            return db.simpan(office, u);
        };
        const auto post = [&](UnitId where, const char* name, Fungsi function) {
            JabatanUnit p;
            p.unit = where;
            p.nama = name;
            p.fungsi = function;
            p.jenis = function == Fungsi::fungsional  ? pegawai::JenisJabatan::fungsional
                      : function == Fungsi::pelaksana ? pegawai::JenisJabatan::pelaksana
                                                      : pegawai::JenisJabatan::struktural;
            p.masa = since;
            return db.simpan(office, p);
        };
        int number = 0;
        const auto person = [&](const std::string& word, const std::string& name,
                                std::optional<JabatanId> holds) {
            pegawai::Pegawai p;
            p.nama = name;
            p.nip = fmt::format("19{:02}0230202001{}{:03}", 70 + number % 30, 1 + number % 2, 1 + number);
            ++number;
            const PegawaiId id = db.simpan(office, p, since.mulai);
            people_[word] = id;
            if (holds) {
                pegawai::Pemangkuan held;
                held.pegawai = id;
                held.jabatan = *holds;
                held.masa = since;
                db.simpan(office, held);
            }
            return id;
        };
        const auto role = [&](PegawaiId who, pegawai::Peran what) {
            pegawai::PemegangPeran held;
            held.pegawai = who;
            held.peran = what;
            held.masa = {since.mulai, date_of(2030, 12, 31)};
            db.simpan(office, held);
        };

        const UnitId top = unit("Inspektorat", JenisUnit::instansi, {}, 1);
        const UnitId desk = unit("Sekretariat", JenisUnit::sekretariat, top, 2);
        const UnitId staff = unit("Subbagian Umum dan Kepegawaian", JenisUnit::subbagian, desk, 3);
        const UnitId first = unit("Irban Wilayah I", JenisUnit::irban, top, 4);
        const UnitId second = unit("Irban Wilayah II", JenisUnit::irban, top, 5);
        person("inspektur", "Gunung Fiktif", post(top, "Inspektur", Fungsi::inspektur));
        person("sekretaris", "Laut Umpama", post(desk, "Sekretaris", Fungsi::sekretaris));
        const PegawaiId head = person("kasubbag", "Wulan Percontohan",
                                      post(staff, "Kasubbag Umum dan Kepegawaian", Fungsi::kasubbag_umpeg));
        const PegawaiId irban =
            person("irban", "Nirmala Ibarat", post(first, "Inspektur Pembantu Wilayah I", Fungsi::irban));
        person("irban_lain", "Guntur Permisalan",
               post(second, "Inspektur Pembantu Wilayah II", Fungsi::irban));
        const JabatanId auditor = post(first, "Auditor Ahli Muda", Fungsi::fungsional);
        const JabatanId clerk = post(staff, "Pengadministrasi Perkantoran", Fungsi::pelaksana);
        const PegawaiId sekar = person("auditor", "Sekar Fiktif", auditor);
        const PegawaiId typist = person("juru_ketik", "Tirta Perumpamaan", clerk);
        const PegawaiId deputy = person("wakil", "Dara Misalnya", auditor);
        role(person("administrator", "Bayu Khayali", clerk), pegawai::Peran::administrator);
        role(person("pemeriksa", "Raka Andaian", {}), pegawai::Peran::pemeriksa_internal);
        role(person("arsiparis", "Laras Contohnya", clerk), pegawai::Peran::arsiparis);
        person("staf", "Bima Rekaan", clerk);
        for (const auto& [word, id] : people_) cast_.push_back(word);

        const auto delegate = [&](PegawaiId from, PegawaiId to, pegawai::LingkupDelegasi scope,
                                  std::optional<PegawaiId> about) {
            pegawai::Delegasi d;
            d.dari = from;
            d.kepada = to;
            d.lingkup = scope;
            d.untuk = about;
            d.masa = since;
            d.dasar = "Surat tugas 1/2020";
            db.simpan(office, d);
        };
        delegate(sekar, typist, pegawai::LingkupDelegasi::menginput, sekar);
        delegate(irban, deputy, pegawai::LingkupDelegasi::memvalidasi, std::nullopt);
        delegate(irban, deputy, pegawai::LingkupDelegasi::menilai, std::nullopt);
        delegate(head, deputy, pegawai::LingkupDelegasi::memeriksa, std::nullopt);

        for (int i = 0; i < banyak; ++i)
            person(fmt::format("auditor{}", i), fmt::format("Orang Rekaan {}", i + 1), auditor);
        kantor::pasang_sop_bawaan(db, {}, office, clock.now(), data_file("sop/700-418-2023.yaml"));
        return {};
    });
    if (!done) throw std::runtime_error("no people");
}

std::vector<std::string> KantorUji::semua_orang() const { return cast_; }

const kantor::Sesi& KantorUji::sesi(std::string_view siapa) {
    const std::string word(siapa);
    auto found = sessions_.find(word);
    if (found == sessions_.end()) {
        auto session = kantor::masuk_latihan(
            loket(), {{}, "192.0.2.7", "p0", "Mozilla/5.0 (X11; Linux) Firefox/115.0"}, id(siapa));
        if (!session) throw std::runtime_error("nobody signs in here by one click");
        found = sessions_.emplace(word, *std::move(session)).first;
    }
    return found->second.sesi;
}

std::vector<std::string> KantorUji::perbuatan_tercatat() {
    std::vector<std::string> kinds;
    store->baca([&](kantor::Baca& db) {
        db.jurnal_seluruhnya(office, [&](const journal::Tercatat& t) {
            kinds.push_back(t.entri.perbuatan);
            return true;
        });
    });
    return kinds;
}

http::Request KantorUji::permintaan(std::string_view siapa, http::Method method, const std::string& target) {
    http::Request request;
    request.method = method;
    request.target = target;
    const auto mark = target.find('?');
    request.path = http::decode_path(target.substr(0, mark)).value();
    if (mark != std::string::npos) request.query_fields = http::decode_form(target.substr(mark + 1)).value();
    request.address = "192.0.2.7";
    request.id = fmt::format("permintaan{}", ++requests_);
    request.headers = {{"host", "127.0.0.1:8080"}, {"user-agent", "Mozilla/5.0 (X11; Linux) Firefox/115.0"}};
    if (!siapa.empty()) {
        static_cast<void>(sesi(siapa));
        request.cookies = {{"teraju", sessions_.at(std::string(siapa)).token}};
    }
    return request;
}

Jawaban KantorUji::jalankan(http::Request& request) {
    const http::Match match = router_.find(request.method, request.path);
    Jawaban answer;
    if (match.route == nullptr) {
        answer.status = match.status;
        return answer;
    }
    request.params = match.params;
    answer.response = match.route->handler(request);
    answer.status = answer.response.status;
    answer.isi = answer.response.body;
    answer.ke = http::value_of(answer.response.headers, "Location");
    return answer;
}

Jawaban KantorUji::buka(std::string_view siapa, const std::string& target, http::Fields headers) {
    http::Request request = permintaan(siapa, http::Method::get, target);
    for (auto& field : headers) request.headers.push_back(std::move(field));
    return jalankan(request);
}

Jawaban KantorUji::kirim(std::string_view siapa, const std::string& path, http::Fields form, Kunci key,
                         http::Fields headers) {
    http::Request request = permintaan(siapa, http::Method::post, path);
    request.form_fields = std::move(form);
    for (auto& field : headers) request.headers.push_back(std::move(field));
    if (key == Kunci::salah) request.form_fields.emplace_back("csrf", "salah");
    if (key == Kunci::ada && !siapa.empty()) request.form_fields.emplace_back("csrf", sesi(siapa).csrf);
    return jalankan(request);
}

Jawaban KantorUji::kirim_berkas(std::string_view siapa, const std::string& path, const Berkas& file,
                                http::Fields form) {
    http::Request request = permintaan(siapa, http::Method::post, path);
    request.form_fields = std::move(form);
    if (!siapa.empty()) request.form_fields.emplace_back("csrf", sesi(siapa).csrf);
    const std::filesystem::path on_disk = folder.path() / "unggahan";
    std::ofstream(on_disk, std::ios::binary) << file.bytes;
    request.uploads.push_back(
        {file.field, file.name, on_disk, file.bytes.size(), base::sha256(file.bytes).hex()});
    return jalankan(request);
}

Jawaban KantorUji::buka_dengan_kuki(const std::string& token, const std::string& target) {
    http::Request request = permintaan("", http::Method::get, target);
    request.cookies = {{"teraju", token}};
    return jalankan(request);
}

Jawaban KantorUji::kirim_dengan_kuki(const std::string& token, const std::string& path, http::Fields form) {
    http::Request request = permintaan("", http::Method::post, path);
    request.cookies = {{"teraju", token}};
    request.form_fields = std::move(form);
    return jalankan(request);
}

std::string token_dari(const Jawaban& answer) {
    const std::string_view field = http::value_of(answer.response.headers, "Set-Cookie");
    const auto begin = field.find('=');
    if (begin == std::string_view::npos) return {};
    return std::string(field.substr(begin + 1, field.find(';') - begin - 1));
}

} // namespace uji
