#include "kantor/akun.h"

#include "kantor/batas_coba.h"
#include "kantor/kode_acak.h"
#include "kantor/sandi.h"

#include <algorithm>

namespace kantor {
namespace {

constexpr std::chrono::hours code_lasts{24};

struct Pemilik {
    std::string nip, nama;
    Akun account;
};

std::optional<Pemilik> owner(const Loket& loket, PegawaiId who) {
    std::optional<Pemilik> found;
    loket.simpanan.baca([&](Baca& db) {
        found.reset();
        const std::optional<Akun> account = db.akun(loket.instansi, who);
        const pegawai::Susunan office = db.susunan(loket.instansi);
        const auto person = std::find_if(office.pegawai.begin(), office.pegawai.end(),
                                         [&](const pegawai::Pegawai& p) { return p.id == who; });
        if (account && person != office.pegawai.end()) found = Pemilik{person->nip, person->nama, *account};
    });
    return found;
}

base::Findings check_new(const SandiBaru& typed, const Pemilik& of) {
    base::Findings findings = periksa_sandi(typed.baru, of.nip, of.nama);
    if (typed.baru != typed.ulang) findings.push_back({"ulang", {}, base::say("sandi.ulang_berbeda")});
    return findings;
}

// New password, all sessions ended, this one begun anew.
void put_password(Tulis& db, InstansiId office, Akun account, const std::string& kept, const Sesi& session) {
    account.sandi = kept;
    account.kode_sekali.clear();
    account.kode_sampai.reset();
    db.simpan(office, account);
    db.hapus_sesi_milik(office, account.pegawai);
    db.simpan(office, session);
}

// The session that asks must still be there: an act of a session that was signed out meanwhile does not happen.
bool still_there(Baca& db, InstansiId office, const Sesi& session) {
    const std::optional<Sesi> kept = db.sesi(office, session.kunci);
    return kept && kept->lengkap && kept->pegawai == session.pegawai;
}

base::Result<void> lock(const Loket& loket, const Asal& asal, PegawaiId who, bool locked) {
    return loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        std::optional<Akun> account = db.akun(loket.instansi, who);
        if (!account) return base::refuse(base::say("akun.belum_ada"));
        if (account->terkunci == locked) return {};
        account->terkunci = locked;
        db.simpan(loket.instansi, *account);
        if (locked) db.hapus_sesi_milik(loket.instansi, who);
        db.catat(loket.instansi,
                 entri_tentang(asal, loket.clock.now(), locked ? "kunci_akun" : "buka_akun", who));
        return {};
    });
}

} // namespace

HasilMasuk ganti_sandi(const Loket& loket, const Asal& asal, const Sesi& session, const SandiBaru& typed) {
    HasilMasuk result;
    const std::optional<Pemilik> mine = owner(loket, session.pegawai);
    if (!mine || mine->account.sandi.empty()) {
        result.galat = {{{}, {}, base::say("masuk.sesi_berakhir")}};
        return result;
    }
    result.galat = check_new(typed, *mine);
    if (!typed.baru.empty() && typed.baru == typed.lama)
        result.galat.push_back({"sandi_baru", {}, base::say("sandi.sama")});
    if (!result.galat.empty()) return result;

    const std::vector<Coba> tries{coba_sandi(session.pegawai)};
    static_cast<void>(loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        result.tunggu = mulai_coba(db, loket.instansi, tries, loket.clock.now());
        return {};
    }));
    if (result.tunggu > std::chrono::seconds{0}) {
        result.galat = {{{}, {}, base::say("masuk.tunggu", {{"lama", lama_tunggu(result.tunggu)}})}};
        return result;
    }
    const bool fits = sandi_cocok(mine->account.sandi, typed.lama);
    const std::string kept = fits ? acak_sandi(loket.random, typed.baru) : std::string();
    const SesiBaru made = sesi_baru(loket.random, asal, session.pegawai, loket.clock.now(), true);
    static_cast<void>(loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        result = {};
        const calendar::Instant now = loket.clock.now();
        if (!fits) {
            db.catat(loket.instansi, entri(asal, now, "gagal_ganti_sandi"));
            result.galat = {{"lama", {}, base::say("sandi.lama_salah")}};
            return {};
        }
        const std::optional<Akun> account = db.akun(loket.instansi, session.pegawai);
        if (!account || account->sandi != mine->account.sandi || !still_there(db, loket.instansi, session)) {
            result.galat = {{{}, {}, base::say("masuk.sesi_berakhir")}};
            return {};
        }
        berhasil(db, loket.instansi, tries);
        put_password(db, loket.instansi, *account, kept, made.sesi);
        db.catat(loket.instansi, entri(asal, now, "ganti_sandi"));
        result.sesi = made;
        return {};
    }));
    return result;
}

base::Result<SesiBaru> pilih_sandi(const Loket& loket, const Asal& asal, const Sesi& session,
                                   const SandiBaru& typed) {
    const std::optional<Pemilik> mine = owner(loket, session.pegawai);
    if (!mine) return base::refuse(base::say("masuk.sesi_berakhir"));
    if (!mine->account.sandi.empty()) return base::refuse(base::say("sandi.sudah_ada"));
    base::Findings findings = check_new(typed, *mine);
    if (!findings.empty()) return base::refuse(std::move(findings));

    const std::string kept = acak_sandi(loket.random, typed.baru);
    const SesiBaru made = sesi_baru(loket.random, asal, session.pegawai, loket.clock.now(), true);
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        const std::optional<Akun> account = db.akun(loket.instansi, session.pegawai);
        if (!account || !still_there(db, loket.instansi, session))
            return base::refuse(base::say("masuk.sesi_berakhir"));
        if (!account->sandi.empty()) return base::refuse(base::say("sandi.sudah_ada"));
        put_password(db, loket.instansi, *account, kept, made.sesi);
        db.catat(loket.instansi, entri(asal, loket.clock.now(), "pilih_sandi"));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return made;
}

KodeSiap siapkan_kode_sekali(base::Random& random, calendar::Instant now) {
    KodeSiap ready;
    ready.kode.kode = acak_kode(random, 3);
    ready.kode.sampai = now + code_lasts;
    ready.acak = acak_sandi(random, rapikan_kode(ready.kode.kode));
    return ready;
}

void pasang_kode_sekali(Tulis& db, InstansiId office, PegawaiId who, const KodeSiap& ready) {
    Akun account = db.akun(office, who).value_or(Akun{});
    account.pegawai = who;
    account.sandi.clear();
    account.kode_sekali = ready.acak;
    account.kode_sampai = ready.kode.sampai;
    db.simpan(office, account);
    db.hapus_sesi_milik(office, who);
}

base::Result<KodeSekali> setel_ulang_sandi(const Loket& loket, const Asal& asal, PegawaiId who) {
    const KodeSiap ready = siapkan_kode_sekali(loket.random, loket.clock.now());
    const auto done = loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        if (db.riwayat_nip(loket.instansi, who).empty())
            return base::refuse(base::say("akun.tidak_ada_pegawai"));
        pasang_kode_sekali(db, loket.instansi, who, ready);
        db.catat(loket.instansi, entri_tentang(asal, loket.clock.now(), "setel_ulang_sandi", who));
        return {};
    });
    if (!done) return base::refuse(done.error());
    return ready.kode;
}

base::Result<void> kunci_akun(const Loket& loket, const Asal& asal, PegawaiId who) {
    if (asal.pelaku == who) return base::refuse(base::say("akun.diri_sendiri"));
    return lock(loket, asal, who, true);
}

base::Result<void> buka_akun(const Loket& loket, const Asal& asal, PegawaiId who) {
    return lock(loket, asal, who, false);
}

base::Result<void> atur_tema(const Loket& loket, PegawaiId who, std::string_view tema) {
    if (!tema.empty() && tema != "terang" && tema != "gelap")
        return base::refuse(base::say("akun.tema"), std::string(tema), "tema");
    return loket.simpanan.tulis([&](Tulis& db) -> base::Result<void> {
        std::optional<Akun> account = db.akun(loket.instansi, who);
        if (!account) return base::refuse(base::say("akun.belum_ada"));
        account->tema = std::string(tema);
        db.simpan(loket.instansi, *account);
        return {};
    });
}

KeadaanAkun keadaan(const std::optional<Akun>& account, calendar::Instant now) {
    if (!account) return KeadaanAkun::belum_ada;
    if (account->terkunci) return KeadaanAkun::terkunci;
    if (!account->sandi.empty()) return KeadaanAkun::aktif;
    if (account->kode_sekali.empty())
        return account->kode_sampai ? KeadaanAkun::kode_terpakai : KeadaanAkun::belum_ada;
    return account->kode_sampai && now <= *account->kode_sampai ? KeadaanAkun::menunggu_kode
                                                                : KeadaanAkun::kode_habis;
}

} // namespace kantor
