// Named assessors, delegations and roles (orang.h).
#include "kantor/orang_bantu.h"
#include "pegawai/penilai.h"

#include <algorithm>

namespace kantor {
namespace {

using base::say;
using pegawai::Delegasi;
using pegawai::LingkupDelegasi;
using pegawai::Pegawai;
using pegawai::PemegangPeran;
using pegawai::Penunjukan;

std::string name_of(const pegawai::Organisasi& kantor, PegawaiId id) {
    const Pegawai* who = kantor.pegawai(id);
    return who == nullptr ? "" : who->nama_lengkap();
}

template <class T, class Id>
const T* with_id(const std::vector<T>& all, Id id) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const T& x) { return x.id == id; });
    return id && at != all.end() ? &*at : nullptr;
}

void check_assessor(BacaFormulir& form, const pegawai::Organisasi& kantor, const Asal& asal,
                    const Penunjukan& wanted) {
    if (wanted.pegawai == wanted.penilai) form.galat("penilai", say("penugasan.menilai_diri"));
    if (asal.pelaku && wanted.pegawai == asal.pelaku) form.galat("pegawai", say("penugasan.penilai_sendiri"));
    if (asal.pelaku && wanted.penilai == asal.pelaku) form.galat("penilai", say("penugasan.tunjuk_diri"));
    for (const Penunjukan& other : kantor.penunjukan()) {
        if (other.id == wanted.id || !bertemu(other.masa, wanted.masa)) continue;
        if (other.pegawai == wanted.pegawai)
            form.galat("mulai", say("penugasan.sudah_ditunjuk", {{"nama", name_of(kantor, other.penilai)},
                                                                 {"masa", masa_text(other.masa)}}));
        if (other.pegawai == wanted.penilai && other.penilai == wanted.pegawai)
            form.galat("penilai",
                       say("penugasan.saling_menilai", {{"nama", name_of(kantor, wanted.penilai)}}));
    }
}

void check_delegation(BacaFormulir& form, const Asal& asal, const Delegasi& wanted) {
    if (wanted.dari == wanted.kepada) form.galat("kepada", say("penugasan.delegasi_diri"));
    if (asal.pelaku && wanted.kepada == asal.pelaku)
        form.galat("kepada", say("penugasan.delegasi_kepada_anda"));
    const bool checks = wanted.lingkup != LingkupDelegasi::menginput;
    if (checks && wanted.untuk && *wanted.untuk == wanted.kepada)
        form.galat("untuk", say("penugasan.delegasi_atas_diri"));
}

std::string last_day(const std::optional<calendar::Date>& d) { return d ? calendar::iso(*d) : ""; }

} // namespace

base::Result<pegawai::PenunjukanId> simpan_penunjukan(const Loket& loket, const Asal& asal,
                                                      pegawai::PenunjukanId id,
                                                      const IsianPenunjukan& typed) {
    pegawai::PenunjukanId saved;
    auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const Ruang room(db, loket);
        const Penunjukan* before = with_id(room.kantor.penunjukan(), id);
        if (id && before == nullptr) return base::refuse(say("penugasan.tidak_ada"));
        BacaFormulir form(room.kantor, room.hari);
        const Pegawai* who = form.orang("pegawai", typed.pegawai);
        const Pegawai* assessor = form.orang("penilai", typed.penilai);
        Penunjukan wanted;
        wanted.id = id;
        wanted.masa = form.masa(typed.mulai, typed.selesai);
        wanted.dasar = form.perlu("dasar", typed.dasar, say("penugasan.dasar_kosong"));
        if (who != nullptr) wanted.pegawai = who->id;
        if (assessor != nullptr) wanted.penilai = assessor->id;
        if (who != nullptr && assessor != nullptr && form.bersih())
            check_assessor(form, room.kantor, asal, wanted);
        if (!form.bersih()) return form.tolak();

        saved = id;
        if (before != nullptr && *before == wanted) return {};
        saved = db.simpan(loket.instansi, wanted);
        journal::Entri entry = entri_tentang(
            asal, room.kini, before == nullptr ? "tambah_penunjukan" : "ubah_penunjukan", wanted.pegawai);
        const Penunjukan was = before == nullptr ? Penunjukan{} : *before;
        catat_butiran(entry, before == nullptr,
                      {{"penilai", name_of(room.kantor, was.penilai), name_of(room.kantor, wanted.penilai)},
                       {"masa", before == nullptr ? "" : masa_text(was.masa), masa_text(wanted.masa)},
                       {"dasar", was.dasar, wanted.dasar}});
        db.catat(loket.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

base::Result<pegawai::DelegasiId> simpan_delegasi(const Loket& loket, const Asal& asal,
                                                  pegawai::DelegasiId id, const IsianDelegasi& typed) {
    pegawai::DelegasiId saved;
    auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const Ruang room(db, loket);
        const Delegasi* before = with_id(room.kantor.delegasi(), id);
        if (id && before == nullptr) return base::refuse(say("penugasan.tidak_ada"));
        BacaFormulir form(room.kantor, room.hari);
        const Pegawai* from = form.orang("dari", typed.dari);
        const Pegawai* to = form.orang("kepada", typed.kepada);
        const Pegawai* about = form.orang("untuk", typed.untuk, false);
        Delegasi wanted;
        wanted.id = id;
        if (const auto scope = pegawai::dari_kode<LingkupDelegasi>(typed.lingkup))
            wanted.lingkup = *scope;
        else
            form.galat("lingkup", say("penugasan.lingkup"));
        wanted.masa = form.masa(typed.mulai, typed.selesai, true);
        wanted.dasar = form.perlu("dasar", typed.dasar, say("penugasan.dasar_kosong"));
        if (from != nullptr) wanted.dari = from->id;
        if (to != nullptr) wanted.kepada = to->id;
        if (about != nullptr) wanted.untuk = about->id;
        if (from != nullptr && to != nullptr) check_delegation(form, asal, wanted);
        if (!form.bersih()) return form.tolak();

        saved = id;
        if (before != nullptr && *before == wanted) return {};
        saved = db.simpan(loket.instansi, wanted);
        journal::Entri entry = entri_tentang(
            asal, room.kini, before == nullptr ? "tambah_delegasi" : "ubah_delegasi", wanted.kepada);
        const Delegasi was = before == nullptr ? Delegasi{} : *before;
        const auto about_text = [&](const Delegasi& d) {
            return d.untuk ? name_of(room.kantor, *d.untuk) : "";
        };
        catat_butiran(entry, before == nullptr,
                      {{"dari", name_of(room.kantor, was.dari), name_of(room.kantor, wanted.dari)},
                       {"lingkup", std::string(kode(was.lingkup)), std::string(kode(wanted.lingkup))},
                       {"untuk", about_text(was), about_text(wanted)},
                       {"masa", before == nullptr ? "" : masa_text(was.masa), masa_text(wanted.masa)},
                       {"dasar", was.dasar, wanted.dasar}});
        db.catat(loket.instansi, std::move(entry));
        return {};
    });
    if (!done) return base::refuse(std::move(done.error()));
    return saved;
}

base::Result<void> simpan_peran(const Loket& loket, const Asal& asal, const IsianPeran& typed) {
    return loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const Ruang room(db, loket);
        BacaFormulir form(room.kantor, room.hari);
        const Pegawai* who = form.orang("pegawai", typed.pegawai);
        const auto role = pegawai::dari_kode<pegawai::Peran>(typed.peran);
        if (!role) form.galat("peran", say("penugasan.peran"));
        PemegangPeran wanted;
        wanted.masa = form.masa(typed.mulai, typed.selesai, role == pegawai::Peran::pemeriksa_internal);
        if (who != nullptr) wanted.pegawai = who->id;
        wanted.peran = role.value_or(pegawai::Peran::arsiparis);
        if (asal.pelaku && wanted.pegawai == asal.pelaku)
            form.galat("pegawai", say("penugasan.peran_sendiri"));
        if (!form.bersih()) return form.tolak();

        const auto& all = room.kantor.peran();
        const auto at = std::find_if(all.begin(), all.end(), [&](const PemegangPeran& p) {
            return p.pegawai == wanted.pegawai && p.peran == wanted.peran &&
                   p.masa.mulai == wanted.masa.mulai;
        });
        const PemegangPeran* before = at == all.end() ? nullptr : &*at;
        for (const PemegangPeran& other : all)
            if (&other != before && other.pegawai == wanted.pegawai && other.peran == wanted.peran &&
                bertemu(other.masa, wanted.masa))
                form.galat("mulai", say("penugasan.sudah_berperan", {{"masa", masa_text(other.masa)}}));
        if (before != nullptr && wanted.peran == pegawai::Peran::administrator && wanted.masa.selesai &&
            std::none_of(all.begin(), all.end(), [&](const PemegangPeran& other) {
                return &other != before && other.peran == pegawai::Peran::administrator &&
                       !other.masa.selesai && room.kantor.berperan(other.pegawai, other.peran, room.hari);
            }))
            form.galat("selesai", say("penugasan.administrator_terakhir"));
        if (!form.bersih()) return form.tolak();

        if (before != nullptr && *before == wanted) return {};
        db.simpan(loket.instansi, wanted);
        journal::Entri entry =
            entri_tentang(asal, room.kini, before == nullptr ? "tambah_peran" : "ubah_peran", wanted.pegawai);
        const PemegangPeran was = before == nullptr ? PemegangPeran{} : *before;
        entry.sesudah.emplace_back("peran", kode(wanted.peran));
        catat_butiran(entry, before == nullptr,
                      {{"mulai", before == nullptr ? "" : calendar::iso(was.masa.mulai),
                        calendar::iso(wanted.masa.mulai)},
                       {"selesai", last_day(was.masa.selesai), last_day(wanted.masa.selesai)}});
        db.catat(loket.instansi, std::move(entry));
        return {};
    });
}

} // namespace kantor
