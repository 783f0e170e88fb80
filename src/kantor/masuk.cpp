#include "kantor/masuk.h"

#include "base/text.h"
#include "kantor/batas_coba.h"
#include "kantor/faktor.h"
#include "kantor/kode_acak.h"
#include "kantor/sandi.h"
#include "pegawai/nomor.h"

namespace kantor {
namespace {

HasilMasuk refused(base::Sentence sentence, std::string place = {}) {
    HasilMasuk result;
    result.galat.push_back({std::move(place), {}, std::move(sentence)});
    return result;
}

HasilMasuk wait_for(std::chrono::seconds wait) {
    HasilMasuk result = refused(base::say("masuk.tunggu", {{"lama", lama_tunggu(wait)}}));
    result.tunggu = wait;
    return result;
}

// What is typed where a NIP should stand, as far as it can be one. Anything else is a number that nobody has.
std::string digits_of(const std::string& typed) {
    const auto digits = pegawai::clean_number(typed);
    return digits ? *digits : std::string(base::trim(typed)).substr(0, 100);
}

// Whose account the try is for, and against what it is to be held.
struct Sasaran {
    std::optional<PegawaiId> who;
    Akun account;
    std::string kept; // the string the password is compared with; empty: none fits
    bool by_code = false;
};

Sasaran find(Baca& db, InstansiId office, std::string_view nip, calendar::Instant now) {
    Sasaran target;
    target.who = db.pegawai_ber_nip(office, nip);
    if (!target.who) return target;
    const std::optional<Akun> account = db.akun(office, *target.who);
    if (!account) return target;
    target.account = *account;
    target.kept = account->sandi;
    if (account->sandi.empty() && account->kode_sampai && now <= *account->kode_sampai) {
        target.kept = account->kode_sekali;
        target.by_code = true;
    }
    return target;
}

std::string_view cause_of_failure(const Sasaran& target, bool fits) {
    if (target.account.terkunci) return "akun dikunci";
    if (fits) return "akun berubah selagi diperiksa";
    if (!target.kept.empty()) return target.by_code ? "kode sekali pakai tidak cocok" : "sandi tidak cocok";
    if (!target.account.kode_sekali.empty()) return "kode sekali pakai sudah habis waktunya";
    return target.account.kode_sampai ? "kode sekali pakai sudah dipakai" : "belum punya sandi";
}

void sweep(Tulis& db, InstansiId office, calendar::Instant now) {
    akhiri_yang_lewat(db, office, now);
    db.hapus_sekali_usang(office, now - std::chrono::hours{24});
}

} // namespace

HasilMasuk masuk(const Loket& loket, const Asal& asal, const Isian& typed) {
    HasilMasuk empty;
    if (base::trim(typed.nip).empty()) empty.galat.push_back({"nip", {}, base::say("masuk.nip_kosong")});
    if (typed.sandi.empty()) empty.galat.push_back({"sandi", {}, base::say("masuk.sandi_kosong")});
    if (!empty.galat.empty()) return empty;

    const std::string nip = digits_of(typed.nip);
    std::chrono::seconds wait{0};
    std::vector<Coba> tries;
    Sasaran target;
    static_cast<void>(loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const calendar::Instant now = loket.clock.now();
        const bool known = alamat_dikenal(db, loket.instansi, nip, asal.alamat, now);
        tries = known ? std::vector{coba_akun_dari(nip, asal.alamat)}
                      : std::vector{coba_akun(nip), coba_alamat(asal.alamat)};
        wait = mulai_coba(db, loket.instansi, tries, now);
        target = find(db, loket.instansi, nip, now);
        return {};
    }));
    if (wait > std::chrono::seconds{0}) return wait_for(wait);

    // One hash, whatever was found; outside of any transaction.
    const std::string secret = target.by_code ? rapikan_kode(typed.sandi) : typed.sandi;
    const bool fits = sandi_cocok(target.kept, secret);
    const bool is_stale = fits && !target.by_code && sandi_usang(target.kept);
    const std::string renewed = is_stale ? acak_sandi(loket.random, typed.sandi) : std::string();
    SesiBaru made = sesi_baru(loket.random, asal, target.who.value_or(PegawaiId{}), loket.clock.now(),
                              !target.account.totp_aktif);

    HasilMasuk result;
    static_cast<void>(loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        result = {};
        const calendar::Instant now = loket.clock.now();
        const Sasaran today = find(db, loket.instansi, nip, now);
        const bool is_same = today.who == target.who && today.kept == target.kept &&
                             today.account.totp_aktif == target.account.totp_aktif;
        if (!fits || !is_same || today.account.terkunci) {
            journal::Entri e = target.who ? entri_tentang(asal, now, "gagal_masuk", *target.who)
                                          : entri(asal, now, "gagal_masuk");
            e.pelaku = 0;
            if (target.who) e.sesudah = {{"sebab", std::string(cause_of_failure(today, fits))}};
            db.catat(loket.instansi, std::move(e));
            result = refused(base::say("masuk.salah"));
            return {};
        }
        if (is_stale || today.by_code) {
            Akun account = today.account;
            if (is_stale) account.sandi = renewed;
            if (today.by_code) account.kode_sekali.clear(); // used: what it opened is this one session
            db.simpan(loket.instansi, account);
        }
        berhasil(db, loket.instansi, tries);
        ingat_alamat(db, loket.instansi, nip, asal.alamat, now);
        sweep(db, loket.instansi, now);
        db.simpan(loket.instansi, made.sesi);
        journal::Entri e = entri(asal, now, "masuk");
        e.pelaku = today.who->value();
        e.sesudah = {{"cara", today.by_code ? "kode sekali pakai" : "sandi"}};
        db.catat(loket.instansi, std::move(e));
        result.sesi = made;
        return {};
    }));
    return result;
}

HasilMasuk masuk_faktor_kedua(const Loket& loket, const Asal& asal, const Sesi& session,
                              const std::string& kode) {
    if (base::trim(kode).empty()) return refused(base::say("masuk.kode_kosong"), "kode");
    const SesiBaru made = sesi_baru(loket.random, asal, session.pegawai, loket.clock.now(), true);
    HasilMasuk result;
    static_cast<void>(loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const calendar::Instant now = loket.clock.now();
        const std::optional<Sesi> kept = db.sesi(loket.instansi, session.kunci);
        std::optional<Akun> account = db.akun(loket.instansi, session.pegawai);
        if (!kept || kept->lengkap || !account || account->terkunci) {
            result = refused(base::say("masuk.sesi_berakhir"));
            return {};
        }
        const std::vector<Coba> tries{coba_kode(session.pegawai)};
        if (const auto wait = mulai_coba(db, loket.instansi, tries, now); wait > std::chrono::seconds{0}) {
            result = wait_for(wait);
            return {};
        }
        journal::Entri e = entri(asal, now, "faktor_kedua");
        e.pelaku = session.pegawai.value();
        const CaraFaktor how = periksa_faktor(db, loket.instansi, *account, kode, now);
        if (how == CaraFaktor::salah) {
            e.perbuatan = "gagal_faktor_kedua";
            db.catat(loket.instansi, std::move(e));
            result = refused(base::say("masuk.kode_salah"), "kode");
            return {};
        }
        e.sesudah = {{"cara", how == CaraFaktor::telepon ? "kode telepon" : "kode pemulihan"}};
        if (how == CaraFaktor::pemulihan)
            e.sesudah.emplace_back("sisa_kode",
                                   std::to_string(db.sisa_kode_pemulihan(loket.instansi, session.pegawai)));
        berhasil(db, loket.instansi, tries);
        db.hapus_sesi(loket.instansi, session.kunci);
        db.simpan(loket.instansi, made.sesi);
        db.catat(loket.instansi, std::move(e));
        result = {};
        result.sesi = made;
        return {};
    }));
    return result;
}

base::Result<SesiBaru> masuk_latihan(const Loket& loket, const Asal& asal, PegawaiId who) {
    const SesiBaru made = sesi_baru(loket.random, asal, who, loket.clock.now(), true);
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const calendar::Instant now = loket.clock.now();
        const std::optional<Instansi> office = db.instansi(loket.instansi);
        if (!office || !office->latihan) return base::refuse(base::say("masuk.bukan_latihan"));
        if (db.riwayat_nip(loket.instansi, who).empty())
            return base::refuse(base::say("akun.tidak_ada_pegawai"));
        if (!db.akun(loket.instansi, who)) {
            Akun account;
            account.pegawai = who;
            db.simpan(loket.instansi, account);
        }
        sweep(db, loket.instansi, now);
        db.simpan(loket.instansi, made.sesi);
        journal::Entri e = entri(asal, now, "masuk");
        e.pelaku = who.value();
        e.sesudah = {{"cara", "satu klik (data latihan)"}};
        db.catat(loket.instansi, std::move(e));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return made;
}

} // namespace kantor
