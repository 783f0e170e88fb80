// The registrations of a record: its lines in the two registers, with place and retention.
#include "store/arsip.h"
#include "store/kasus_baris.h"

#include <algorithm>
#include <tuple>

namespace store {
namespace {

using berkas::Pendaftaran;

// Statements are literals: what they share is pasted together here.
#define KOLOM_DAFTAR                                                                                         \
    "arsip_id, daftar, tahun, urut, nomor, kode, pemicu, aktif, inaktif, nasib, dasar, tanggal_pemicu, "     \
    "aktif_sampai, "                                                                                         \
    "inaktif_sampai, tempat, keadaan, catatan, pada, oleh_id FROM arsip_daftar "
// No ORDER BY: SQLite would walk the whole register in its order instead of looking up the record.
const Pernyataan registrations{"arsip.pendaftaran",
                               "SELECT " KOLOM_DAFTAR "WHERE instansi_id = ?1 AND arsip_id = ?2"};
const Pernyataan over{
    "arsip.habis",
    "SELECT " KOLOM_DAFTAR "WHERE instansi_id = ?1 AND keadaan = 'berlaku' AND inaktif_sampai < ?2 "
    "AND NOT EXISTS (SELECT 1 FROM arsip_usul_isi i JOIN arsip_usul u ON u.instansi_id = i.instansi_id "
    "AND u.usul_id = i.usul_id WHERE i.instansi_id = ?1 AND i.arsip_id = arsip_daftar.arsip_id "
    "AND i.daftar = arsip_daftar.daftar AND u.keadaan IN ('diusulkan','dipertimbangkan','disetujui')) "
    "ORDER BY inaktif_sampai, arsip_id, daftar LIMIT ?3"};
const Pernyataan keep_registration{
    "arsip.daftarkan",
    "INSERT INTO arsip_daftar (instansi_id, daftar, tahun, urut, arsip_id, nomor, kode, pemicu, aktif, "
    "inaktif, nasib, dasar, "
    "tanggal_pemicu, aktif_sampai, inaktif_sampai, tempat, keadaan, catatan, pada, oleh_id) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20) "
    "ON CONFLICT (instansi_id, daftar, tahun, urut) DO UPDATE SET tanggal_pemicu = excluded.tanggal_pemicu, "
    "aktif_sampai = excluded.aktif_sampai, inaktif_sampai = excluded.inaktif_sampai, tempat = "
    "excluded.tempat, "
    "keadaan = excluded.keadaan, catatan = excluded.catatan"};
const Pernyataan last_places{
    "arsip.tempat_terakhir",
    "SELECT tempat FROM arsip_daftar WHERE instansi_id = ?1 AND daftar = ?2 AND keadaan = 'berlaku' "
    "AND tempat <> '' ORDER BY tahun DESC, urut DESC LIMIT ?3"};

std::optional<calendar::Date> day_or_none(const Baris& row, int column) {
    if (row.kosong(column)) return std::nullopt;
    return day_at(row, column);
}

Pendaftaran registration(const Baris& row) {
    Pendaftaran p;
    p.arsip = berkas::ArsipId{row.angka(0)};
    p.daftar = word_at<berkas::DaftarArsip>(row, 1);
    p.tahun = static_cast<int>(row.angka(2));
    p.urut = row.angka(3);
    p.nomor = row.teks(4);
    p.kode = row.teks(5);
    p.pemicu = row.teks(6);
    p.aktif = static_cast<int>(row.angka(7));
    p.inaktif = static_cast<int>(row.angka(8));
    p.nasib = row.teks(9);
    p.dasar = row.teks(10);
    p.tanggal_pemicu = day_or_none(row, 11);
    p.aktif_sampai = day_or_none(row, 12);
    p.inaktif_sampai = day_or_none(row, 13);
    p.tempat = row.teks(14);
    p.keadaan = word_at<berkas::KeadaanDaftar>(row, 15);
    p.catatan = row.teks(16);
    p.pada = instant(row.angka(17));
    p.oleh = pegawai::PegawaiId{row.angka(18)};
    return p;
}

std::string iso_or_empty(const std::optional<calendar::Date>& day) {
    return day ? calendar::iso(*day) : std::string();
}
Nilai text_or_null(const std::string& text) {
    if (text.empty()) return {};
    return std::string_view(text);
}

} // namespace

std::vector<Pendaftaran> SqlArsip::pendaftaran(InstansiId office, ArsipId id) {
    std::vector<Pendaftaran> found;
    db_.jalankan(registrations, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(registration(row)); });
    std::sort(found.begin(), found.end(), [](const Pendaftaran& x, const Pendaftaran& y) {
        return std::tie(x.daftar, x.tahun, x.urut) < std::tie(y.daftar, y.tahun, y.urut);
    });
    return found;
}

std::vector<Pendaftaran> SqlArsip::pendaftaran_semua(InstansiId office, const std::vector<ArsipId>& ids) {
    std::vector<Pendaftaran> found;
    std::vector<Tanya> all;
    for (const ArsipId id : ids)
        all.push_back({registrations, {office.value(), id.value()}, [&](const Baris& row) {
                           found.push_back(registration(row));
                       }});
    db_.jalankan_semua(all);
    std::sort(found.begin(), found.end(), [](const Pendaftaran& x, const Pendaftaran& y) {
        return std::tie(x.arsip, x.daftar, x.tahun, x.urut) < std::tie(y.arsip, y.daftar, y.tahun, y.urut);
    });
    return found;
}

std::vector<std::string> SqlArsip::tempat_terakhir(InstansiId office, DaftarArsip list, int most) {
    std::vector<std::string> places;
    db_.jalankan(last_places, {office.value(), berkas::kode(list), std::int64_t{most}},
                 [&](const Baris& row) { places.emplace_back(row.teks(0)); });
    std::reverse(places.begin(), places.end());
    return places;
}

std::vector<Pendaftaran> SqlArsip::habis_retensi(InstansiId office, const calendar::Date& day, int most) {
    std::vector<Pendaftaran> found;
    const std::string text = calendar::iso(day);
    db_.jalankan(over, {office.value(), std::string_view(text), std::int64_t{most}},
                 [&](const Baris& row) { found.push_back(registration(row)); });
    return found;
}

std::int64_t SqlArsip::nomor_register(InstansiId office, DaftarArsip list, int tahun) {
    return umum_.nomor_berikut(office,
                               "register." + std::string(berkas::kode(list)) + "." + std::to_string(tahun));
}

void SqlArsip::simpan(InstansiId office, const Pendaftaran& p) {
    const std::string trigger = iso_or_empty(p.tanggal_pemicu), active = iso_or_empty(p.aktif_sampai),
                      inactive = iso_or_empty(p.inaktif_sampai);
    db_.jalankan(keep_registration, {office.value(),
                                     berkas::kode(p.daftar),
                                     std::int64_t{p.tahun},
                                     p.urut,
                                     p.arsip.value(),
                                     p.nomor,
                                     p.kode,
                                     p.pemicu,
                                     std::int64_t{p.aktif},
                                     std::int64_t{p.inaktif},
                                     p.nasib,
                                     p.dasar,
                                     text_or_null(trigger),
                                     text_or_null(active),
                                     text_or_null(inactive),
                                     p.tempat,
                                     berkas::kode(p.keadaan),
                                     p.catatan,
                                     seconds(p.pada),
                                     p.oleh.value()});
}

} // namespace store
