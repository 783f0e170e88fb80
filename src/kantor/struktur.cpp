// Units and posts (orang.h).
#include "kantor/orang_bantu.h"
#include "pegawai/lipat.h"
#include "pegawai/penilai.h"

#include <algorithm>

namespace kantor {
namespace {

using base::say;
using pegawai::JabatanUnit;
using pegawai::lipat;
using pegawai::Unit;

std::chrono::sys_days days(const calendar::Date& d) { return {d}; }

// People who hold something of this unit or post after its last day.
std::size_t held_after(const pegawai::Organisasi& kantor, pegawai::JabatanId post,
                       const calendar::Date& last) {
    const auto held = kantor.riwayat(post);
    return static_cast<std::size_t>(
        std::count_if(held.begin(), held.end(), [&](const pegawai::Pemangkuan* p) {
            return !p->masa.selesai || days(*p->masa.selesai) > days(last);
        }));
}

bool under(const pegawai::Organisasi& kantor, pegawai::UnitId unit, pegawai::UnitId above) {
    const Unit* at = kantor.unit(unit);
    for (std::size_t steps = 0; at != nullptr && steps <= kantor.unit().size(); ++steps) {
        if (at->id == above) return true;
        at = at->induk ? kantor.unit(*at->induk) : nullptr;
    }
    return false;
}

std::string unit_name(const pegawai::Organisasi& kantor, const std::optional<pegawai::UnitId>& id) {
    const Unit* unit = id ? kantor.unit(*id) : nullptr;
    return unit == nullptr ? "" : unit->nama;
}

std::string post_name(const pegawai::Organisasi& kantor, const std::optional<pegawai::JabatanId>& id) {
    const JabatanUnit* post = id ? kantor.jabatan(*id) : nullptr;
    return post == nullptr ? "" : post->nama;
}

void check_parent(BacaFormulir& form, const pegawai::Organisasi& kantor, Unit& unit, std::string_view typed) {
    unit.induk = form.id<pegawai::UnitId>(typed);
    if (!unit.induk) return;
    const Unit* above = kantor.unit(*unit.induk);
    if (above == nullptr)
        form.galat("induk", say("struktur.unit_tidak_ada"));
    else if (unit.id && under(kantor, *unit.induk, unit.id))
        form.galat("induk", say("struktur.unit_melingkar", {{"unit", above->nama}}));
}

void check_closing(BacaFormulir& form, const pegawai::Organisasi& kantor, const Unit& unit) {
    if (!unit.masa.selesai || !unit.id) return;
    std::size_t used = 0;
    for (const JabatanUnit* post : kantor.jabatan_di(unit.id))
        used += held_after(kantor, post->id, *unit.masa.selesai);
    if (used > 0) form.galat("selesai", say("struktur.unit_terisi", {{"jumlah", std::to_string(used)}}));
}

void check_leading(BacaFormulir& form, const pegawai::Organisasi& kantor, const JabatanUnit& post) {
    if (!memimpin(post.fungsi)) return;
    for (const JabatanUnit* other : kantor.jabatan_di(post.unit))
        if (other->id != post.id && memimpin(other->fungsi) && bertemu(other->masa, post.masa))
            form.galat("fungsi", say("struktur.sudah_dipimpin", {{"jabatan", other->nama}}));
}

// Whether `above` stands, by named superiors, under `post`: then it cannot be above it.
bool ring(const pegawai::Organisasi& kantor, pegawai::JabatanId post, pegawai::JabatanId above) {
    const JabatanUnit* at = kantor.jabatan(above);
    for (std::size_t steps = 0; at != nullptr && steps <= kantor.jabatan().size(); ++steps) {
        if (at->id == post) return true;
        at = at->atasan ? kantor.jabatan(*at->atasan) : nullptr;
    }
    return false;
}

void check_superior(BacaFormulir& form, const pegawai::Organisasi& kantor, JabatanUnit& post,
                    std::string_view typed) {
    post.atasan = form.id<pegawai::JabatanId>(typed);
    if (!post.atasan) return;
    const JabatanUnit* above = kantor.jabatan(*post.atasan);
    if (above == nullptr)
        form.galat("atasan", say("struktur.jabatan_tidak_ada"));
    else if (post.id && ring(kantor, post.id, *post.atasan))
        form.galat("atasan", say("struktur.atasan_melingkar", {{"jabatan", above->nama}}));
    else if (above->fungsi == pegawai::Fungsi::pelaksana)
        form.galat("atasan", say("struktur.atasan_pelaksana"));
}

} // namespace

base::Result<pegawai::UnitId> simpan_unit(const Loket& loket, const Asal& asal, pegawai::UnitId id,
                                          const IsianUnit& typed) {
    pegawai::UnitId saved;
    auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const Ruang room(db, loket);
        const Unit* before = id ? room.kantor.unit(id) : nullptr;
        if (id && before == nullptr) return base::refuse(say("struktur.unit_tidak_ada"));
        BacaFormulir form(room.kantor, room.hari);
        Unit unit;
        unit.id = id;
        unit.nama = form.perlu("nama", typed.nama, say("struktur.nama_unit_kosong"), 120);
        if (const auto kind = pegawai::dari_kode<pegawai::JenisUnit>(typed.jenis))
            unit.jenis = *kind;
        else
            form.galat("jenis", say("struktur.jenis_unit"));
        unit.masa = form.masa(typed.mulai, typed.selesai);
        check_parent(form, room.kantor, unit, typed.induk);
        const auto place = BacaFormulir::number(typed.urutan);
        if (!place && !typed.urutan.empty()) form.galat("urutan", say("struktur.urutan"), typed.urutan);
        if (place && (*place < 0 || *place > 100'000))
            form.galat("urutan", say("struktur.urutan"), typed.urutan);
        unit.urutan = place                        ? static_cast<int>(*place)
                      : room.kantor.unit().empty() ? 1
                                                   : room.kantor.unit().back().urutan + 1;
        for (const Unit& other : room.kantor.unit())
            if (other.id != id && lipat(other.nama) == lipat(unit.nama) && !unit.nama.empty() &&
                bertemu(other.masa, unit.masa))
                form.galat("nama", say("struktur.nama_unit_dipakai"), unit.nama);
        check_closing(form, room.kantor, unit);
        if (before != nullptr && !typed.semula.empty() && typed.semula != sidik(*before))
            form.galat("", say("orang.sudah_berubah"));
        if (!form.bersih()) return form.tolak();

        saved = id;
        if (before != nullptr && *before == unit) return {};
        saved = db.simpan(loket.instansi, unit);
        journal::Entri entry = entri(asal, room.kini, before == nullptr ? "tambah_unit" : "ubah_unit");
        entry.objek = "unit";
        entry.objek_id = saved.value();
        const Unit was = before == nullptr ? Unit{} : *before;
        catat_butiran(entry, before == nullptr,
                      {{"nama", was.nama, unit.nama},
                       {"jenis", std::string(kode(was.jenis)), std::string(kode(unit.jenis))},
                       {"induk", unit_name(room.kantor, was.induk), unit_name(room.kantor, unit.induk)},
                       {"urutan", std::to_string(was.urutan), std::to_string(unit.urutan)},
                       {"masa", before == nullptr ? "" : masa_text(was.masa), masa_text(unit.masa)}});
        db.catat(loket.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

base::Result<pegawai::JabatanId> simpan_jabatan(const Loket& loket, const Asal& asal, pegawai::JabatanId id,
                                                const IsianJabatan& typed) {
    pegawai::JabatanId saved;
    auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const Ruang room(db, loket);
        const JabatanUnit* before = id ? room.kantor.jabatan(id) : nullptr;
        if (id && before == nullptr) return base::refuse(say("struktur.jabatan_tidak_ada"));
        BacaFormulir form(room.kantor, room.hari);
        JabatanUnit post;
        post.id = id;
        post.nama = form.perlu("nama", typed.nama, say("struktur.nama_jabatan_kosong"), 160);
        const auto in = form.id<pegawai::UnitId>(typed.unit);
        if (!in || room.kantor.unit(*in) == nullptr)
            form.galat("unit", say("struktur.pilih_unit"));
        else
            post.unit = *in;
        if (const auto kind = baca_jenis_jabatan(typed.jenis))
            post.jenis = *kind;
        else
            form.galat("jenis", say("impor.jenis_jabatan"));
        if (const auto role = pegawai::dari_kode<pegawai::Fungsi>(typed.fungsi))
            post.fungsi = *role;
        else
            form.galat("fungsi", say("struktur.fungsi"));
        if (!typed.eselon.empty()) {
            if (const pegawai::Eselon* known = pegawai::read_eselon(typed.eselon))
                post.eselon = known->text;
            else
                form.galat("eselon", say("impor.eselon"), typed.eselon);
        }
        if (!typed.jenjang.empty()) {
            if (const auto step = pegawai::read_jenjang(typed.jenjang))
                post.jenjang = *step;
            else
                form.galat("jenjang", step.error().front().sentence, typed.jenjang);
        }
        post.masa = form.masa(typed.mulai, typed.selesai);
        check_superior(form, room.kantor, post, typed.atasan);
        if (form.bersih()) {
            check_leading(form, room.kantor, post);
            for (const JabatanUnit* other : room.kantor.jabatan_di(post.unit))
                if (other->id != id && lipat(other->nama) == lipat(post.nama) &&
                    bertemu(other->masa, post.masa))
                    form.galat("nama", say("struktur.nama_jabatan_dipakai"), post.nama);
            if (post.masa.selesai && id)
                if (const std::size_t used = held_after(room.kantor, id, *post.masa.selesai); used > 0)
                    form.galat("selesai", say("struktur.jabatan_terisi", {{"jumlah", std::to_string(used)}}));
        }
        if (before != nullptr && !typed.semula.empty() && typed.semula != sidik(*before))
            form.galat("", say("orang.sudah_berubah"));
        if (!form.bersih()) return form.tolak();

        saved = id;
        if (before != nullptr && *before == post) return {};
        saved = db.simpan(loket.instansi, post);
        journal::Entri entry = entri(asal, room.kini, before == nullptr ? "tambah_jabatan" : "ubah_jabatan");
        entry.objek = "jabatan";
        entry.objek_id = saved.value();
        const JabatanUnit was = before == nullptr ? JabatanUnit{} : *before;
        const auto step = [](const JabatanUnit& j) { return j.jenjang ? std::string(nama(*j.jenjang)) : ""; };
        catat_butiran(entry, before == nullptr,
                      {{"nama", was.nama, post.nama},
                       {"unit", unit_name(room.kantor, was.unit), unit_name(room.kantor, post.unit)},
                       {"jenis", std::string(nama(was.jenis)), std::string(nama(post.jenis))},
                       {"fungsi", std::string(kode(was.fungsi)), std::string(kode(post.fungsi))},
                       {"eselon", was.eselon, post.eselon},
                       {"jenjang", step(was), step(post)},
                       {"atasan", post_name(room.kantor, was.atasan), post_name(room.kantor, post.atasan)},
                       {"masa", before == nullptr ? "" : masa_text(was.masa), masa_text(post.masa)}});
        db.catat(loket.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

} // namespace kantor
