// The task list, reminders and the digest as SQL: beside kasus.cpp, skp.cpp and tahun.cpp.
#include "store/kasus_baris.h"
#include "store/sql_berkas.h"

namespace store {
namespace {

using berkas::KasusDekat;
using berkas::KeadaanSurel;

const Pernyataan near{
    "pengingat.belum_diingatkan",
    "SELECT b.berkas_id, b.nomor, b.pegawai_id, b.sop_id, b.langkah, b.kerja, b.siapa, b.tenggat FROM berkas "
    "b "
    "WHERE b.instansi_id = ?1 AND b.keadaan = 'berjalan' AND b.dijeda = 0 AND b.tenggat >= ?3 AND b.tenggat "
    "< ?4 "
    "AND b.berkas_id > ?5 AND NOT EXISTS (SELECT 1 FROM pengingat p WHERE p.instansi_id = ?1 AND "
    "p.berkas_id = b.berkas_id AND p.oleh_id = 0 AND p.jenis = ?2 AND p.pada >= b.tiba) "
    "ORDER BY b.berkas_id LIMIT ?6"};

const Pernyataan reminded{"pengingat.sudah",
                          "SELECT pengingat_id FROM pengingat WHERE instansi_id = ?1 AND berkas_id = ?2 AND "
                          "oleh_id = ?3 AND pada >= ?4 LIMIT 1"};
const Pernyataan reminded_of_plans{
    "pengingat.rencana_sejak",
    "SELECT pengingat_id FROM pengingat WHERE instansi_id = ?1 AND berkas_id = 0 AND "
    "oleh_id = 0 AND jenis = 'rencana' AND pada >= ?2 LIMIT 1"};
const Pernyataan count_unread{
    "pengingat.belum_dibaca",
    "SELECT COUNT(*) FROM pengingat WHERE instansi_id = ?1 AND untuk_id = ?2 AND dibaca IS NULL"};
const Pernyataan mark_read{
    "pengingat.dibaca",
    "UPDATE pengingat SET dibaca = ?3 WHERE instansi_id = ?1 AND untuk_id = ?2 AND dibaca IS NULL"};
const Pernyataan mark_mailed{"pengingat.disurel",
                             "UPDATE pengingat SET disurel = ?4 WHERE instansi_id = ?1 AND untuk_id = ?2 AND "
                             "pengingat_id <= ?3 AND disurel IS NULL"};

const Pernyataan mail_of{"surel.keadaan", "SELECT pegawai_id, mati, gagal, kali, sebab FROM surel_keadaan "
                                          "WHERE instansi_id = ?1 AND pegawai_id = ?2"};
const Pernyataan mail_failed{"surel.gagal",
                             "SELECT pegawai_id, mati, gagal, kali, sebab FROM surel_keadaan "
                             "WHERE instansi_id = ?1 AND gagal IS NOT NULL ORDER BY gagal DESC, pegawai_id"};
const Pernyataan keep_mail{
    "surel.simpan_keadaan",
    "INSERT INTO surel_keadaan (instansi_id, pegawai_id, mati, gagal, kali, sebab) VALUES (?1, ?2, ?3, ?4, "
    "?5, ?6) "
    "ON CONFLICT (instansi_id, pegawai_id) DO UPDATE SET mati = excluded.mati, gagal = excluded.gagal, "
    "kali = excluded.kali, sebab = excluded.sebab"};

sop::Kerja work(std::string_view code) { return sop::kerja_dari(code).value_or(sop::Kerja::umum); }
sop::Siapa lane(std::string_view code) { return sop::siapa_dari(code).value_or(sop::Siapa::pegawai); }

KeadaanSurel mail(const Baris& row) {
    return {pegawai::PegawaiId{row.angka(0)}, row.angka(1) != 0, instant_or_none(row, 2),
            static_cast<int>(row.angka(3)), std::string(row.teks(4))};
}

} // namespace

std::vector<KasusDekat> SqlBerkas::belum_diingatkan(InstansiId office, berkas::JenisPengingat kind,
                                                    calendar::Instant from, calendar::Instant until,
                                                    BerkasId after, int most) {
    std::vector<KasusDekat> found;
    db_.jalankan(near,
                 {office.value(), berkas::kode(kind), seconds(from), seconds(until), after.value(),
                  std::int64_t{most}},
                 [&](const Baris& row) {
                     found.push_back({BerkasId{row.angka(0)}, std::string(row.teks(1)),
                                      PegawaiId{row.angka(2)}, kantor::SopId{row.angka(3)},
                                      static_cast<int>(row.angka(4)), work(row.teks(5)), lane(row.teks(6)),
                                      instant(row.angka(7))});
                 });
    return found;
}

bool SqlBerkas::sudah_diingatkan(InstansiId office, BerkasId which, PegawaiId by, calendar::Instant since) {
    bool found = false;
    db_.jalankan(reminded, {office.value(), which.value(), by.value(), seconds(since)},
                 [&](const Baris&) { found = true; });
    return found;
}

bool SqlBerkas::rencana_diingatkan(InstansiId office, calendar::Instant since) {
    bool found = false;
    db_.jalankan(reminded_of_plans, {office.value(), seconds(since)}, [&](const Baris&) { found = true; });
    return found;
}

int SqlBerkas::pengingat_belum_dibaca(InstansiId office, PegawaiId who) {
    std::int64_t count = 0;
    db_.jalankan(count_unread, {office.value(), who.value()},
                 [&](const Baris& row) { count = row.angka(0); });
    return static_cast<int>(count);
}

KeadaanSurel SqlBerkas::keadaan_surel(InstansiId office, PegawaiId who) {
    KeadaanSurel state;
    state.pegawai = who;
    db_.jalankan(mail_of, {office.value(), who.value()}, [&](const Baris& row) { state = mail(row); });
    return state;
}

std::vector<KeadaanSurel> SqlBerkas::surel_gagal(InstansiId office) {
    std::vector<KeadaanSurel> found;
    db_.jalankan(mail_failed, {office.value()}, [&](const Baris& row) { found.push_back(mail(row)); });
    return found;
}

void SqlBerkas::tandai_dibaca(InstansiId office, PegawaiId who, calendar::Instant now) {
    db_.jalankan(mark_read, {office.value(), who.value(), seconds(now)});
}

void SqlBerkas::tandai_disurel(InstansiId office, PegawaiId who, PengingatId last, calendar::Instant now) {
    db_.jalankan(mark_mailed, {office.value(), who.value(), last.value(), seconds(now)});
}

void SqlBerkas::simpan(InstansiId office, const KeadaanSurel& state) {
    db_.jalankan(keep_mail, {office.value(), state.pegawai.value(), std::int64_t{state.mati ? 1 : 0},
                             or_null(state.gagal), std::int64_t{state.kali}, std::string_view(state.sebab)});
}

} // namespace store
