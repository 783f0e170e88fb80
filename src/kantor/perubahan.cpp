#include "kantor/perubahan.h"

#include "kantor/kolom_pegawai.h"
#include "pegawai/nik.h"

namespace kantor {
namespace {

std::string day_text(const std::optional<calendar::Date>& d) { return d ? calendar::iso(*d) : ""; }

// A NIK is never shown whole (asn-reference 7.5).
std::string nik_text(const std::string& digits) {
    const auto nik = pegawai::Nik::parse(digits, pegawai::Ragam::latihan);
    return nik ? nik->masked() : digits.empty() ? "" : "(tidak terbaca)";
}

std::string sex_text(const std::optional<pegawai::JenisKelamin>& sex) {
    return sex ? std::string(nama(*sex)) : "";
}

} // namespace

std::vector<Perubahan> bedakan(const pegawai::Pegawai& a, const pegawai::Pegawai& b) {
    std::vector<Perubahan> changes;
    const auto text = [&](Kolom column, const std::string& from, const std::string& to) {
        if (from != to) changes.push_back({judul(column), from, to});
    };
    text(Kolom::nip, a.nip, b.nip);
    text(Kolom::nip_lama, a.nip_lama, b.nip_lama);
    text(Kolom::nama, a.nama, b.nama);
    text(Kolom::gelar_depan, a.gelar_depan, b.gelar_depan);
    text(Kolom::gelar_belakang, a.gelar_belakang, b.gelar_belakang);
    text(Kolom::jenis_kelamin, sex_text(a.kelamin), sex_text(b.kelamin));
    text(Kolom::tempat_lahir, a.tempat_lahir, b.tempat_lahir);
    text(Kolom::tgl_lahir, day_text(a.lahir), day_text(b.lahir));
    text(Kolom::gol_ruang, a.golongan, b.golongan);
    text(Kolom::tmt_gol, day_text(a.tmt_golongan), day_text(b.tmt_golongan));
    text(Kolom::jenis_pegawai, std::string(kode(a.jenis)), std::string(kode(b.jenis)));
    text(Kolom::kedudukan, a.kedudukan, b.kedudukan);
    text(Kolom::pendidikan, a.pendidikan, b.pendidikan);
    if (a.nik != b.nik) changes.push_back({judul(Kolom::nik), nik_text(a.nik), nik_text(b.nik)});
    text(Kolom::email, a.email, b.email);
    text(Kolom::no_hp, a.no_hp, b.no_hp);
    if (a.aktif != b.aktif) changes.push_back({"aktif", a.aktif ? "ya" : "tidak", b.aktif ? "ya" : "tidak"});
    return changes;
}

void catat_perubahan(journal::Entri& entry, const std::vector<Perubahan>& changes) {
    for (const Perubahan& c : changes) {
        entry.sebelum.emplace_back(c.kolom, c.dari);
        entry.sesudah.emplace_back(c.kolom, c.menjadi);
    }
}

} // namespace kantor
