#include "kantor/sesi.h"

#include "base/bytes.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace kantor {
namespace {

constexpr std::chrono::seconds noted_every{60};
constexpr std::size_t token_bytes = 32;
constexpr std::size_t longest_agent = 120;

bool lives(const Sesi& session, calendar::Instant now, const Pengaturan& settings) {
    return now - session.terakhir <= settings.sesi_diam && now - session.mulai <= settings.sesi_mutlak;
}

} // namespace

SesiBaru sesi_baru(base::Random& random, const Asal& asal, PegawaiId who, calendar::Instant now,
                   bool lengkap) {
    SesiBaru made;
    made.token = base::random_token(random, token_bytes);
    Sesi& s = made.sesi;
    s.kunci = base::sha256(made.token);
    s.pegawai = who;
    s.mulai = s.terakhir = now;
    s.csrf = base::random_token(random, token_bytes);
    s.lengkap = lengkap;
    s.alamat = asal.alamat;
    if (base::is_utf8(asal.peramban)) s.peramban = base::shortened(asal.peramban, longest_agent);
    return made;
}

Kewajiban kewajiban(const Sesi& session, const Akun& account, bool wajib_totp, bool latihan) {
    if (!session.lengkap) return Kewajiban::faktor_kedua;
    if (latihan) return Kewajiban::tidak_ada;
    if (account.sandi.empty()) return Kewajiban::pilih_sandi;
    if (wajib_totp && !account.totp_aktif) return Kewajiban::daftar_totp;
    return Kewajiban::tidak_ada;
}

std::optional<Sesi> baca_sesi(Baca& db, InstansiId office, std::string_view token, calendar::Instant now,
                              const Pengaturan& settings) {
    if (token.empty() || token.size() > 100) return std::nullopt;
    std::optional<Sesi> session = db.sesi(office, base::sha256(token));
    if (session && !lives(*session, now, settings)) return std::nullopt;
    return session;
}

bool perlu_disegarkan(const Sesi& session, calendar::Instant now) {
    return now - session.terakhir >= noted_every;
}

void segarkan(const Loket& loket, const Sesi& session) {
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        // Read again: between the page's reading and this writing it may have been signed out.
        std::optional<Sesi> kept = db.sesi(loket.instansi, session.kunci);
        if (!kept) return {};
        kept->terakhir = std::max(kept->terakhir, loket.clock.now());
        db.simpan(loket.instansi, *kept);
        return {};
    });
    static_cast<void>(done); // never refused
}

bool csrf_cocok(const Sesi& session, std::string_view given) {
    return !session.csrf.empty() && base::same_secret(session.csrf, given);
}

std::vector<Sesi> sesi_hidup(Baca& db, InstansiId office, PegawaiId who, calendar::Instant now,
                             const Pengaturan& settings) {
    std::vector<Sesi> all = db.sesi_milik(office, who);
    all.erase(std::remove_if(all.begin(), all.end(), [&](const Sesi& s) { return !lives(s, now, settings); }),
              all.end());
    return all;
}

void akhiri_yang_lewat(Tulis& db, InstansiId office, calendar::Instant now) {
    const Pengaturan settings = baca_pengaturan(db, office);
    for (const Sesi& ended :
         db.hapus_sesi_usang(office, now - settings.sesi_mutlak, now - settings.sesi_diam)) {
        const bool is_old = now - ended.mulai > settings.sesi_mutlak;
        const auto minutes = (is_old ? settings.sesi_mutlak : settings.sesi_diam).count();
        journal::Entri e = entri_tentang(Asal{}, now, "sesi_lewat_waktu", ended.pegawai);
        e.sesudah = {{"sebab", is_old ? fmt::format("sudah {} menit sejak masuk", minutes)
                                      : fmt::format("{} menit tanpa kegiatan", minutes)}};
        db.catat(office, std::move(e));
    }
}

void akhiri_yang_lewat(const Loket& loket) {
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        akhiri_yang_lewat(db, loket.instansi, loket.clock.now());
        return {};
    });
    static_cast<void>(done); // never refused
}

void keluar(const Loket& loket, const Asal& asal, const Sesi& session) {
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        if (!db.sesi(loket.instansi, session.kunci)) return {}; // twice: once
        db.hapus_sesi(loket.instansi, session.kunci);
        db.catat(loket.instansi, entri(asal, loket.clock.now(), "keluar"));
        return {};
    });
    static_cast<void>(done);
}

void keluar_di_mana_pun(const Loket& loket, const Asal& asal) {
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        db.hapus_sesi_milik(loket.instansi, asal.pelaku);
        db.catat(loket.instansi, entri(asal, loket.clock.now(), "keluar_di_mana_pun"));
        return {};
    });
    static_cast<void>(done);
}

void akhiri_sesi(const Loket& loket, const Asal& asal, const base::Sidik& kunci) {
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const std::optional<Sesi> session = db.sesi(loket.instansi, kunci);
        if (!session || session->pegawai != asal.pelaku) return {};
        db.hapus_sesi(loket.instansi, kunci);
        db.catat(loket.instansi, entri(asal, loket.clock.now(), "akhiri_sesi"));
        return {};
    });
    static_cast<void>(done);
}

} // namespace kantor
