// Old cases on paper: scans that wait for a second person, and what became of them.
#include "store/arsip.h"
#include "store/kasus_baris.h"

namespace store {
namespace {

using berkas::AlihMedia;

#define KOLOM_PINDAIAN                                                                                       \
    "pindaian_id, keadaan, judul, pegawai_id, nama, nip, tahun, sidik, nama_file, dpi, lembar, warna, "      \
    "alat, "                                                                                                 \
    "tempat, keterangan, pada, oleh_id, pemeriksa_id, diperiksa, catatan, arsip_id, kunci FROM "             \
    "arsip_pindaian "
const Pernyataan all_scans{"arsip.semua_pindaian",
                           "SELECT " KOLOM_PINDAIAN
                           "WHERE instansi_id = ?1 ORDER BY pindaian_id DESC LIMIT ?2"};
const Pernyataan scan_by_id{"arsip.pindaian",
                            "SELECT " KOLOM_PINDAIAN "WHERE instansi_id = ?1 AND pindaian_id = ?2"};
const Pernyataan keep_scan{"arsip.simpan_pindaian",
                           "INSERT INTO arsip_pindaian (instansi_id, pindaian_id, keadaan, judul, "
                           "pegawai_id, nama, nip, tahun, sidik, nama_file, dpi, "
                           "lembar, warna, alat, tempat, keterangan, pada, oleh_id, pemeriksa_id, diperiksa, "
                           "catatan, arsip_id, kunci) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
                           "?17, ?18, 0, NULL, '', 0, 1)"};
const Pernyataan change_scan{"arsip.ganti_pindaian",
                             "UPDATE arsip_pindaian SET keadaan = ?3, pemeriksa_id = ?4, diperiksa = ?5, "
                             "catatan = ?6, arsip_id = ?7, kunci = kunci + 1 "
                             "WHERE instansi_id = ?1 AND pindaian_id = ?2 AND kunci = ?8"};

AlihMedia scan(const Baris& row) {
    AlihMedia a;
    a.id = berkas::PindaianId{row.angka(0)};
    a.keadaan = word_at<berkas::KeadaanPindaian>(row, 1);
    a.judul = row.teks(2);
    a.pegawai = pegawai::PegawaiId{row.angka(3)};
    a.nama = row.teks(4);
    a.nip = row.teks(5);
    a.tahun = static_cast<int>(row.angka(6));
    const auto file = base::Sidik::parse(row.teks(7));
    if (!file) strange_value(row.teks(7));
    a.file = *file;
    a.nama_file = row.teks(8);
    a.dpi = static_cast<int>(row.angka(9));
    a.lembar = static_cast<int>(row.angka(10));
    a.warna = word_at<berkas::WarnaPindai>(row, 11);
    a.alat = row.teks(12);
    a.tempat = row.teks(13);
    a.keterangan = row.teks(14);
    a.pada = instant(row.angka(15));
    a.oleh = pegawai::PegawaiId{row.angka(16)};
    a.pemeriksa = pegawai::PegawaiId{row.angka(17)};
    a.diperiksa = instant_or_none(row, 18);
    a.catatan = row.teks(19);
    a.arsip = berkas::ArsipId{row.angka(20)};
    a.kunci = row.angka(21);
    return a;
}

} // namespace

std::vector<AlihMedia> SqlArsip::semua_pindaian(InstansiId office, int most) {
    std::vector<AlihMedia> found;
    db_.jalankan(all_scans, {office.value(), std::int64_t{most}},
                 [&](const Baris& row) { found.push_back(scan(row)); });
    return found;
}

std::optional<AlihMedia> SqlArsip::pindaian(InstansiId office, berkas::PindaianId id) {
    std::optional<AlihMedia> found;
    db_.jalankan(scan_by_id, {office.value(), id.value()}, [&](const Baris& row) { found = scan(row); });
    return found;
}

berkas::PindaianId SqlArsip::simpan(InstansiId office, const AlihMedia& a) {
    const berkas::PindaianId id{umum_.nomor_berikut(office, "arsip_pindaian")};
    const std::string file = a.file.hex();
    db_.jalankan(keep_scan, {office.value(), id.value(), berkas::kode(a.keadaan), a.judul, a.pegawai.value(),
                             a.nama, a.nip, std::int64_t{a.tahun}, std::string_view(file), a.nama_file,
                             std::int64_t{a.dpi}, std::int64_t{a.lembar}, berkas::kode(a.warna), a.alat,
                             a.tempat, a.keterangan, seconds(a.pada), a.oleh.value()});
    return id;
}

bool SqlArsip::ganti(InstansiId office, const AlihMedia& a, std::int64_t seen) {
    return db_.jalankan(change_scan,
                        {office.value(), a.id.value(), berkas::kode(a.keadaan), a.pemeriksa.value(),
                         or_null(a.diperiksa), a.catatan, a.arsip.value(), seen}) > 0;
}

} // namespace store
