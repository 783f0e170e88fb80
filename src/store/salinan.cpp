#include "store/salinan.h"

#include "store/kasus_baris.h"

namespace store {
namespace {

using berkas::BarisSalinan;
using berkas::Salinan;

// Statements are literals: what they share is pasted together here.
#define KOLOM_SALINAN                                                                                        \
    "s.berkas_id, s.terbitan, s.nomor, s.untuk, s.nama, s.penerima_id, s.cara, s.sidik, s.keadaan, "         \
    "s.dibuat, s.oleh_id, s.disurel, s.selesai, s.tanggal, s.diterima, s.diklik, s.catatan "
#define KOLOM_REGISTER                                                                                       \
    KOLOM_SALINAN                                                                                            \
    ", (SELECT COUNT(*) FROM salinan n WHERE n.instansi_id = ?1 AND n.berkas_id = s.berkas_id AND "          \
    "n.terbitan = s.terbitan), b.nomor, t.nomor_naskah, t.kode, b.pegawai_id, b.unit_id, b.tahun "           \
    "FROM salinan s JOIN berkas b ON b.instansi_id = ?1 AND b.berkas_id = s.berkas_id "                      \
    "JOIN terbitan t ON t.instansi_id = ?1 AND t.berkas_id = s.berkas_id AND t.nomor = s.terbitan "          \
    "WHERE s.instansi_id = ?1 "

const Pernyataan of_case{"salinan.dari_berkas",
                         "SELECT " KOLOM_SALINAN
                         "FROM salinan s WHERE s.instansi_id = ?1 AND s.berkas_id = ?2 "
                         "ORDER BY s.terbitan, s.nomor"};
const Pernyataan of_year{"salinan.register",
                         "SELECT " KOLOM_REGISTER "AND b.tahun = ?2 ORDER BY b.nomor, s.terbitan, s.nomor"};
const Pernyataan of_receiver{"salinan.untuk",
                             "SELECT " KOLOM_REGISTER "AND s.penerima_id = ?2 AND s.penerima_id > 0 "
                             "ORDER BY s.dibuat DESC, s.berkas_id DESC, s.nomor LIMIT 500"};
const Pernyataan add{
    "salinan.tambah",
    "INSERT INTO salinan (instansi_id, berkas_id, terbitan, nomor, untuk, nama, penerima_id, cara, sidik, "
    "keadaan, dibuat, oleh_id, disurel, selesai, tanggal, diterima, diklik, catatan) "
    "SELECT ?1, ?2, ?3, COALESCE(MAX(nomor), 0) + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16, ?17 FROM salinan WHERE instansi_id = ?1 AND berkas_id = ?2 AND terbitan = ?3 RETURNING nomor"};
const Pernyataan change{
    "salinan.ganti",
    "UPDATE salinan SET keadaan = ?5, disurel = ?6, selesai = ?7, tanggal = ?8, diterima = ?9, diklik = ?10, "
    "catatan = ?11 WHERE instansi_id = ?1 AND berkas_id = ?2 AND terbitan = ?3 AND nomor = ?4 RETURNING "
    "nomor"};

Salinan copy(const Baris& row) {
    Salinan s;
    s.berkas = berkas::BerkasId{row.angka(0)};
    s.terbitan = static_cast<int>(row.angka(1));
    s.nomor = static_cast<int>(row.angka(2));
    s.untuk = word_at<berkas::UntukSalinan>(row, 3);
    s.nama = row.teks(4);
    s.penerima = pegawai::PegawaiId{row.angka(5)};
    s.cara = word_at<berkas::CaraSalinan>(row, 6);
    const auto bytes = base::Sidik::parse(row.teks(7));
    if (!bytes) strange_value(row.teks(7));
    s.sidik = *bytes;
    s.keadaan = word_at<berkas::KeadaanSalinan>(row, 8);
    s.dibuat = instant(row.angka(9));
    s.oleh = pegawai::PegawaiId{row.angka(10)};
    s.disurel = instant_or_none(row, 11);
    s.selesai = instant_or_none(row, 12);
    if (!row.kosong(13)) s.tanggal = day_at(row, 13);
    s.diterima = row.teks(14);
    s.diklik = row.angka(15) != 0;
    s.catatan = row.teks(16);
    return s;
}

BarisSalinan line(const Baris& row) {
    BarisSalinan l;
    l.salinan = copy(row);
    l.dari = static_cast<int>(row.angka(17));
    l.nomor_berkas = row.teks(18);
    l.nomor_naskah = row.teks(19);
    l.kode = row.teks(20);
    l.pegawai = pegawai::PegawaiId{row.angka(21)};
    l.unit = pegawai::UnitId{row.angka(22)};
    l.tahun = static_cast<int>(row.angka(23));
    return l;
}

std::optional<std::string> iso(const std::optional<calendar::Date>& day) {
    return day ? std::optional(calendar::iso(*day)) : std::nullopt;
}
Nilai text_or_null(const std::optional<std::string>& text) {
    if (!text) return {};
    return std::string_view(*text);
}

} // namespace

std::vector<Salinan> SqlSalinan::salinan(InstansiId office, berkas::BerkasId id) {
    std::vector<Salinan> found;
    db_.jalankan(of_case, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(copy(row)); });
    return found;
}

std::vector<BarisSalinan> SqlSalinan::register_salinan(InstansiId office, int tahun) {
    std::vector<BarisSalinan> found;
    db_.jalankan(of_year, {office.value(), std::int64_t{tahun}},
                 [&](const Baris& row) { found.push_back(line(row)); });
    return found;
}

std::vector<BarisSalinan> SqlSalinan::salinan_untuk(InstansiId office, pegawai::PegawaiId receiver) {
    std::vector<BarisSalinan> found;
    db_.jalankan(of_receiver, {office.value(), receiver.value()},
                 [&](const Baris& row) { found.push_back(line(row)); });
    return found;
}

int SqlSalinan::tambah(InstansiId office, const Salinan& s) {
    const std::string bytes = s.sidik.hex();
    const auto day = iso(s.tanggal);
    int number = 0;
    db_.jalankan(add,
                 {office.value(), s.berkas.value(), std::int64_t{s.terbitan}, berkas::kode(s.untuk), s.nama,
                  s.penerima.value(), berkas::kode(s.cara), bytes, berkas::kode(s.keadaan), seconds(s.dibuat),
                  s.oleh.value(), or_null(s.disurel), or_null(s.selesai), text_or_null(day), s.diterima,
                  std::int64_t{s.diklik ? 1 : 0}, s.catatan},
                 [&](const Baris& row) { number = static_cast<int>(row.angka(0)); });
    return number;
}

bool SqlSalinan::ganti(InstansiId office, const Salinan& s) {
    const auto day = iso(s.tanggal);
    bool there = false;
    db_.jalankan(change,
                 {office.value(), s.berkas.value(), std::int64_t{s.terbitan}, std::int64_t{s.nomor},
                  berkas::kode(s.keadaan), or_null(s.disurel), or_null(s.selesai), text_or_null(day),
                  s.diterima, std::int64_t{s.diklik ? 1 : 0}, s.catatan},
                 [&](const Baris&) { there = true; });
    return there;
}

#undef KOLOM_REGISTER
#undef KOLOM_SALINAN

} // namespace store
