#include "store/terbitan.h"

#include "store/kasus_baris.h"

namespace store {
namespace {

using berkas::Peristiwa;
using berkas::Terbitan;

const Pernyataan of_case{"terbitan.dari_berkas",
                         "SELECT berkas_id, nomor, kode, nomor_naskah, blangko, jenis, tanggal, beku, kini, "
                         "nilai, sebutan, keadaan, dibuat, oleh_id, berakhir, sebab FROM terbitan "
                         "WHERE instansi_id = ?1 AND berkas_id = ?2 ORDER BY nomor"};
const Pernyataan by_code{"terbitan.berkode",
                         "SELECT berkas_id, nomor, kode, nomor_naskah, blangko, jenis, tanggal, beku, kini, "
                         "nilai, sebutan, keadaan, dibuat, oleh_id, berakhir, sebab FROM terbitan "
                         "WHERE instansi_id = ?1 AND kode = ?2"};
const Pernyataan keep_paper{
    "terbitan.simpan",
    "INSERT INTO terbitan (instansi_id, berkas_id, nomor, kode, nomor_naskah, blangko, jenis, tanggal, beku, "
    "kini, nilai, sebutan, keadaan, dibuat, oleh_id, berakhir, sebab) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
    "ON CONFLICT (instansi_id, berkas_id, nomor) DO UPDATE SET kini = excluded.kini, keadaan = "
    "excluded.keadaan, "
    "berakhir = excluded.berakhir, sebab = excluded.sebab"};
const Pernyataan events_of{"terbitan.peristiwa",
                           "SELECT berkas_id, nomor, terbitan, jenis, pada, oleh_id, atas_nama_id, sebagai, "
                           "peran, cara, tanggal, isi, file, nama_file FROM peristiwa "
                           "WHERE instansi_id = ?1 AND berkas_id = ?2 ORDER BY nomor"};
const Pernyataan keep_event{
    "terbitan.simpan_peristiwa",
    "INSERT INTO peristiwa (instansi_id, berkas_id, nomor, terbitan, jenis, pada, oleh_id, atas_nama_id, "
    "sebagai, peran, cara, tanggal, isi, file, nama_file) "
    "SELECT ?1, ?2, COALESCE(MAX(nomor), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14 "
    "FROM peristiwa WHERE instansi_id = ?1 AND berkas_id = ?2 RETURNING nomor"};

base::Sidik fingerprint(const Baris& row, int column) {
    const auto read = base::Sidik::parse(row.teks(column));
    if (!read) strange_value(row.teks(column));
    return *read;
}

Peristiwa event(const Baris& row) {
    Peristiwa p;
    p.berkas = berkas::BerkasId{row.angka(0)};
    p.nomor = static_cast<int>(row.angka(1));
    p.terbitan = static_cast<int>(row.angka(2));
    p.jenis = word_at<berkas::JenisPeristiwa>(row, 3);
    p.pada = instant(row.angka(4));
    p.oleh = pegawai::PegawaiId{row.angka(5)};
    p.atas_nama = pegawai::PegawaiId{row.angka(6)};
    p.sebagai = row.teks(7);
    if (!row.kosong(8)) {
        p.peran = sop::siapa_dari(row.teks(8));
        if (!p.peran) strange_value(row.teks(8));
    }
    if (!row.kosong(9)) p.cara = word_at<berkas::CaraTanda>(row, 9);
    if (!row.kosong(10)) p.tanggal = day_at(row, 10);
    p.isi = row.teks(11);
    if (!row.kosong(12)) p.file = fingerprint(row, 12);
    p.nama_file = row.teks(13);
    return p;
}

// Text that a statement looks at while it runs; NULL where there is none.
Nilai or_null(const std::optional<std::string>& text) {
    if (!text) return {};
    return std::string_view(*text);
}

} // namespace

Terbitan terbitan_baris(const Baris& row) {
    Terbitan t;
    t.berkas = berkas::BerkasId{row.angka(0)};
    t.nomor = static_cast<int>(row.angka(1));
    t.kode = row.teks(2);
    t.nomor_naskah = row.teks(3);
    t.blangko = row.teks(4);
    t.jenis = row.teks(5);
    t.tanggal = day_at(row, 6);
    t.beku = fingerprint(row, 7);
    t.kini = fingerprint(row, 8);
    t.nilai = row.teks(9);
    t.sebutan = row.teks(10);
    t.keadaan = word_at<berkas::KeadaanTerbitan>(row, 11);
    t.dibuat = instant(row.angka(12));
    t.oleh = pegawai::PegawaiId{row.angka(13)};
    t.berakhir = instant_or_none(row, 14);
    t.sebab = row.teks(15);
    return t;
}

std::vector<Terbitan> SqlTerbitan::terbitan(InstansiId office, BerkasId id) {
    std::vector<Terbitan> found;
    db_.jalankan(of_case, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(terbitan_baris(row)); });
    return found;
}

std::optional<Terbitan> SqlTerbitan::terbitan_berkode(InstansiId office, std::string_view kode) {
    std::optional<Terbitan> found;
    db_.jalankan(by_code, {office.value(), kode}, [&](const Baris& row) { found = terbitan_baris(row); });
    return found;
}

std::vector<Peristiwa> SqlTerbitan::peristiwa(InstansiId office, BerkasId id) {
    std::vector<Peristiwa> found;
    db_.jalankan(events_of, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(event(row)); });
    return found;
}

void SqlTerbitan::simpan(InstansiId office, const Terbitan& t) {
    const std::string day = calendar::iso(t.tanggal), frozen = t.beku.hex(), newest = t.kini.hex();
    db_.jalankan(keep_paper,
                 {office.value(), t.berkas.value(), std::int64_t{t.nomor}, t.kode, t.nomor_naskah, t.blangko,
                  t.jenis, day, frozen, newest, t.nilai, t.sebutan, berkas::kode(t.keadaan),
                  seconds(t.dibuat), t.oleh.value(), store::or_null(t.berakhir), t.sebab});
}

int SqlTerbitan::simpan(InstansiId office, const Peristiwa& p) {
    const auto text = [](const auto& value, auto&& as) {
        return value ? std::optional<std::string>(as(*value)) : std::nullopt;
    };
    const auto role = text(p.peran, [](sop::Siapa s) { return sop::kode(s); });
    const auto way = text(p.cara, [](berkas::CaraTanda c) { return berkas::kode(c); });
    const auto day = text(p.tanggal, [](const calendar::Date& d) { return calendar::iso(d); });
    const auto file = text(p.file, [](const base::Sidik& s) { return s.hex(); });
    int number = 0;
    db_.jalankan(keep_event,
                 {office.value(), p.berkas.value(), std::int64_t{p.terbitan}, berkas::kode(p.jenis),
                  seconds(p.pada), p.oleh.value(), p.atas_nama.value(), p.sebagai, or_null(role),
                  or_null(way), or_null(day), p.isi, or_null(file), p.nama_file},
                 [&](const Baris& row) { number = static_cast<int>(row.angka(0)); });
    return number;
}

} // namespace store
