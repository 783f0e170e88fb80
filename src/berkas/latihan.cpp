#include "berkas/latihan.h"

#include "berkas/latihan_isi.h"
#include "berkas/latihan_panggung.h"
#include "berkas/latihan_tuntas.h"

#include <algorithm>

namespace berkas {
namespace latihan {

using calendar::Date;
using calendar::Instant;

Panggung::Panggung(const BahanLatihan& material, Tulis& db)
    : material_(material), db_(db), store_(db), clock_(material.kini),
      year_(tahun_latihan(material.kini, material.kalender.zone())) {
    baca_kantor();
}

void Panggung::baca_kantor() {
    office_ = std::make_unique<pegawai::Organisasi>(db_.kantor().susunan(material_.instansi));
}

void Panggung::mainkan() {
    while (!list_.empty() && list_.begin()->first <= material_.kini) {
        const Instant moment = list_.begin()->first;
        const std::function<void()> event = std::move(list_.begin()->second);
        list_.erase(list_.begin()); // before it runs: it may add others
        clock_.set(moment);
        event();
    }
    list_.clear();
}

bool Panggung::hari_kerja(const Date& day) const {
    const calendar::Hari seen = material_.kalender.day(day);
    if (seen.kind != calendar::JenisHari::belum_diisi) return seen.is_working();
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

std::vector<Instant> Panggung::saat_kerja(const Date& from, Instant until) const {
    std::vector<Instant> all;
    for (auto day = std::chrono::sys_days(from);; day += std::chrono::days(1)) {
        const Instant midnight = calendar::start_of(Date(day), material_.kalender.zone());
        if (midnight > until) return all;
        if (!hari_kerja(Date(day))) continue;
        const auto hours = material_.kalender.day(Date(day)).hours;
        for (const calendar::Segmen& part : hours)
            for (auto minute = part.from; minute < part.until; minute += std::chrono::minutes(5))
                if (const Instant moment = midnight + minute; moment <= until) all.push_back(moment);
    }
}

PegawaiId Panggung::orang(std::string_view name) const {
    for (const pegawai::Pegawai& person : office_->pegawai())
        if (person.nama == name) return person.id;
    return {};
}

std::vector<PegawaiId> Panggung::pelaku() const {
    std::vector<PegawaiId> all;
    for (const pegawai::Pegawai& person : office_->pegawai())
        if (person.bertugas()) all.push_back(person.id);
    return all;
}

void Panggung::gagal(const base::Findings& findings, std::string_view where) {
    std::string text = "data latihan: " + std::string(where);
    for (const base::Finding& f : findings)
        text += "; " + std::string(f.sentence.key) + " " + f.place + " " + f.written;
    throw std::logic_error(text);
}

} // namespace latihan

int tahun_latihan(calendar::Instant kini, calendar::Zona zone) {
    const calendar::Date today = calendar::local_day(kini, zone);
    const int year = static_cast<int>(today.year());
    return static_cast<unsigned>(today.month()) >= 3 ? year : year - 1;
}

void isi_latihan(const BahanLatihan& what) {
    latihan::Panggung::harus(what.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        latihan::Panggung stage(what, db);
        latihan::rencanakan(stage, stage.tahun() - 1);
        latihan::rencanakan(stage, stage.tahun());
        if (what.lengkap) latihan::jalankan_tahun(stage, stage.tahun() - 1);
        latihan::jalankan_tahun(stage, stage.tahun());
        latihan::bagikan_kunci(stage);
        latihan::nilai_tahun_lalu(stage);
        latihan::nilai_tahun_ini(stage);
        latihan::urus_arsip(stage);
        latihan::ingatkan_tiap_hari(stage);
        stage.mainkan();
        return {};
    }),
                             "simpan");
}

} // namespace berkas
