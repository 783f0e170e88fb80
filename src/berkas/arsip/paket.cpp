#include "berkas/arsip/paket.h"

#include "base/text.h"
#include "berkas/laku.h"

#include <fmt/format.h>

#include <algorithm>

namespace berkas {
namespace {

using base::say;

constexpr int most_looked_at = 1000;

void enter(Tulis& db, const Asal& asal, InstansiId office, calendar::Instant now, const PaketArsip& p,
           std::string_view what) {
    const bool forms = !p.formulir.empty();
    journal::Entri entry = kantor::entri(asal, now, forms ? "cetak.paket" : "arsip.paket");
    entry.objek = forms ? "" : "arsip";
    entry.sesudah = {{"paket", p.nama}, {"arsip", std::to_string(p.arsip)}, {"uraian", std::string(what)}};
    db.kantor().catat(office, std::move(entry));
}

// Moves it on from the state that was seen; false where somebody was faster.
bool move_on(Simpanan& store, InstansiId office, PaketArsip& p, KeadaanPaket to, const Asal& asal,
             calendar::Instant now, std::string_view what) {
    bool moved = false;
    const KeadaanPaket seen = p.keadaan;
    p.keadaan = to;
    (void)store.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        moved = db.tulis_arsip().ganti(office, p, seen);
        if (moved && !what.empty()) enter(db, asal, office, now, p, what);
        return {};
    });
    return moved;
}

} // namespace

base::Result<PaketId> minta_paket(Simpanan& store, const Asal& asal, InstansiId office, calendar::Instant now,
                                  const MintaPaket& what) {
    if (what.isi.empty() && what.kasus.empty())
        return base::refuse(what.formulir.empty() ? say("arsip.ekspor.kosong") : say("cetak.paket.kosong"));
    if (!jalur_bag_sah(what.nama)) return base::refuse(say("arsip.ekspor.nama"), what.nama);
    PaketArsip p;
    p.nama = what.nama;
    p.isi = what.isi;
    p.formulir = what.formulir;
    p.kasus = what.kasus;
    p.arsip = static_cast<std::int64_t>(what.isi.size() + what.kasus.size());
    p.pada = p.detak = now;
    p.oleh = asal.pelaku;
    const auto done = store.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        for (const PaketArsip& other : db.arsip().semua_paket(office, most_looked_at))
            if (other.oleh == asal.pelaku && other.nama == p.nama &&
                (other.keadaan == KeadaanPaket::antre || other.keadaan == KeadaanPaket::berjalan))
                return base::refuse(say("arsip.paket.sedang_dibuat", {{"paket", p.nama}}));
        p.id = db.tulis_arsip().simpan(office, p);
        enter(db, asal, office, now, p, "diminta");
        return {};
    });
    if (!done) return base::refuse(done.error());
    return p.id;
}

base::Result<void> batalkan_paket(Simpanan& store, const Asal& asal, InstansiId office, calendar::Instant now,
                                  PaketId id) {
    std::optional<PaketArsip> p;
    store.baca_berkas([&](Baca& db) { p = db.arsip().paket(office, id); });
    if (!p || p->oleh != asal.pelaku) return base::refuse(say("arsip.paket.tidak_ada"));
    const bool ready = p->keadaan == KeadaanPaket::siap;
    if (!ready && p->keadaan != KeadaanPaket::antre && p->keadaan != KeadaanPaket::berjalan)
        return base::refuse(say("arsip.paket.sudah_selesai"));
    if (!move_on(store, office, *p, ready ? KeadaanPaket::dihapus : KeadaanPaket::batal, asal, now,
                 ready ? "dihapus" : "dibatalkan"))
        return base::refuse(say("arsip.paket.sudah_selesai"));
    return {};
}

void catat_unduhan(Simpanan& store, const Asal& asal, InstansiId office, calendar::Instant now,
                   const PaketArsip& which) {
    (void)store.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        enter(db, asal, office, now, which, "diunduh");
        return {};
    });
}

std::optional<PaketArsip> ambil_paket(Simpanan& store, InstansiId office, calendar::Instant now) {
    std::vector<PaketArsip> all;
    store.baca_berkas([&](Baca& db) { all = db.arsip().semua_paket(office, most_looked_at); });
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        const bool left = at->keadaan == KeadaanPaket::berjalan && at->detak + paket_diam <= now;
        if (at->keadaan != KeadaanPaket::antre && !left) continue;
        PaketArsip p = *at;
        const KeadaanPaket seen = p.keadaan;
        p.detak = now;
        p.keadaan = seen;
        if (!move_on(store, office, p, KeadaanPaket::berjalan, {}, now, {})) continue;
        std::optional<PaketArsip> whole;
        store.baca_berkas([&](Baca& db) { whole = db.arsip().paket(office, p.id); });
        if (whole) return whole;
    }
    return std::nullopt;
}

bool laporkan(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip& which) {
    which.detak = now;
    return move_on(store, office, which, KeadaanPaket::berjalan, {}, now, {});
}

void tunda_paket(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip which) {
    which.berkas_selesai = 0;
    which.detak = now;
    (void)move_on(store, office, which, KeadaanPaket::antre, {}, now, "menunggu lagi: programnya dihentikan");
}

void catat_siap(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip which,
                const std::vector<LembarPaket>& lembar) {
    (void)store.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        PaketArsip ready = which;
        ready.keadaan = KeadaanPaket::siap;
        ready.selesai = ready.detak = now;
        if (!db.tulis_arsip().ganti(office, ready, KeadaanPaket::berjalan)) return {};
        for (const ArsipId id : ready.isi)
            db.tulis_arsip().simpan(
                office, PeristiwaArsip{id, 0, JenisPeristiwaArsip::diekspor, ready.nama, now, ready.oleh});
        for (const LembarPaket& one : lembar) {
            journal::Entri entry = kantor::entri({ready.oleh, {}, {}}, now, "cetak_berkas");
            entry.objek = "berkas";
            entry.objek_id = one.kasus.value();
            entry.sesudah = {{"nomor", one.nomor}, {"blangko", one.blangko}, {"paket", ready.nama}};
            db.kantor().catat(office, std::move(entry));
        }
        if (!ready.formulir.empty()) return {};
        journal::Entri entry = kantor::entri({ready.oleh, {}, {}}, now, "arsip.ekspor");
        entry.objek = "arsip";
        entry.sesudah = {{"isi", ready.nama},
                         {"arsip", std::to_string(ready.arsip)},
                         {"byte", std::to_string(ready.byte)}};
        db.kantor().catat(office, std::move(entry));
        return {};
    });
}

void catat_gagal(Simpanan& store, InstansiId office, calendar::Instant now, PaketArsip which,
                 std::string pesan) {
    which.pesan = base::shortened(pesan, 1000);
    which.selesai = now;
    (void)move_on(store, office, which, KeadaanPaket::gagal, {which.oleh, {}, {}}, now, "gagal dibuat");
}

std::vector<PaketId> paket_lama(Simpanan& store, InstansiId office, calendar::Instant now) {
    std::vector<PaketArsip> all;
    store.baca_berkas([&](Baca& db) { all = db.arsip().semua_paket(office, most_looked_at); });
    std::vector<PaketId> old;
    for (PaketArsip& p : all)
        if (p.keadaan == KeadaanPaket::siap && p.selesai && *p.selesai + paket_disimpan <= now &&
            move_on(store, office, p, KeadaanPaket::dihapus, {}, now, "dihapus karena lewat sehari"))
            old.push_back(p.id);
    return old;
}

} // namespace berkas
