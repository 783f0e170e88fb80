#include "store/kunci.h"

#include "store/kasus_baris.h"
#include "store/sql.h"

namespace store {
namespace {

using berkas::ButirBsre;
using berkas::KunciTanda;

const Pernyataan by_id{
    "kunci.satu",
    "SELECT kunci_id, pegawai_id, asal, keadaan, naskah, rantai, nama, nip, penerbit, nomor, jejak, "
    "dari, sampai, diminta, terbit, penerbit_id, berakhir, alasan FROM kunci_tanda "
    "WHERE instansi_id = ?1 AND kunci_id = ?2"};
const Pernyataan of_person{
    "kunci.milik",
    "SELECT kunci_id, pegawai_id, asal, keadaan, naskah, rantai, nama, nip, penerbit, nomor, jejak, "
    "dari, sampai, diminta, terbit, penerbit_id, berakhir, alasan FROM kunci_tanda "
    "WHERE instansi_id = ?1 AND pegawai_id = ?2 ORDER BY kunci_id DESC"};
const Pernyataan of_office{
    "kunci.semua",
    "SELECT kunci_id, pegawai_id, asal, keadaan, '' AS naskah, '' AS rantai, nama, nip, penerbit, nomor, "
    "jejak, "
    "dari, sampai, diminta, terbit, penerbit_id, berakhir, alasan FROM kunci_tanda WHERE instansi_id = ?1 "
    "ORDER BY CASE keadaan WHEN 'diminta' THEN 1 WHEN 'berlaku' THEN 2 ELSE 3 END, kunci_id DESC LIMIT ?2"};
const Pernyataan keep_key{
    "kunci.simpan",
    "INSERT INTO kunci_tanda (instansi_id, kunci_id, pegawai_id, asal, keadaan, naskah, rantai, nama, nip, "
    "penerbit, "
    "nomor, jejak, dari, sampai, diminta, terbit, penerbit_id, berakhir, alasan) VALUES (?1, ?2, ?3, ?4, ?5, "
    "?6, ?7, "
    "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) ON CONFLICT (instansi_id, kunci_id) DO UPDATE "
    "SET "
    "keadaan = excluded.keadaan, rantai = excluded.rantai, nama = excluded.nama, nip = excluded.nip, "
    "penerbit = "
    "excluded.penerbit, nomor = excluded.nomor, jejak = excluded.jejak, dari = excluded.dari, sampai = "
    "excluded.sampai, "
    "terbit = excluded.terbit, penerbit_id = excluded.penerbit_id, berakhir = excluded.berakhir, alasan = "
    "excluded.alasan"};

const Pernyataan queue_of{
    "bsre.milik",
    "SELECT nomor, pegawai_id, berkas_id, terbitan, sidik, bidang, keadaan, jawaban, masuk, dicoba "
    "FROM antrean_bsre WHERE instansi_id = ?1 AND pegawai_id = ?2 ORDER BY nomor"};
const Pernyataan queue_of_case{
    "bsre.berkas",
    "SELECT nomor, pegawai_id, berkas_id, terbitan, sidik, bidang, keadaan, jawaban, masuk, dicoba "
    "FROM antrean_bsre WHERE instansi_id = ?1 AND berkas_id = ?2 ORDER BY nomor"};
const Pernyataan one_entry{
    "bsre.satu",
    "SELECT nomor, pegawai_id, berkas_id, terbitan, sidik, bidang, keadaan, jawaban, masuk, dicoba "
    "FROM antrean_bsre WHERE instansi_id = ?1 AND nomor = ?2"};
const Pernyataan hanging{
    "bsre.tergantung",
    "SELECT nomor, pegawai_id, berkas_id, terbitan, sidik, bidang, keadaan, jawaban, masuk, dicoba "
    "FROM antrean_bsre WHERE instansi_id = ?1 AND keadaan IN ('dikirim', 'tidak_diketahui') ORDER BY nomor "
    "LIMIT ?2"};
const Pernyataan keep_entry{
    "bsre.simpan", "INSERT INTO antrean_bsre (instansi_id, nomor, pegawai_id, berkas_id, terbitan, sidik, "
                   "bidang, keadaan, jawaban, "
                   "masuk, dicoba) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT "
                   "(instansi_id, nomor) DO UPDATE "
                   "SET keadaan = excluded.keadaan, jawaban = excluded.jawaban, dicoba = excluded.dicoba"};

KunciTanda key(const Baris& row) {
    KunciTanda k;
    k.id = berkas::KunciId{row.angka(0)};
    k.pegawai = pegawai::PegawaiId{row.angka(1)};
    k.asal = word_at<berkas::AsalKunci>(row, 2);
    k.keadaan = word_at<berkas::KeadaanKunci>(row, 3);
    k.naskah = row.teks(4);
    k.rantai = row.teks(5);
    if (!row.kosong(11)) {
        berkas::IsiSertifikat isi;
        isi.nama = row.teks(6);
        isi.nip = row.teks(7);
        isi.penerbit = row.teks(8);
        isi.nomor = row.teks(9);
        isi.jejak = row.teks(10);
        isi.dari = instant(row.angka(11));
        isi.sampai = instant(row.angka(12));
        k.isi = std::move(isi);
    }
    k.diminta = instant(row.angka(13));
    k.terbit = instant_or_none(row, 14);
    k.penerbit = pegawai::PegawaiId{row.angka(15)};
    k.berakhir = instant_or_none(row, 16);
    k.alasan = row.teks(17);
    return k;
}

ButirBsre entry(const Baris& row) {
    const auto sidik = base::Sidik::parse(row.teks(4));
    if (!sidik) strange_value(row.teks(4));
    return {static_cast<int>(row.angka(0)),
            pegawai::PegawaiId{row.angka(1)},
            berkas::BerkasId{row.angka(2)},
            static_cast<int>(row.angka(3)),
            *sidik,
            std::string(row.teks(5)),
            word_at<berkas::KeadaanBsre>(row, 6),
            std::string(row.teks(7)),
            instant(row.angka(8)),
            instant_or_none(row, 9)};
}

} // namespace

std::optional<KunciTanda> SqlKunci::kunci(InstansiId office, KunciId id) {
    std::optional<KunciTanda> found;
    db_.jalankan(by_id, {office.value(), id.value()}, [&](const Baris& row) { found = key(row); });
    return found;
}

std::vector<KunciTanda> SqlKunci::kunci_milik(InstansiId office, PegawaiId who) {
    std::vector<KunciTanda> found;
    db_.jalankan(of_person, {office.value(), who.value()},
                 [&](const Baris& row) { found.push_back(key(row)); });
    return found;
}

std::vector<KunciTanda> SqlKunci::semua_kunci(InstansiId office, int most) {
    std::vector<KunciTanda> found;
    db_.jalankan(of_office, {office.value(), std::int64_t{most}},
                 [&](const Baris& row) { found.push_back(key(row)); });
    return found;
}

berkas::KunciId SqlKunci::simpan(InstansiId office, const KunciTanda& k) {
    const KunciId id = k.id ? k.id : KunciId{umum_.nomor_berikut(office, "kunci_tanda")};
    const berkas::IsiSertifikat isi = k.isi.value_or(berkas::IsiSertifikat{});
    const Nilai from = k.isi ? Nilai(seconds(isi.dari)) : Nilai{},
                until = k.isi ? Nilai(seconds(isi.sampai)) : Nilai{};
    db_.jalankan(keep_key, {office.value(), id.value(), k.pegawai.value(), berkas::kode(k.asal),
                            berkas::kode(k.keadaan), k.naskah, k.rantai, isi.nama, isi.nip, isi.penerbit,
                            isi.nomor, isi.jejak, from, until, seconds(k.diminta), or_null(k.terbit),
                            k.penerbit.value(), or_null(k.berakhir), k.alasan});
    return id;
}

std::vector<ButirBsre> SqlKunci::antrean_bsre(InstansiId office, PegawaiId who) {
    std::vector<ButirBsre> found;
    db_.jalankan(queue_of, {office.value(), who.value()},
                 [&](const Baris& row) { found.push_back(entry(row)); });
    return found;
}

std::vector<ButirBsre> SqlKunci::antrean_bsre(InstansiId office, BerkasId id) {
    std::vector<ButirBsre> found;
    db_.jalankan(queue_of_case, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(entry(row)); });
    return found;
}

std::optional<ButirBsre> SqlKunci::butir_bsre(InstansiId office, int number) {
    std::optional<ButirBsre> found;
    db_.jalankan(one_entry, {office.value(), std::int64_t{number}},
                 [&](const Baris& row) { found = entry(row); });
    return found;
}

std::vector<ButirBsre> SqlKunci::bsre_tergantung(InstansiId office, int most) {
    std::vector<ButirBsre> found;
    db_.jalankan(hanging, {office.value(), std::int64_t{most}},
                 [&](const Baris& row) { found.push_back(entry(row)); });
    return found;
}

int SqlKunci::simpan(InstansiId office, const ButirBsre& e) {
    const std::int64_t number = e.nomor != 0 ? e.nomor : umum_.nomor_berikut(office, "antrean_bsre");
    const std::string sidik = e.sidik.hex();
    db_.jalankan(keep_entry,
                 {office.value(), number, e.pegawai.value(), e.berkas.value(), std::int64_t{e.terbitan},
                  sidik, e.bidang, berkas::kode(e.keadaan), e.jawaban, seconds(e.masuk), or_null(e.dicoba)});
    return static_cast<int>(number);
}

} // namespace store
