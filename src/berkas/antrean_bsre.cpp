#include "berkas/antrean_bsre.h"

#include "base/text.h"
#include "berkas/laku.h"
#include "berkas/simpanan_kunci.h"

#include <algorithm>

namespace berkas {
namespace {

using base::say;
using calendar::Instant;

constexpr std::size_t shortest_reason = 10, longest_reason = 500;

bool hangs(KeadaanBsre state) {
    return state == KeadaanBsre::dikirim || state == KeadaanBsre::tidak_diketahui;
}

journal::Entri entry_of(const Asal& asal, Instant now, std::string_view act, const ButirBsre& b) {
    journal::Entri e = kantor::entri(asal, now, act);
    e.objek = "berkas";
    e.objek_id = b.berkas.value();
    e.sesudah.emplace_back("nomor", std::to_string(b.nomor));
    e.sesudah.emplace_back("sidik", b.sidik.hex());
    e.sesudah.emplace_back("keadaan", kode(b.keadaan));
    return e;
}

KeadaanBsre after(const JawabanBsre& got) {
    switch (got.akhir) {
    case AkhirKirim::selesai: return KeadaanBsre::tidak_diketahui; // signed there, but not recorded here
    case AkhirKirim::tidak_diketahui: return KeadaanBsre::tidak_diketahui;
    case AkhirKirim::tidak_sampai: return KeadaanBsre::menunggu;
    case AkhirKirim::ditolak: break;
    }
    return got.dokumen ? KeadaanBsre::ditolak : KeadaanBsre::menunggu;
}

} // namespace

KeadaanBsre keadaan_kini(const ButirBsre& entry, Instant now) {
    const bool lost = entry.keadaan == KeadaanBsre::dikirim && entry.dicoba &&
                      (now - *entry.dicoba >= lama_kirim || now < *entry.dicoba);
    return lost ? KeadaanBsre::tidak_diketahui : entry.keadaan;
}

std::optional<ButirBsre> tergantung_bsre(BacaKunci& db, InstansiId office, BerkasId id,
                                         const base::Sidik& sidik, Instant now) {
    for (ButirBsre& b : db.antrean_bsre(office, id))
        if (b.sidik == sidik && hangs(b.keadaan)) {
            b.keadaan = keadaan_kini(b, now);
            return std::move(b);
        }
    return std::nullopt;
}

base::Result<int> berangkat_bsre(const Meja& meja, const Asal& asal, ButirBsre what) {
    int number = 0;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const Instant now = meja.clock.now();
        if (const auto other = tergantung_bsre(db.kunci(), meja.instansi, what.berkas, what.sidik, now))
            return base::refuse(other->keadaan == KeadaanBsre::dikirim ? say("bsre.sedang_dikirim")
                                                                       : say("bsre.tak_pasti"));
        ButirBsre b = what;
        b.pegawai = asal.pelaku;
        b.masuk = now;
        for (const ButirBsre& kept : db.kunci().antrean_bsre(meja.instansi, what.berkas))
            if (kept.keadaan == KeadaanBsre::menunggu && kept.sidik == what.sidik &&
                kept.pegawai == asal.pelaku)
                b = kept; // nobody queues twice
        b.keadaan = KeadaanBsre::dikirim;
        b.dicoba = now;
        b.jawaban.clear();
        b.nomor = number = db.tulis_kunci().simpan(meja.instansi, b);
        db.kantor().catat(meja.instansi, entry_of(asal, now, "bsre.kirim", b));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return number;
}

void tiba_bsre(const Meja& meja, const Asal& asal, int nomor, const JawabanBsre& got) {
    static_cast<void>(meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        auto b = db.kunci().butir_bsre(meja.instansi, nomor);
        if (!b || b->keadaan != KeadaanBsre::dikirim) return {};
        b->keadaan = after(got);
        b->jawaban = got.kode.empty() ? got.id_dokumen : got.kode;
        db.tulis_kunci().simpan(meja.instansi, *b);
        journal::Entri e = entry_of(asal, meja.clock.now(), "bsre.jawaban", *b);
        e.sesudah.emplace_back("kode", b->jawaban);
        e.sesudah.emplace_back("jawaban", base::shortened(got.catatan, 600));
        db.kantor().catat(meja.instansi, std::move(e));
        return {};
    }));
}

base::Result<void> lepaskan_bsre(const Meja& meja, const Asal& asal, int nomor, std::string_view alasan) {
    const std::string reason(base::trim(alasan));
    const std::size_t length = base::display_width(reason);
    if (length < shortest_reason || length > longest_reason)
        return base::refuse(say("bsre.alasan"), base::shortened(reason), "alasan");
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const Instant now = meja.clock.now();
        auto b = db.kunci().butir_bsre(meja.instansi, nomor);
        const bool may =
            b && (b->pegawai == asal.pelaku ||
                  pegawai::boleh(pegawai::Perbuatan::kelola_sertifikat,
                                 pegawai::hubungan(meja.kantor, asal.pelaku, std::nullopt, meja.hari())));
        if (!may) return base::refuse(say("bsre.tidak_ada"));
        if (keadaan_kini(*b, now) != KeadaanBsre::tidak_diketahui)
            return base::refuse(say("bsre.tidak_tergantung"));
        b->keadaan = KeadaanBsre::menunggu;
        db.tulis_kunci().simpan(meja.instansi, *b);
        journal::Entri e = entry_of(asal, now, "bsre.lepas", *b);
        e.sesudah.emplace_back("alasan", reason);
        db.kantor().catat(meja.instansi, std::move(e));
        return {};
    });
}

} // namespace berkas
