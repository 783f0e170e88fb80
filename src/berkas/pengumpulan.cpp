#include "berkas/pengumpulan.h"

#include "pegawai/lipat.h"

#include <algorithm>
#include <set>

namespace berkas {
namespace {

using base::say;

std::set<std::string> words_of(const skp::Rencana& plan) {
    std::set<std::string> words;
    for (const skp::KegiatanRencana& k : plan.kegiatan) words.insert(pegawai::lipat(k.uraian));
    return words;
}

skp::Rencana draft_of(Baca& db, InstansiId office, const Skp& plan) {
    auto found = db.versi_skp(office, plan.id, plan.versi_kerja);
    return found ? std::move(found->rencana) : skp::Rencana{};
}

skp::KegiatanRencana as_planned(const skp::Rencana& last, const BarisPengumpulan& one) {
    skp::KegiatanRencana k;
    k.uraian = one.uraian;
    k.target = one.dulu;
    if (one.tercapai.kuantitas.sign() > 0) k.target.kuantitas = one.tercapai.kuantitas;
    if (const auto* before = last.kegiatan_ke(one.kegiatan)) k.angka_kredit = before->angka_kredit;
    return k;
}

} // namespace

std::vector<BarisPengumpulan> pengumpulan(Baca& db, InstansiId office, const Skp& draft) {
    std::vector<BarisPengumpulan> all;
    std::set<std::string> there = words_of(draft_of(db, office, draft));
    std::vector<Skp> before;
    for (Skp& row : db.skp_milik(office, draft.pegawai))
        if (row.tahun == draft.tahun - 1 && row.keadaan != KeadaanSkp::draf) before.push_back(std::move(row));
    std::sort(before.begin(), before.end(), [](const Skp& a, const Skp& b) {
        return std::chrono::sys_days(a.periode.from) < std::chrono::sys_days(b.periode.from);
    });
    if (before.empty()) return all;
    const auto lines = db.catatan_milik(
        office, draft.pegawai,
        {*calendar::date_of(draft.tahun - 1, 1, 1), *calendar::date_of(draft.tahun - 1, 12, 31)});
    for (const Skp& last : before) {
        const skp::Rencana plan = rencana_acuan(db, office, last);
        const auto sums = jumlah_catatan(lines, last.id);
        for (const skp::KegiatanRencana& k : plan.kegiatan) {
            const auto done = std::find_if(sums.begin(), sums.end(),
                                           [&](const JumlahKegiatan& s) { return s.kegiatan == k.id; });
            if (done == sums.end()) continue;
            // Of two parts of one year the same words are offered once.
            const bool known = !there.insert(pegawai::lipat(k.uraian)).second;
            all.push_back({last.id, k.id, k.uraian, k.target, *done, known});
        }
    }
    return all;
}

base::Result<Skp> ambil_catatan(const Meja& meja, const Asal& asal, const TerlihatSkp& which,
                                const std::vector<KegiatanLalu>& chosen) {
    std::optional<skp::Rencana> plan;
    meja.simpanan.baca_berkas([&](Baca& db) {
        const auto row = db.skp(meja.instansi, which.skp);
        if (!row) return;
        skp::Rencana with = draft_of(db, meja.instansi, *row);
        const std::size_t before = with.kegiatan.size();
        for (const BarisPengumpulan& one : pengumpulan(db, meja.instansi, *row)) {
            const bool wanted =
                std::find(chosen.begin(), chosen.end(), KegiatanLalu{one.skp, one.kegiatan}) != chosen.end();
            if (!wanted || one.sudah_ada) continue;
            const auto last = db.skp(meja.instansi, one.skp);
            skp::KegiatanRencana k =
                as_planned(last ? rencana_acuan(db, meja.instansi, *last) : skp::Rencana{}, one);
            if (with.jenis_jabatan != skp::JenisJabatan::jft) k.angka_kredit.reset();
            k.id = with.berikut++;
            with.kegiatan.push_back(std::move(k));
        }
        if (with.kegiatan.size() > before) plan = std::move(with);
    });
    if (!plan) return base::refuse(say("rencana.tolak.tanpa_catatan"));
    // Who may, and whether the draft is still the one that was seen, is asked there, inside the act.
    return simpan_rencana(meja, asal, which, *plan);
}

} // namespace berkas
