#include "berkas/arsip/pembetulan.h"

#include "base/text.h"
#include "berkas/laku.h"
#include "berkas/pembukaan.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace berkas {
namespace {

using base::say;

// All that keeps this record from being corrected now.
base::Findings obstacles(Baca& db, InstansiId office, const Arsip& record) {
    if (!record.berkas) return ditolak(say("arsip.pembetulan.tanpa_berkas"));
    for (const Pembetulan& one : db.arsip().pembetulan_atas(office, record.id)) {
        const auto opened = db.berkas(office, one.berkas);
        return ditolak(say("arsip.pembetulan.sudah", {{"nomor", opened ? opened->nomor : std::string()}}));
    }
    const auto rows = db.arsip().pendaftaran(office, record.id);
    if (!rows.empty() && std::none_of(rows.begin(), rows.end(), [](const Pendaftaran& p) {
            return p.keadaan == KeadaanDaftar::berlaku;
        }))
        return ditolak(say("arsip.pembetulan.dimusnahkan"));
    return {};
}

skp::Isi archived_form(Baca& db, InstansiId office, const Berkas& old) {
    const auto paper = db.dokumen(office, old.id, JenisDokumen::isi, 0);
    auto form = paper ? skp::baca_isi(paper->naskah) : base::Result<skp::Isi>(skp::Isi{});
    if (!paper || !form) throw std::logic_error("formulir tersimpan yang tidak terbaca: " + old.nomor);
    return *std::move(form);
}

void happened(Tulis& db, const Meja& meja, const Asal& asal, ArsipId id, std::string what) {
    db.tulis_arsip().simpan(meja.instansi, PeristiwaArsip{id, 0, JenisPeristiwaArsip::dibetulkan,
                                                          std::move(what), meja.clock.now(), asal.pelaku});
}

} // namespace

base::Result<Berkas> buka_pembetulan(const Meja& meja, const Asal& asal, ArsipId id,
                                     std::string_view alasan) {
    if (!boleh_membuka(meja, asal)) return base::refuse(say("berkas.tolak.bukan_pengelola"));
    const std::string reason = base::shortened(base::trim(alasan), 2000);
    if (reason.empty()) return base::refuse(ditolak(say("arsip.tolak.tanpa_alasan"), "alasan_pembetulan"));
    Berkas opened;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const auto record = db.arsip().arsip(meja.instansi, id);
        if (!record) return base::refuse(say("arsip.tolak.tidak_ada"));
        if (auto wrong = obstacles(db, meja.instansi, *record); !wrong.empty())
            return base::refuse(std::move(wrong));
        const auto old = db.berkas(meja.instansi, record->berkas);
        const auto plan = old ? db.skp(meja.instansi, old->skp) : std::nullopt;
        if (!plan || meja.kantor.pegawai(plan->pegawai) == nullptr)
            return base::refuse(say("arsip.pembetulan.tanpa_berkas"));
        const auto acuan = acuan_sop(db, meja);
        if (!acuan) return base::refuse(acuan.error());
        db.tulis_arsip().beri_jalan(meja.instansi, old->id, true);
        opened = buka_perkara(db, meja, asal, *plan, *acuan, archived_form(db, meja.instansi, *old),
                              {{"membetulkan", fmt::format("arsip {}", id.value())}, {"alasan", reason}});
        db.tulis_arsip().simpan(meja.instansi,
                                Pembetulan{opened.id, id, reason, meja.clock.now(), asal.pelaku});
        happened(db, meja, asal, id, fmt::format("pembetulan dibuka, berkas {}: {}", opened.nomor, reason));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return opened;
}

void batalkan_pembetulan(Tulis& db, const Meja& meja, const Asal& asal, const Berkas& row,
                         std::string_view alasan) {
    const auto correction = db.arsip().pembetulan(meja.instansi, row.id);
    if (!correction) return;
    const auto record = db.arsip().arsip(meja.instansi, correction->arsip);
    if (!record) throw std::logic_error("pembetulan tanpa arsip");
    db.tulis_arsip().beri_jalan(meja.instansi, record->berkas, false);
    happened(db, meja, asal, record->id,
             fmt::format("pembetulan dibatalkan, berkas {}: {}", row.nomor, alasan));
}

} // namespace berkas
