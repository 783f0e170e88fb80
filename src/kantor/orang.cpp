#include "kantor/orang.h"

#include "base/sha256.h"
#include "kantor/orang_bantu.h"
#include "kantor/perubahan.h"

#include <fmt/format.h>

#include <array>

namespace kantor {
namespace {

using base::say;
using pegawai::Pegawai;

std::string fingerprint(const std::string& text) { return base::sha256(text).hex().substr(0, 16); }

std::string day_text(const std::optional<calendar::Date>& d) { return d ? calendar::iso(*d) : ""; }

void take(Pegawai& p, const IsianPegawai& read) {
    p.nip = read.nip;
    p.nip_lama = read.nip_lama.value_or("");
    p.nama = read.nama.value_or("");
    p.gelar_depan = read.gelar_depan.value_or("");
    p.gelar_belakang = read.gelar_belakang.value_or("");
    p.kelamin = read.kelamin;
    p.tempat_lahir = read.tempat_lahir.value_or("");
    p.lahir = read.lahir;
    p.golongan = read.golongan.value_or("");
    p.tmt_golongan = read.tmt_golongan;
    p.jenis = read.jenis.value_or(p.jenis);
    p.kedudukan = read.kedudukan.value_or("01");
    p.pendidikan = read.pendidikan.value_or("");
    p.nik = read.nik.value_or("");
    p.email = read.email.value_or("");
    p.no_hp = read.no_hp.value_or("");
}

} // namespace

base::Result<PegawaiId> simpan_orang(const Loket& loket, const Asal& asal, PegawaiId id,
                                     const IsianOrang& typed) {
    PegawaiId saved;
    auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const Ruang room(db, loket);
        const std::array<std::string_view, jumlah_kolom> fields{typed.nip,
                                                                typed.nip_lama,
                                                                typed.nama,
                                                                typed.gelar_depan,
                                                                typed.gelar_belakang,
                                                                typed.jenis_kelamin,
                                                                typed.tempat_lahir,
                                                                typed.tgl_lahir,
                                                                typed.gol_ruang,
                                                                typed.tmt_gol,
                                                                {},
                                                                {},
                                                                {},
                                                                {},
                                                                {},
                                                                {},
                                                                typed.jenis_pegawai,
                                                                typed.kedudukan,
                                                                typed.pendidikan,
                                                                {},
                                                                typed.nik,
                                                                typed.email,
                                                                typed.no_hp};
        const TabelPegawai table = TabelPegawai::dari_isian(fields);
        const auto ragam = room.instansi.latihan ? pegawai::Ragam::latihan : pegawai::Ragam::sungguhan;
        const IsianPegawai read = baca_isian(table, table.baris().front(), {ragam, room.hari});
        base::Findings wrong;
        for (const base::Finding& f : read.temuan)
            if (f.severity == base::Severity::galat) wrong.push_back(f);

        const Pegawai* before = id ? room.kantor.pegawai(id) : nullptr;
        if (id && before == nullptr) return base::refuse(say("orang.tidak_ditemukan"));
        if (before != nullptr && !typed.semula.empty() && typed.semula != sidik(*before))
            wrong.push_back({"", "", say("orang.sudah_berubah")});
        const Pegawai* same = read.nip.empty() ? nullptr : room.kantor.dengan_nip(read.nip);
        if (same != nullptr && same->id != id)
            wrong.push_back({"nip", "", say("orang.nip_dipakai", {{"nama", same->nama_lengkap()}})});
        if (!typed.aktif && id && id == asal.pelaku)
            wrong.push_back({"aktif", "", say("orang.diri_nonaktif")});
        if (!wrong.empty()) return base::refuse(std::move(wrong));

        Pegawai after = before == nullptr ? Pegawai{} : *before;
        take(after, read);
        after.aktif = typed.aktif;
        const auto changes = bedakan(before == nullptr ? Pegawai{} : *before, after);
        saved = id;
        if (before != nullptr && changes.empty()) return {};
        saved = db.simpan(loket.instansi, after, room.hari);
        journal::Entri entry =
            entri_tentang(asal, room.kini, before == nullptr ? "tambah_pegawai" : "ubah_pegawai", saved);
        catat_perubahan(entry, changes);
        if (before == nullptr) entry.sebelum.clear();
        db.catat(loket.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

std::string sidik(const Pegawai& p) {
    return fingerprint(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}",
                                   p.nip, p.nip_lama, p.nama, p.gelar_depan, p.gelar_belakang,
                                   p.kelamin ? nama(*p.kelamin) : "-", p.tempat_lahir, day_text(p.lahir),
                                   p.golongan, day_text(p.tmt_golongan), kode(p.jenis), p.kedudukan,
                                   p.pendidikan, p.nik, p.email, p.no_hp, p.aktif));
}

std::string sidik(const pegawai::Unit& u) {
    return fingerprint(fmt::format("{}\n{}\n{}\n{}\n{}", u.nama, kode(u.jenis),
                                   u.induk ? u.induk->value() : 0, u.urutan, masa_text(u.masa)));
}

std::string sidik(const pegawai::JabatanUnit& j) {
    return fingerprint(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", j.unit.value(), j.nama, int(j.jenis),
                                   kode(j.fungsi), j.eselon, j.jenjang ? kode(*j.jenjang) : "-",
                                   j.atasan ? j.atasan->value() : 0, masa_text(j.masa)));
}

pegawai::Perbuatan perbuatan_untuk(pegawai::Peran peran) {
    return peran == pegawai::Peran::pemeriksa_internal ? pegawai::Perbuatan::tunjuk_pemeriksa
                                                       : pegawai::Perbuatan::atur_peran;
}

} // namespace kantor
