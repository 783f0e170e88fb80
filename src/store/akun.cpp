#include "store/sql.h"

namespace store {

namespace {

using kantor::Akun;
using kantor::Sesi;

const Pernyataan person_by_nip{
    "akun.pegawai_ber_nip",
    "SELECT pegawai_id FROM pegawai WHERE instansi_id = ?1 AND nip = ?2 AND aktif = 1"};

const Pernyataan account{
    "akun.satu", "SELECT sandi, kode_sekali, kode_sampai, totp, totp_aktif, totp_langkah, tema, terkunci "
                 "FROM akun WHERE instansi_id = ?1 AND pegawai_id = ?2"};

const Pernyataan keep_account{
    "akun.simpan",
    "INSERT INTO akun (instansi_id, pegawai_id, sandi, kode_sekali, kode_sampai, totp, totp_aktif, "
    "totp_langkah, tema, terkunci) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
    "ON CONFLICT (instansi_id, pegawai_id) DO UPDATE SET sandi = excluded.sandi, "
    "kode_sekali = excluded.kode_sekali, kode_sampai = excluded.kode_sampai, totp = excluded.totp, "
    "totp_aktif = excluded.totp_aktif, totp_langkah = excluded.totp_langkah, tema = excluded.tema, "
    "terkunci = excluded.terkunci"};

const Pernyataan session{"sesi.satu",
                         "SELECT kunci, pegawai_id, mulai, terakhir, csrf, lengkap, alamat, peramban "
                         "FROM sesi WHERE instansi_id = ?1 AND kunci = ?2"};
const Pernyataan sessions_of{
    "sesi.milik", "SELECT kunci, pegawai_id, mulai, terakhir, csrf, lengkap, alamat, peramban "
                  "FROM sesi WHERE instansi_id = ?1 AND pegawai_id = ?2 ORDER BY mulai DESC, kunci"};

const Pernyataan keep_session{
    "sesi.simpan",
    "INSERT INTO sesi (instansi_id, kunci, pegawai_id, mulai, terakhir, csrf, lengkap, alamat, peramban) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
    "ON CONFLICT (instansi_id, kunci) DO UPDATE SET terakhir = excluded.terakhir, "
    "lengkap = excluded.lengkap, alamat = excluded.alamat, peramban = excluded.peramban"};

const Pernyataan drop_session{"sesi.hapus", "DELETE FROM sesi WHERE instansi_id = ?1 AND kunci = ?2"};
const Pernyataan drop_sessions_of{"sesi.hapus_milik",
                                  "DELETE FROM sesi WHERE instansi_id = ?1 AND pegawai_id = ?2"};
const Pernyataan drop_old_sessions{
    "sesi.hapus_usang", "DELETE FROM sesi WHERE instansi_id = ?1 AND (mulai < ?2 OR terakhir < ?3) "
                        "RETURNING kunci, pegawai_id, mulai, terakhir, csrf, lengkap, alamat, peramban"};

const Pernyataan tries{"percobaan.satu",
                       "SELECT jumlah, terakhir FROM percobaan WHERE instansi_id = ?1 AND kunci = ?2"};
const Pernyataan keep_tries{
    "percobaan.simpan",
    "INSERT INTO percobaan (instansi_id, kunci, jumlah, terakhir) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (instansi_id, kunci) DO UPDATE SET jumlah = excluded.jumlah, terakhir = excluded.terakhir"};
const Pernyataan drop_tries{"percobaan.hapus", "DELETE FROM percobaan WHERE instansi_id = ?1 AND kunci = ?2"};

const Pernyataan drop_old_tries{"percobaan.hapus_usang", "DELETE FROM percobaan WHERE instansi_id = ?1 AND "
                                                         "(terakhir < ?2 OR (jumlah > 0 AND terakhir < ?3))"};

const Pernyataan count_codes{
    "pemulihan.sisa", "SELECT COUNT(*) FROM kode_pemulihan WHERE instansi_id = ?1 AND pegawai_id = ?2"};
const Pernyataan drop_codes{"pemulihan.hapus",
                            "DELETE FROM kode_pemulihan WHERE instansi_id = ?1 AND pegawai_id = ?2"};
const Pernyataan add_code{"pemulihan.tambah",
                          "INSERT INTO kode_pemulihan (instansi_id, pegawai_id, sidik) VALUES (?1, ?2, ?3)"};
const Pernyataan use_code{
    "pemulihan.pakai",
    "DELETE FROM kode_pemulihan WHERE instansi_id = ?1 AND pegawai_id = ?2 AND sidik = ?3"};

const Pernyataan claim_once{
    "sekali.ambil",
    "INSERT INTO sekali (instansi_id, pegawai_id, kunci, hasil, pada) VALUES (?1, ?2, ?3, '', ?4) "
    "ON CONFLICT (instansi_id, pegawai_id, kunci) DO NOTHING"};
const Pernyataan finish_once{
    "sekali.selesai",
    "UPDATE sekali SET hasil = ?4 WHERE instansi_id = ?1 AND pegawai_id = ?2 AND kunci = ?3"};
const Pernyataan give_back_once{
    "sekali.kembali", "DELETE FROM sekali WHERE instansi_id = ?1 AND pegawai_id = ?2 AND kunci = ?3"};
const Pernyataan once{"sekali.satu",
                      "SELECT hasil FROM sekali WHERE instansi_id = ?1 AND pegawai_id = ?2 AND kunci = ?3"};

const Pernyataan drop_old_once{"sekali.hapus_usang",
                               "DELETE FROM sekali WHERE instansi_id = ?1 AND pada < ?2"};

std::int64_t seconds(calendar::Instant instant) { return instant.time_since_epoch().count(); }

calendar::Instant instant(std::int64_t seconds) { return calendar::Instant{std::chrono::seconds{seconds}}; }

std::int64_t yes(bool flag) { return flag ? 1 : 0; }

Sesi read_session(const Baris& row) {
    Sesi s;
    s.kunci = base::Sidik::parse(row.teks(0)).value_or(base::Sidik{});
    s.pegawai = kantor::PegawaiId{row.angka(1)};
    s.mulai = instant(row.angka(2));
    s.terakhir = instant(row.angka(3));
    s.csrf = row.teks(4);
    s.lengkap = row.angka(5) != 0;
    s.alamat = row.teks(6);
    s.peramban = row.teks(7);
    return s;
}

} // namespace

std::optional<pegawai::PegawaiId> SqlTulis::pegawai_ber_nip(pegawai::InstansiId office,
                                                            std::string_view nip) {
    std::optional<pegawai::PegawaiId> who;
    db_.jalankan(person_by_nip, {office.value(), nip},
                 [&](const Baris& row) { who = pegawai::PegawaiId{row.angka(0)}; });
    return who;
}

std::optional<Akun> SqlTulis::akun(pegawai::InstansiId office, pegawai::PegawaiId who) {
    std::optional<Akun> found;
    db_.jalankan(account, {office.value(), who.value()}, [&](const Baris& row) {
        Akun a;
        a.pegawai = who;
        a.sandi = row.teks(0);
        a.kode_sekali = row.teks(1);
        if (!row.kosong(2)) a.kode_sampai = instant(row.angka(2));
        a.totp = row.teks(3);
        a.totp_aktif = row.angka(4) != 0;
        a.totp_langkah = row.angka(5);
        a.tema = row.teks(6);
        a.terkunci = row.angka(7) != 0;
        found = std::move(a);
    });
    return found;
}

void SqlTulis::simpan(pegawai::InstansiId office, const Akun& a) {
    db_.jalankan(keep_account,
                 {office.value(), a.pegawai.value(), std::string_view(a.sandi),
                  std::string_view(a.kode_sekali), a.kode_sampai ? Nilai(seconds(*a.kode_sampai)) : Nilai(),
                  std::string_view(a.totp), yes(a.totp_aktif), a.totp_langkah, std::string_view(a.tema),
                  yes(a.terkunci)});
}

std::optional<Sesi> SqlTulis::sesi(pegawai::InstansiId office, const base::Sidik& kunci) {
    std::optional<Sesi> found;
    const std::string key = kunci.hex();
    db_.jalankan(session, {office.value(), std::string_view(key)},
                 [&](const Baris& row) { found = read_session(row); });
    return found;
}

std::vector<Sesi> SqlTulis::sesi_milik(pegawai::InstansiId office, pegawai::PegawaiId who) {
    std::vector<Sesi> all;
    db_.jalankan(sessions_of, {office.value(), who.value()},
                 [&](const Baris& row) { all.push_back(read_session(row)); });
    return all;
}

void SqlTulis::simpan(pegawai::InstansiId office, const Sesi& s) {
    const std::string key = s.kunci.hex();
    db_.jalankan(keep_session, {office.value(), std::string_view(key), s.pegawai.value(), seconds(s.mulai),
                                seconds(s.terakhir), std::string_view(s.csrf), yes(s.lengkap),
                                std::string_view(s.alamat), std::string_view(s.peramban)});
}

void SqlTulis::hapus_sesi(pegawai::InstansiId office, const base::Sidik& kunci) {
    const std::string key = kunci.hex();
    db_.jalankan(drop_session, {office.value(), std::string_view(key)});
}

void SqlTulis::hapus_sesi_milik(pegawai::InstansiId office, pegawai::PegawaiId who) {
    db_.jalankan(drop_sessions_of, {office.value(), who.value()});
}

std::vector<Sesi> SqlTulis::hapus_sesi_usang(pegawai::InstansiId office, calendar::Instant started_before,
                                             calendar::Instant idle_since) {
    std::vector<Sesi> dropped;
    db_.jalankan(drop_old_sessions, {office.value(), seconds(started_before), seconds(idle_since)},
                 [&](const Baris& row) { dropped.push_back(read_session(row)); });
    return dropped;
}

std::optional<kantor::Percobaan> SqlTulis::percobaan(pegawai::InstansiId office, std::string_view kunci) {
    std::optional<kantor::Percobaan> found;
    db_.jalankan(tries, {office.value(), kunci}, [&](const Baris& row) {
        found = kantor::Percobaan{static_cast<int>(row.angka(0)), instant(row.angka(1))};
    });
    return found;
}

void SqlTulis::simpan_percobaan(pegawai::InstansiId office, std::string_view kunci,
                                const kantor::Percobaan& t) {
    db_.jalankan(keep_tries, {office.value(), kunci, std::int64_t{t.jumlah}, seconds(t.terakhir)});
}

void SqlTulis::hapus_percobaan(pegawai::InstansiId office, std::string_view kunci) {
    db_.jalankan(drop_tries, {office.value(), kunci});
}

void SqlTulis::hapus_percobaan_usang(pegawai::InstansiId office, calendar::Instant known_before,
                                     calendar::Instant failed_before) {
    db_.jalankan(drop_old_tries, {office.value(), seconds(known_before), seconds(failed_before)});
}

int SqlTulis::sisa_kode_pemulihan(pegawai::InstansiId office, pegawai::PegawaiId who) {
    int left = 0;
    db_.jalankan(count_codes, {office.value(), who.value()},
                 [&](const Baris& row) { left = static_cast<int>(row.angka(0)); });
    return left;
}

void SqlTulis::ganti_kode_pemulihan(pegawai::InstansiId office, pegawai::PegawaiId who,
                                    const std::vector<base::Sidik>& codes) {
    db_.jalankan(drop_codes, {office.value(), who.value()});
    for (const base::Sidik& code : codes) {
        const std::string sidik = code.hex();
        db_.jalankan(add_code, {office.value(), who.value(), std::string_view(sidik)});
    }
}

bool SqlTulis::pakai_kode_pemulihan(pegawai::InstansiId office, pegawai::PegawaiId who,
                                    const base::Sidik& code) {
    const std::string sidik = code.hex();
    return db_.jalankan(use_code, {office.value(), who.value(), std::string_view(sidik)}) == 1;
}

std::optional<std::string> SqlTulis::sekali(pegawai::InstansiId office, pegawai::PegawaiId who,
                                            std::string_view kunci, calendar::Instant now) {
    if (db_.jalankan(claim_once, {office.value(), who.value(), kunci, seconds(now)}) == 1)
        return std::nullopt;
    std::string earlier;
    db_.jalankan(once, {office.value(), who.value(), kunci},
                 [&](const Baris& row) { earlier = row.teks(0); });
    return earlier;
}

void SqlTulis::sekali_selesai(pegawai::InstansiId office, pegawai::PegawaiId who, std::string_view kunci,
                              std::string_view result) {
    if (result.empty())
        db_.jalankan(give_back_once, {office.value(), who.value(), kunci});
    else
        db_.jalankan(finish_once, {office.value(), who.value(), kunci, result});
}

void SqlTulis::hapus_sekali_usang(pegawai::InstansiId office, calendar::Instant before) {
    db_.jalankan(drop_old_once, {office.value(), seconds(before)});
}

} // namespace store
