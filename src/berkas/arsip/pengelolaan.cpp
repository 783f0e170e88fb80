// What is done with a record after it is kept: places, numbers, loans, holds, triggers.
#include "base/text.h"
#include "berkas/arsip/pendaftaran.h"
#include "berkas/laku.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas {
namespace {

using base::say;

struct Kerjaan { // one act on one record
    const MejaArsip& meja;
    const Asal& asal;
    Tulis& db;
    Arsip record;
    calendar::Instant now;
    journal::Rincian before{}, after{};

    TulisArsip& archive() { return db.tulis_arsip(); }
    void happened(JenisPeristiwaArsip kind, std::string words) {
        archive().simpan(meja.meja.instansi,
                         PeristiwaArsip{record.id, 0, kind, std::move(words), now, asal.pelaku});
    }
    // The registration that stands in a register; none where it was destroyed or there is none.
    std::optional<Pendaftaran> standing(DaftarArsip list) {
        for (Pendaftaran& row : archive().pendaftaran(meja.meja.instansi, record.id))
            if (row.daftar == list && row.keadaan == KeadaanDaftar::berlaku) return std::move(row);
        return std::nullopt;
    }
};

// `act` names the journal entry arsip.<act>.
base::Result<void> on_record(const MejaArsip& meja, const Asal& asal, ArsipId id, const char* act,
                             const std::function<base::Findings(Kerjaan&)>& body) {
    const Meja& m = meja.meja;
    if (!pengelola(m, asal)) return base::refuse(say("arsip.tolak.bukan_pengelola"));
    return m.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        auto record = db.arsip().arsip(m.instansi, id);
        if (!record) return base::refuse(say("arsip.tolak.tidak_ada"));
        Kerjaan work{meja, asal, db, *std::move(record), m.clock.now()};
        if (base::Findings no = body(work); !no.empty()) return base::refuse(std::move(no));
        journal::Entri entry = kantor::entri(asal, work.now, std::string("arsip.") + act);
        entry.objek = "arsip";
        entry.objek_id = id.value();
        entry.sebelum = std::move(work.before);
        entry.sesudah = std::move(work.after);
        entry.sesudah.emplace_back("judul", work.record.judul);
        db.kantor().catat(m.instansi, std::move(entry));
        return {};
    });
}

std::string tidy(std::string_view words) { return base::shortened(base::trim(words), 400); }

base::Findings no_registration(DaftarArsip list) {
    return ditolak(say("arsip.tolak.tidak_terdaftar", {{"daftar", std::string(nama(list))}}));
}

} // namespace

base::Result<void> pindahkan(const MejaArsip& meja, const Asal& asal, ArsipId id, DaftarArsip list,
                             std::string_view tempat) {
    const auto place = tempat_rapi(tempat, "tempat");
    if (!place) return base::refuse(place.error());
    return on_record(meja, asal, id, "pindah", [&](Kerjaan& w) -> base::Findings {
        auto row = w.standing(list);
        if (!row) return no_registration(list);
        if (row->tempat == *place) return ditolak(say("arsip.tolak.tempat_sama"), "tempat");
        w.before.emplace_back("tempat", row->tempat);
        w.after.emplace_back("tempat", *place);
        w.happened(JenisPeristiwaArsip::dipindah,
                   fmt::format("{}: {} ke {}", nama(list),
                               row->tempat.empty() ? "belum bertempat" : row->tempat,
                               place->empty() ? "belum bertempat" : *place));
        row->tempat = *place;
        w.archive().simpan(meja.meja.instansi, *row);
        return {};
    });
}

base::Result<void> catat_pemicu(const MejaArsip& meja, const Asal& asal, ArsipId id, DaftarArsip list,
                                const calendar::Date& day) {
    return on_record(meja, asal, id, "pemicu", [&](Kerjaan& w) -> base::Findings {
        auto row = w.standing(list);
        if (!row) return no_registration(list);
        const auto trigger = pemicu_dari(row->pemicu);
        if (!trigger || *trigger == Pemicu::akhir_tahun || *trigger == Pemicu::berkas_ditutup)
            return ditolak(say("arsip.tolak.pemicu_sendiri"), "tanggal");
        if (std::chrono::sys_days(day) > std::chrono::sys_days(meja.meja.hari()))
            return ditolak(say("arsip.tolak.pemicu_nanti"), "tanggal");
        AturanRetensi rule;
        rule.aktif = row->aktif;
        rule.inaktif = row->inaktif;
        const Masa kept = masa_simpan(rule, day);
        row->tanggal_pemicu = kept.pemicu;
        row->aktif_sampai = kept.aktif_sampai;
        row->inaktif_sampai = kept.inaktif_sampai;
        w.archive().simpan(meja.meja.instansi, *row);
        w.after.emplace_back("tanggal", calendar::iso(day));
        w.happened(JenisPeristiwaArsip::pemicu,
                   fmt::format("{}: {}, {}", nama(list), nama(*trigger), calendar::tanggal(day)));
        return {};
    });
}

base::Result<void> ganti_nomor(const MejaArsip& meja, const Asal& asal, ArsipId id, DaftarArsip list,
                               std::string_view alasan) {
    const std::string reason = tidy(alasan);
    if (reason.empty()) return base::refuse(ditolak(say("arsip.tolak.tanpa_alasan"), "alasan"));
    return on_record(meja, asal, id, "ganti_nomor", [&](Kerjaan& w) -> base::Findings {
        auto old = w.standing(list);
        if (!old) return no_registration(list);
        auto next = susun_pendaftaran(meja, w.archive(), asal, w.record, list, old->tempat);
        if (!next) return next.error();
        if (old->tanggal_pemicu && !next->tanggal_pemicu) { // what has happened stays so
            next->tanggal_pemicu = old->tanggal_pemicu;
            next->aktif_sampai = old->aktif_sampai;
            next->inaktif_sampai = old->inaktif_sampai;
        }
        old->keadaan = KeadaanDaftar::dibatalkan;
        old->catatan = reason;
        w.archive().simpan(meja.meja.instansi, *old);
        w.archive().simpan(meja.meja.instansi, *next);
        w.before.emplace_back("nomor", old->nomor);
        w.after.emplace_back("nomor", next->nomor);
        w.after.emplace_back("alasan", reason);
        w.happened(JenisPeristiwaArsip::nomor_batal, fmt::format("{}: {}", old->nomor, reason));
        w.happened(JenisPeristiwaArsip::nomor_baru, fmt::format("{}: {}", nama(list), next->nomor));
        return {};
    });
}

base::Result<void> pinjam(const MejaArsip& meja, const Asal& asal, ArsipId id, std::string_view peminjam,
                          std::string_view keperluan) {
    const std::string who = tidy(peminjam), why = tidy(keperluan);
    if (who.empty()) return base::refuse(ditolak(say("arsip.tolak.peminjam"), "peminjam"));
    return on_record(meja, asal, id, "pinjam", [&](Kerjaan& w) -> base::Findings {
        if (w.record.dipinjam) return ditolak(say("arsip.musnah.dipinjam"));
        w.archive().simpan(meja.meja.instansi, Peminjaman{id, 0, who, why, w.now, {}});
        w.after.emplace_back("peminjam", who);
        w.happened(JenisPeristiwaArsip::dipinjam, why.empty() ? who : who + ": " + why);
        return {};
    });
}

base::Result<void> kembalikan(const MejaArsip& meja, const Asal& asal, ArsipId id) {
    return on_record(meja, asal, id, "kembali", [&](Kerjaan& w) -> base::Findings {
        for (Peminjaman loan : w.archive().peminjaman(meja.meja.instansi, id))
            if (!loan.kembali) {
                loan.kembali = w.now;
                w.archive().simpan(meja.meja.instansi, loan);
                w.after.emplace_back("peminjam", loan.peminjam);
                w.happened(JenisPeristiwaArsip::dikembalikan, loan.peminjam);
                return {};
            }
        return ditolak(say("arsip.tolak.tidak_dipinjam"));
    });
}

base::Result<void> tahan(const MejaArsip& meja, const Asal& asal, ArsipId id, std::string_view sebab) {
    const std::string reason = tidy(sebab);
    if (reason.empty()) return base::refuse(ditolak(say("arsip.tolak.tanpa_alasan"), "sebab"));
    return on_record(meja, asal, id, "tahan", [&](Kerjaan& w) -> base::Findings {
        w.archive().simpan(meja.meja.instansi, Penahanan{id, 0, reason, w.now, asal.pelaku, {}, {}, {}});
        w.after.emplace_back("sebab", reason);
        w.happened(JenisPeristiwaArsip::ditahan, reason);
        return {};
    });
}

base::Result<void> lepas(const MejaArsip& meja, const Asal& asal, ArsipId id, int nomor,
                         std::string_view alasan) {
    const std::string reason = tidy(alasan);
    if (reason.empty()) return base::refuse(ditolak(say("arsip.tolak.tanpa_alasan"), "alasan"));
    return on_record(meja, asal, id, "lepas", [&](Kerjaan& w) -> base::Findings {
        for (Penahanan hold : w.archive().penahanan(meja.meja.instansi, id))
            if (hold.nomor == nomor && !hold.dilepas) {
                hold.dilepas = w.now;
                hold.dilepas_oleh = asal.pelaku;
                hold.alasan_lepas = reason;
                w.archive().simpan(meja.meja.instansi, hold);
                w.after.emplace_back("sebab", hold.sebab);
                w.after.emplace_back("alasan", reason);
                w.happened(JenisPeristiwaArsip::dilepas, fmt::format("{}: {}", hold.sebab, reason));
                return {};
            }
        return ditolak(say("arsip.tolak.tidak_ditahan"));
    });
}

} // namespace berkas
