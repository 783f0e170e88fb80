// Opening a case, and taking back what was opened by mistake.
#include "base/text.h"
#include "berkas/arsip/pembetulan.h"
#include "berkas/laku.h"
#include "berkas/pembukaan.h"
#include "berkas/penilaian.h"
#include "berkas/potret_luar.h"
#include "kantor/pengaturan.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;

bool has_case(Baca& db, InstansiId office, SkpId plan, std::string& nomor) {
    const auto cases = db.berkas_skp(office, plan);
    if (!cases.empty()) nomor = cases.front().nomor;
    return !cases.empty();
}

// The plan that the case is measured by: the one named, else the earliest of the year that has been set and has no case.
base::Result<Skp> plan_for(Baca& db, const Meja& meja, const Pembukaan& what) {
    std::string nomor;
    if (what.skp) {
        const auto plan = db.skp(meja.instansi, what.skp);
        if (!plan || plan->pegawai != what.pegawai || plan->versi_berlaku == 0)
            return base::refuse(say("berkas.tolak.skp_belum_ditetapkan"));
        if (has_case(db, meja.instansi, plan->id, nomor))
            return base::refuse(say("berkas.tolak.sudah_ada", {{"nomor", nomor}}));
        return *plan;
    }
    auto plans = db.skp_milik(meja.instansi, what.pegawai);
    std::erase_if(plans, [&](const Skp& s) { return s.tahun != what.tahun || s.versi_berlaku == 0; });
    if (plans.empty()) return base::refuse(say("berkas.tolak.skp_belum_ditetapkan"));
    std::sort(plans.begin(), plans.end(), [](const Skp& a, const Skp& b) {
        return std::chrono::sys_days(a.periode.from) < std::chrono::sys_days(b.periode.from);
    });
    for (Skp& plan : plans)
        if (!has_case(db, meja.instansi, plan.id, nomor)) return std::move(plan);
    return base::refuse(say("berkas.tolak.sudah_ada", {{"nomor", nomor}}));
}

skp::Isi first_form(Tulis& db, const Meja& meja, const Skp& plan, const Berkas& row) {
    const auto version = db.versi_skp(meja.instansi, plan.id, plan.versi_berlaku);
    if (!version) throw std::logic_error("SKP tanpa versi yang berlaku");
    skp::Isi isi = skp::isi_awal(version->rencana);
    isi.bagian_lain = bagian_tahun(db, meja.instansi, row).dinilai;
    return isi;
}

base::Result<Berkas> open_one(Tulis& db, const Meja& meja, const Asal& asal, const Pembukaan& what,
                              const AcuanSop& acuan) {
    if (meja.kantor.pegawai(what.pegawai) == nullptr)
        return base::refuse(say("berkas.tolak.pegawai_tidak_ada"));
    const auto plan = plan_for(db, meja, what);
    if (!plan) return base::refuse(plan.error());
    return buka_perkara(db, meja, asal, *plan, acuan);
}

bool lies_under(const pegawai::Organisasi& office, const pegawai::Unit* unit, UnitId top) {
    for (std::size_t depth = 0; unit != nullptr && depth <= office.unit().size(); ++depth) {
        if (unit->id == top) return true;
        unit = unit->induk ? office.unit(*unit->induk) : nullptr;
    }
    return false;
}

} // namespace

bool boleh_membuka(const Meja& meja, const Asal& asal) {
    return pegawai::boleh(pegawai::Perbuatan::kelola_berkas,
                          pegawai::hubungan(meja.kantor, asal.pelaku, std::nullopt, meja.hari()));
}

base::Result<AcuanSop> acuan_sop(Tulis& db, const Meja& meja) {
    const auto version = db.kantor().sop_berlaku(meja.instansi);
    if (!version) return base::refuse(say("berkas.tolak.tanpa_sop"));
    AcuanSop found{version->id, meja.sop.ambil(db.kantor(), meja.instansi, version->id), {}};
    for (const sop::Simbol& symbol : found.sop->simbol()) {
        const sop::Lajur& lane = found.sop->lajur()[symbol.lajur];
        if (!lane.siapa)
            return base::refuse(say("berkas.tolak.lajur_tanpa_siapa",
                                    {{"nomor", found.sop->nomor()}, {"lajur", lane.nama.isi}}));
    }
    found.aturan = kantor::baca_pengaturan(db.kantor(), meja.instansi).aturan_penilaian;
    return found;
}

Berkas buka_perkara(Tulis& db, const Meja& meja, const Asal& asal, const Skp& plan, const AcuanSop& acuan,
                    const std::optional<skp::Isi>& form, const journal::Rincian& also) {
    const calendar::Instant now = meja.clock.now();
    Laku l{meja, asal, db, acuan.sop, {}, {}, now};
    Berkas& row = l.row();
    row.nomor = db.nomor_berkas_berikut(meja.instansi, plan.tahun);
    row.pegawai = plan.pegawai;
    row.tahun = plan.tahun;
    row.periode = plan.periode;
    row.skp = plan.id;
    row.sop = acuan.id;
    row.aturan = acuan.aturan;
    row.dibuka = now;
    row.kunci = 1;
    row.isi = 1;
    if (const pegawai::Unit* unit = meja.kantor.unit_pada(plan.pegawai, meja.hari())) {
        row.unit = unit->id;
        if (const pegawai::Unit* area = meja.kantor.wilayah(unit->id)) row.wilayah = area->id;
    }
    masuki(*acuan.sop, meja.kalender, l.jalan, acuan.sop->mulai(), true, now);
    row.id = db.simpan(meja.instansi, row);
    l.jalan.kunjungan.front().berkas = row.id;
    db.simpan(meja.instansi, l.jalan.kunjungan.front());
    l.simpan(form ? *form : first_form(db, meja, plan, row), "buka");
    l.simpan(JenisDokumen::potret,
             tulis_json(potret_lengkap(db, meja.instansi, meja.kantor, plan.pegawai, meja.hari())), "buka");
    journal::Entri entry = entri_berkas(asal, now, "berkas.buka", row);
    entry.sesudah.emplace_back("pegawai", meja.kantor.pegawai(plan.pegawai)->nama_lengkap());
    entry.sesudah.emplace_back("tahun", std::to_string(row.tahun));
    entry.sesudah.insert(entry.sesudah.end(), also.begin(), also.end());
    db.kantor().catat(meja.instansi, std::move(entry));
    return row;
}

BagianTahun bagian_tahun(Baca& db, InstansiId office, const Berkas& row) {
    BagianTahun parts;
    std::set<SkpId> counted; // of a plan whose case was corrected, the correction
    auto cases = db.berkas_milik(office, row.pegawai);
    std::sort(cases.begin(), cases.end(), [](const Berkas& a, const Berkas& b) {
        const auto from = [](const Berkas& x) { return std::chrono::sys_days(x.periode.from); };
        return from(a) != from(b) ? from(a) > from(b) : a.id > b.id;
    });
    for (const Berkas& other : cases) { // newest first
        if (other.id == row.id || other.tahun != row.tahun || other.keadaan == KeadaanBerkas::dibatalkan ||
            std::chrono::sys_days(other.periode.from) >= std::chrono::sys_days(row.periode.from))
            continue;
        const bool corrects = std::any_of(cases.begin(), cases.end(), [&](const Berkas& c) {
            return c.skp == other.skp && c.id < other.id && c.keadaan == KeadaanBerkas::selesai;
        });
        if (corrects && other.keadaan != KeadaanBerkas::selesai) continue; // under way: the old value stands
        if (!counted.insert(other.skp).second) continue;
        const auto paper = other.nilai.empty() ? std::nullopt // not set, or taken back by a return
                                               : db.dokumen(office, other.id, JenisDokumen::penilaian, 0);
        const auto result = paper ? baca_penilaian(paper->naskah) : base::Result<Penilaian>(Penilaian{});
        if (!result) throw std::logic_error("penilaian tersimpan yang tidak terbaca: " + other.nomor);
        if (paper)
            parts.dinilai.insert(parts.dinilai.begin(),
                                 {other.id.value(), other.periode, result->hasil.skp.nilai});
        else
            parts.belum.insert(parts.belum.begin(), other.nomor);
    }
    return parts;
}

base::Result<Berkas> buka(const Meja& meja, const Asal& asal, const Pembukaan& what) {
    if (!boleh_membuka(meja, asal)) return base::refuse(say("berkas.tolak.bukan_pengelola"));
    Berkas opened;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const auto acuan = acuan_sop(db, meja);
        if (!acuan) return base::refuse(acuan.error());
        auto row = open_one(db, meja, asal, what, *acuan);
        if (!row) return base::refuse(row.error());
        opened = *std::move(row);
        return {};
    });
    if (!done) return base::refuse(done.error());
    return opened;
}

base::Result<HasilBuka> buka_unit(const Meja& meja, const Asal& asal, int tahun, UnitId unit) {
    if (!boleh_membuka(meja, asal)) return base::refuse(say("berkas.tolak.bukan_pengelola"));
    if (unit && meja.kantor.unit(unit) == nullptr) return base::refuse(say("berkas.tolak.unit_tidak_ada"));
    std::vector<const pegawai::Pegawai*> people;
    for (const pegawai::Pegawai& person : meja.kantor.pegawai())
        if (person.aktif &&
            (!unit || lies_under(meja.kantor, meja.kantor.unit_pada(person.id, meja.hari()), unit)))
            people.push_back(&person);

    HasilBuka all;
    constexpr std::size_t together = 50; // people in one transaction: others get their turn between
    for (std::size_t from = 0; from < people.size(); from += together) {
        HasilBuka some;
        const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
            some = {};
            const auto acuan = acuan_sop(db, meja);
            if (!acuan) return base::refuse(acuan.error());
            for (std::size_t i = from; i < std::min(people.size(), from + together); ++i) {
                bool any = false;
                while (true) { // one for each of his plans of the year
                    const auto row = open_one(db, meja, asal, {people[i]->id, tahun, {}}, *acuan);
                    if (row) {
                        some.dibuka.push_back(row->id);
                        any = true;
                        continue;
                    }
                    if (!any) // refused before anything was written
                        for (base::Finding f : row.error()) {
                            f.place = people[i]->nama_lengkap();
                            some.dilewati.push_back(std::move(f));
                        }
                    break;
                }
            }
            return {};
        });
        if (!done) return base::refuse(done.error());
        all.dibuka.insert(all.dibuka.end(), some.dibuka.begin(), some.dibuka.end());
        base::append(all.dilewati, std::move(some.dilewati));
    }
    return all;
}

base::Result<Berkas> batalkan(const Meja& meja, const Asal& asal, const Terlihat& which,
                              std::string_view alasan) {
    if (!boleh_membuka(meja, asal)) return base::refuse(say("berkas.tolak.bukan_pengelola"));
    const std::string reason = base::shortened(base::trim(alasan), 2000);
    if (reason.empty()) return base::refuse(say("berkas.tolak.tanpa_alasan"), {}, "alasan");
    Berkas after;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const auto row = db.berkas(meja.instansi, which.berkas);
        if (!row) return base::refuse(say("berkas.tolak.tidak_ada"));
        if (row->kunci != which.kunci) return base::refuse(tolak_berubah(db, meja, *row));
        if (base::Findings over = tolak_keadaan(*row); !over.empty()) return base::refuse(std::move(over));
        Perjalanan one{*row, db.kunjungan(meja.instansi, row->id), db.jeda(meja.instansi, row->id)};
        if (one.kunjungan.size() != 1) return base::refuse(say("berkas.tolak.sudah_jalan"));
        const calendar::Instant now = meja.clock.now();
        tutup_kunjungan(one, {HasilKunjungan::lanjut, {asal.pelaku, {}, {}}, reason, "Dibatalkan"}, now);
        if (one.berkas.dijeda) {
            one.berkas.dijeda = false;
            one.jeda.back().selesai = std::max(now, one.jeda.back().mulai);
            db.simpan(meja.instansi, one.jeda.back());
        }
        selesai(one, now);
        one.berkas.keadaan = KeadaanBerkas::dibatalkan;
        if (!db.ganti(meja.instansi, one.berkas, which.kunci))
            return base::refuse(tolak_berubah(db, meja, *row));
        db.simpan(meja.instansi, one.kunjungan.front());
        batalkan_pembetulan(db, meja, asal, one.berkas, reason);
        journal::Entri entry = entri_berkas(asal, now, "berkas.batalkan", one.berkas);
        entry.sesudah.emplace_back("alasan", reason);
        db.kantor().catat(meja.instansi, std::move(entry));
        after = one.berkas;
        after.kunci = which.kunci + 1;
        return {};
    });
    if (!done) return base::refuse(done.error());
    return after;
}

} // namespace berkas
