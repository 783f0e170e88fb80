#include "berkas/kunci.h"

#include "berkas/meja.h"
#include "berkas/simpanan_kunci.h"

#include <array>

namespace berkas {
namespace {

using base::say;
using calendar::Instant;

// The stored words, in the order of each enum. They stay.
constexpr std::array<std::string_view, 2> origins{"kantor", "p12"};
constexpr std::array<std::string_view, 4> states{"diminta", "berlaku", "dicabut", "diganti"};
constexpr std::array<std::string_view, 5> queue_states{"menunggu", "dikirim", "tidak_diketahui", "selesai",
                                                       "ditolak"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> reasons{{
    {"kunci_bocor", "kunci atau frasa sandinya diketahui orang lain"},
    {"pindah_tugas", "pemiliknya pindah tugas"},
    {"diganti", "diganti dengan sertifikat lain"},
    {"berhenti", "pemiliknya berhenti"},
    {"tidak_disebut", "tanpa alasan khusus"},
}};

template <class Kind, std::size_t n>
std::optional<Kind> find(const std::array<std::string_view, n>& words, std::string_view code) {
    for (std::size_t i = 0; i < n; ++i)
        if (words.at(i) == code) return static_cast<Kind>(i);
    return std::nullopt;
}

journal::Entri entry(const Asal& asal, Instant now, std::string_view act, const KunciTanda& key) {
    journal::Entri e = kantor::entri_tentang(asal, now, act, key.pegawai);
    if (key.isi) {
        e.sesudah.emplace_back("nomor", key.isi->nomor);
        e.sesudah.emplace_back("jejak", key.isi->jejak);
    }
    if (!key.alasan.empty()) e.sesudah.emplace_back("alasan", key.alasan);
    return e;
}

// Ends those of the same person that a new one takes the place of.
void replace(TulisKunci& db, InstansiId office, const KunciTanda& by, KeadaanKunci state, Instant now) {
    for (KunciTanda old : db.kunci_milik(office, by.pegawai)) {
        if (old.keadaan != state || old.id == by.id) continue;
        old.keadaan = KeadaanKunci::diganti;
        old.berakhir = now;
        db.simpan(office, old);
    }
}

base::Result<void> belongs(const Meja& meja, PegawaiId who, const IsiSertifikat& isi, Instant now) {
    const pegawai::Pegawai* person = meja.kantor.pegawai(who);
    if (person == nullptr || (!isi.nip.empty() && isi.nip != person->nip))
        return base::refuse(say("kunci.bukan_milik", {{"nama", isi.nama}, {"nip", isi.nip}}));
    if (now < isi.dari || now > isi.sampai) return base::refuse(say("kunci.di_luar_masa"));
    return {};
}

// One key, changed by one act with its entry.
template <class Change>
base::Result<KunciTanda> on(const Meja& meja, const Asal& asal, KunciId which, std::string_view act,
                            Change&& change) {
    KunciTanda key;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const Instant now = meja.clock.now();
        const auto kept = db.kunci().kunci(meja.instansi, which);
        if (!kept) return base::refuse(say("kunci.tidak_ada"));
        key = *kept;
        if (auto changed = change(db.tulis_kunci(), key, now); !changed) return changed;
        db.tulis_kunci().simpan(meja.instansi, key);
        db.kantor().catat(meja.instansi, entry(asal, now, act, key));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return key;
}

std::string tries_of(PegawaiId who) { return base::sha256("frasa|" + std::to_string(who.value())).hex(); }

} // namespace

std::string_view kode(AsalKunci asal) { return origins.at(static_cast<std::size_t>(asal)); }
std::string_view kode(KeadaanKunci state) { return states.at(static_cast<std::size_t>(state)); }
std::string_view kode(KeadaanBsre state) { return queue_states.at(static_cast<std::size_t>(state)); }

template <>
std::optional<AsalKunci> dari_kode(std::string_view code) {
    return find<AsalKunci>(origins, code);
}
template <>
std::optional<KeadaanKunci> dari_kode(std::string_view code) {
    return find<KeadaanKunci>(states, code);
}
template <>
std::optional<KeadaanBsre> dari_kode(std::string_view code) {
    return find<KeadaanBsre>(queue_states, code);
}

std::optional<std::string_view> nama_alasan_cabut(std::string_view kode) {
    for (const auto& [code, name] : reasons)
        if (code == kode) return name;
    return std::nullopt;
}

base::Result<KunciTanda> minta_sertifikat(const Meja& meja, const Asal& asal, const KunciDibuat& made) {
    KunciTanda key;
    const auto done = meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const Instant now = meja.clock.now();
        key = KunciTanda();
        key.pegawai = asal.pelaku;
        key.asal = made.asal;
        key.naskah = made.naskah;
        key.diminta = now;
        const bool renews = kunci_berlaku(db.kunci(), meja.instansi, asal.pelaku).has_value();
        if (made.isi) {
            if (auto fits = belongs(meja, asal.pelaku, *made.isi, now); !fits) return fits;
            key.keadaan = KeadaanKunci::berlaku;
            key.rantai = made.rantai;
            key.isi = made.isi;
            key.terbit = now;
        }
        replace(db.tulis_kunci(), meja.instansi, key, key.keadaan, now);
        key.id = db.tulis_kunci().simpan(meja.instansi, key);
        db.kantor().catat(meja.instansi, entry(asal, now,
                                               made.isi ? "kunci.impor"
                                               : renews ? "kunci.perbarui"
                                                        : "kunci.minta",
                                               key));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return key;
}

base::Result<KunciTanda> terbitkan_sertifikat(const Meja& meja, const Asal& asal, KunciId which,
                                              const SertifikatTerbit& issued) {
    return on(meja, asal, which, "kunci.terbitkan",
              [&](TulisKunci& db, KunciTanda& key, Instant now) -> base::Result<void> {
                  if (key.keadaan != KeadaanKunci::diminta) return base::refuse(say("kunci.tidak_diminta"));
                  if (auto fits = belongs(meja, key.pegawai, issued.isi, now); !fits) return fits;
                  key.keadaan = KeadaanKunci::berlaku;
                  key.rantai = issued.rantai;
                  key.isi = issued.isi;
                  key.terbit = now;
                  key.penerbit = asal.pelaku;
                  replace(db, meja.instansi, key, KeadaanKunci::berlaku, now);
                  return {};
              });
}

base::Result<KunciTanda> tolak_permintaan(const Meja& meja, const Asal& asal, KunciId which) {
    return on(meja, asal, which, "kunci.tolak",
              [](TulisKunci&, KunciTanda& key, Instant now) -> base::Result<void> {
                  if (key.keadaan != KeadaanKunci::diminta) return base::refuse(say("kunci.tidak_diminta"));
                  key.keadaan = KeadaanKunci::dicabut;
                  key.berakhir = now;
                  key.alasan = "ditolak";
                  return {};
              });
}

base::Result<KunciTanda> cabut_sertifikat(const Meja& meja, const Asal& asal, KunciId which,
                                          std::string_view alasan) {
    if (!nama_alasan_cabut(alasan)) return base::refuse(say("kunci.alasan"), std::string(alasan), "alasan");
    return on(meja, asal, which, "kunci.cabut",
              [&](TulisKunci&, KunciTanda& key, Instant now) -> base::Result<void> {
                  if (!key.isi || key.keadaan == KeadaanKunci::dicabut)
                      return base::refuse(say("kunci.sudah_berakhir"));
                  key.keadaan = KeadaanKunci::dicabut;
                  key.berakhir = now;
                  key.alasan = alasan;
                  return {};
              });
}

std::optional<KunciTanda> kunci_berlaku(BacaKunci& db, InstansiId office, PegawaiId who) {
    for (KunciTanda& key : db.kunci_milik(office, who))
        if (key.keadaan == KeadaanKunci::berlaku) return std::move(key);
    return std::nullopt;
}

base::Result<void> mulai_frasa(const Meja& meja, const Asal& asal) {
    return meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        const Instant now = meja.clock.now();
        const std::string key = tries_of(asal.pelaku);
        kantor::Percobaan tries = db.kantor().percobaan(meja.instansi, key).value_or(kantor::Percobaan{});
        // The 15 minutes count from the last try; a clock that was set back makes nobody wait longer.
        const auto since = now - tries.terakhir;
        if (since >= jeda_frasa || since < std::chrono::seconds(0)) tries.jumlah = 0;
        if (tries.jumlah >= frasa_salah_terbanyak)
            return base::refuse(
                say("kunci.terlalu_sering",
                    {{"menit",
                      std::to_string(std::chrono::ceil<std::chrono::minutes>(jeda_frasa - since).count())}}));
        db.kantor().simpan_percobaan(meja.instansi, key, {tries.jumlah + 1, now});
        return {};
    });
}

void frasa_benar(const Meja& meja, const Asal& asal) {
    static_cast<void>(meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        db.kantor().hapus_percobaan(meja.instansi, tries_of(asal.pelaku));
        return {};
    }));
}

void frasa_salah(const Meja& meja, const Asal& asal) {
    static_cast<void>(meja.simpanan.tulis_berkas([&](Tulis& db) -> base::Result<void> {
        db.kantor().catat(meja.instansi, kantor::entri(asal, meja.clock.now(), "kunci.frasa_salah"));
        return {};
    }));
}

} // namespace berkas
