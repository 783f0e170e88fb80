#include "kasus/dunia.h"

#include "base/source_dir_for_tests.h"
#include "kantor/pengaturan.h"
#include "kantor/sop.h"
#include "regime/laws.h"

#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace kasus {
namespace {

using pegawai::PegawaiId;

std::string_view data_file(std::string_view path) {
    static std::map<std::string, std::string, std::less<>> kept;
    const auto found = kept.find(path);
    if (found != kept.end()) return found->second;
    return kept.emplace(std::string(path), isi_file(std::string(path))).first->second;
}

formulir::Timbangan scale() {
    const auto laws = regime::Laws::read(data_file).value();
    auto figures = regime::pp46_2011::Angka::from(laws.at("pp46-2011")).value();
    const auto choices = figures.setelan;
    return {std::move(figures), choices, laws.at("rezim")};
}

calendar::Date day_after(const calendar::Date& day, int days) {
    return calendar::Date(std::chrono::sys_days(day) + std::chrono::days(days));
}

} // namespace

std::string isi_file(const std::string& path) {
    std::ifstream in(base::source_dir() + "/" + path, std::ios::binary);
    if (!in) throw std::runtime_error("tidak ada: " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

Dunia::Dunia(std::string_view engine, const std::string& sop_file)
    : store_(store::open_for_test(store::empty_database(engine, folder_), clock)),
      vault_(folder_.path() / "isi"),
      kalender_(calendar::Kalender::read(data_file("law/kalender.yaml")).value()), timbangan_(scale()) {
    const auto done = store_->tulis([&](kantor::Tulis& db) -> base::Result<void> {
        kantor::Instansi row;
        row.nama = "Inspektorat";
        row.daerah = "Kabupaten Contoh Raya";
        row.dibuat = clock.now();
        office_ = db.simpan(row);
        // Ids count from 1 in the order of saving, as they do in KantorKecil.
        for (auto unit : people_.susunan.unit) db.simpan(office_, (unit.id = {}, unit));
        for (auto post : people_.susunan.jabatan) db.simpan(office_, (post.id = {}, post));
        for (auto person : people_.susunan.pegawai)
            db.simpan(office_, (person.id = {}, person), pegawai::KantorKecil::hari("2020-01-01"));
        for (auto held : people_.susunan.pemangkuan) db.simpan(office_, (held.id = {}, held));
        kantor::pasang_sop_bawaan(db, {}, office_, clock.now(), data_file(sop_file));
        return {};
    });
    if (!done) throw std::runtime_error("no office");
    segarkan();
}

void Dunia::segarkan() {
    store_->baca(
        [&](kantor::Baca& db) { kantor_ = std::make_unique<pegawai::Organisasi>(db.susunan(office_)); });
}

PegawaiId Dunia::orang(std::string_view first_name) const {
    for (const pegawai::Pegawai& p : kantor_->pegawai())
        if (std::string_view(p.nama).substr(0, p.nama.find(' ')) == first_name) return p.id;
    throw std::runtime_error("tidak ada orang bernama " + std::string(first_name));
}

std::string Dunia::nama(PegawaiId who) const {
    const pegawai::Pegawai* p = kantor_->pegawai(who);
    return p == nullptr ? "" : p->nama.substr(0, p->nama.find(' '));
}

berkas::Meja Dunia::meja() {
    return {*store_, clock, random_, office_, *kantor_, kalender_, timbangan_, rak_};
}

berkas::Penerbit Dunia::penerbit() { return {printer_, vault_}; }

kantor::BerkasIsi Dunia::simpan(std::string_view bytes) {
    const auto incoming = vault_.terima();
    if (!incoming->tulis(bytes)) throw std::runtime_error("gudang");
    return incoming->selesai(clock.now()).value();
}

std::string Dunia::isi(const base::Sidik& file) { return vault_.isi(file).value(); }

bool Dunia::ubah_kantor(const std::string& sentence) {
    static const std::regex setting(R"(Kantor memilih (\w+) (\S+))");
    static const std::regex named(R"((\w+) ditunjuk menilai (\w+))");
    static const std::regex mandate(
        R"((\w+) memberi (\w+) mandat (menginput|menilai|memvalidasi|memeriksa)(?: untuk (\w+))?)");
    static const std::regex acting(R"((\w+) menjadi (Plt|Plh) di jabatan (\w+)(?: selama (\d+) hari)?)");
    static const std::regex gone(R"((\w+) tidak lagi memangku jabatannya)");
    static const std::regex moved(R"((\w+) pindah ke jabatan (\w+))");
    const calendar::Date today = calendar::local_day(clock.now(), calendar::Zona::wita);
    std::smatch m;
    // The posting of a person, or the last one.
    const auto posting = [&](PegawaiId who) {
        const auto held = kantor_->riwayat(who);
        if (held.empty()) throw std::runtime_error(nama(who) + " tidak memangku jabatan");
        return *held.back();
    };
    const auto write = [&](auto&& rows) {
        const auto done = store_->tulis([&](kantor::Tulis& db) -> base::Result<void> {
            rows(db);
            return {};
        });
        if (!done) throw std::runtime_error("kantor tidak dapat diubah");
        segarkan();
    };
    if (std::regex_match(sentence, m, setting)) {
        const auto row = orang("Surya");
        const kantor::Loket desk{*store_, clock, random_, office_};
        const auto done = kantor::ubah_pengaturan(desk, asal(row), {{m.str(1), m.str(2)}});
        if (!done) throw std::runtime_error("pengaturan " + sentence);
    } else if (std::regex_match(sentence, m, named)) {
        const pegawai::Penunjukan row{{}, orang(m.str(2)), orang(m.str(1)), {today, {}}, "SK 1"};
        write([&](kantor::Tulis& db) { db.simpan(office_, row); });
    } else if (std::regex_match(sentence, m, mandate)) {
        pegawai::Delegasi row{{}, orang(m.str(1)), orang(m.str(2)), {}, {}, {today, {}}, "SK 2"};
        row.lingkup = *pegawai::dari_kode<pegawai::LingkupDelegasi>(m.str(3));
        if (m[4].matched) row.untuk = orang(m.str(4));
        write([&](kantor::Tulis& db) { db.simpan(office_, row); });
    } else if (std::regex_match(sentence, m, acting)) {
        pegawai::Pemangkuan row;
        row.pegawai = orang(m.str(1));
        row.jabatan = posting(orang(m.str(3))).jabatan;
        row.jenis = m.str(2) == "Plt" ? pegawai::JenisPenugasan::plt : pegawai::JenisPenugasan::plh;
        row.masa.mulai = today;
        if (m[4].matched) row.masa.selesai = day_after(today, std::stoi(m.str(4)) - 1);
        write([&](kantor::Tulis& db) { db.simpan(office_, row); });
    } else if (std::regex_match(sentence, m, gone)) {
        pegawai::Pemangkuan row = posting(orang(m.str(1)));
        row.masa.selesai = day_after(today, -1);
        write([&](kantor::Tulis& db) { db.simpan(office_, row); });
    } else if (std::regex_match(sentence, m, moved)) {
        pegawai::Pemangkuan old = posting(orang(m.str(1)));
        pegawai::Pemangkuan row;
        row.pegawai = old.pegawai;
        row.jabatan = posting(orang(m.str(2))).jabatan;
        row.masa.mulai = today;
        old.masa.selesai = day_after(today, -1);
        write([&](kantor::Tulis& db) {
            db.simpan(office_, old);
            db.simpan(office_, row);
        });
    } else {
        return false;
    }
    return true;
}

} // namespace kasus
