// The recap, as SQL: a year's cases with their visits and pauses, by runs of ids.
#include "store/rekap.h"

#include "store/kasus_baris.h"

#include <algorithm>
#include <array>

namespace store {
namespace {

using berkas::BerkasId;

// From index berkas_kunci alone.
// The numbers of panjang_blok, written out: a statement is a literal.
const Pernyataan blocks{"rekap.blok_tahun", "SELECT berkas_id / 512, COUNT(*), CAST(SUM(kunci) AS BIGINT) "
                                            "FROM berkas WHERE instansi_id = ?1 AND tahun = ?2 "
                                            "GROUP BY berkas_id / 512 ORDER BY 1"};
const Pernyataan keys_of_block{
    "rekap.kunci_blok",
    "SELECT berkas_id, kunci FROM berkas WHERE instansi_id = ?1 AND tahun = ?2 AND berkas_id >= ?3 AND "
    "berkas_id <= ?4 ORDER BY berkas_id"};
static_assert(rekap::panjang_blok == 512);
const Pernyataan cases_between{
    "rekap.kasus",
    "SELECT berkas_id, kunci, nomor, pegawai_id, sop_id, aturan, keadaan, langkah, tiba, tenggat, dijeda, "
    "unit_id, nilai, sebutan, selesai FROM berkas WHERE instansi_id = ?1 AND berkas_id >= ?2 AND berkas_id "
    "<= ?3 "
    "ORDER BY berkas_id"};
const Pernyataan visits_between{
    "rekap.kunjungan",
    "SELECT berkas_id, nomor, simbol, langkah, tiba, mulai, selesai, hasil, oleh_id FROM kunjungan WHERE "
    "instansi_id = ?1 AND berkas_id >= ?2 AND berkas_id <= ?3 ORDER BY berkas_id, nomor"};
const Pernyataan pauses_between{
    "rekap.jeda",
    "SELECT berkas_id, nomor, kunjungan, mulai, selesai, alasan FROM jeda WHERE instansi_id = ?1 AND "
    "berkas_id >= ?2 AND berkas_id <= ?3 ORDER BY berkas_id, nomor"};
const Pernyataan newest_papers{
    "rekap.dokumen_terbaru",
    "SELECT d.berkas_id, d.nomor, d.kunjungan, d.sidik, d.oleh_id, d.pada, d.sebab, d.naskah FROM dokumen d "
    "WHERE d.instansi_id = ?1 "
    "AND d.berkas_id >= ?2 AND d.berkas_id <= ?3 AND d.jenis = ?4 AND d.nomor = (SELECT MAX(n.nomor) FROM "
    "dokumen n WHERE "
    "n.instansi_id = ?1 AND n.berkas_id = d.berkas_id AND n.jenis = ?4) ORDER BY d.berkas_id"};
// A step down the index for each year there is: never through the cases themselves.
const Pernyataan years{"rekap.tahun", "WITH RECURSIVE y(tahun) AS (SELECT MAX(tahun) FROM berkas WHERE "
                                      "instansi_id = ?1 UNION ALL SELECT (SELECT "
                                      "MAX(b.tahun) FROM berkas b WHERE b.instansi_id = ?1 AND b.tahun < "
                                      "y.tahun) FROM y WHERE y.tahun IS NOT NULL) "
                                      "SELECT tahun FROM y WHERE tahun IS NOT NULL"};

// Ids that lie this close together are asked for in one run: rows in between are passed over here.
constexpr std::int64_t close_by = 16;

rekap::Kasus read_row(const Baris& row) {
    rekap::Kasus k;
    k.id = BerkasId{row.angka(0)};
    k.kunci = row.angka(1);
    k.nomor = row.teks(2);
    k.pegawai = pegawai::PegawaiId{row.angka(3)};
    k.sop = kantor::SopId{row.angka(4)};
    k.aturan = row.teks(5);
    k.keadaan = word_at<berkas::KeadaanBerkas>(row, 6);
    k.langkah = int(row.angka(7));
    k.tiba = instant(row.angka(8));
    k.tenggat = instant_or_none(row, 9);
    k.dijeda = row.angka(10) != 0;
    k.unit = pegawai::UnitId{row.angka(11)};
    k.nilai = row.teks(12);
    k.sebutan = row.teks(13);
    k.sampai = day_at(row, 14);
    return k;
}

} // namespace

void SqlRekap::per_rentang(const Pernyataan& statement, InstansiId office, std::span<const BerkasId> which,
                           const PerBaris& each, std::span<const Nilai> more) {
    std::vector<Tanya> questions;
    const PerBaris wanted = [&](const Baris& row) {
        if (std::binary_search(which.begin(), which.end(), BerkasId{row.angka(0)})) each(row);
    };
    for (std::size_t from = 0; from < which.size();) {
        std::size_t last = from;
        while (last + 1 < which.size() && which[last + 1].value() - which[last].value() <= close_by) ++last;
        questions.push_back({statement, {office.value(), which[from].value(), which[last].value()}, wanted});
        questions.back().nilai.insert(questions.back().nilai.end(), more.begin(), more.end());
        from = last + 1;
    }
    db_.jalankan_semua(questions);
}

std::vector<rekap::Blok> SqlRekap::blok_tahun(InstansiId office, int tahun) {
    std::vector<rekap::Blok> all;
    db_.jalankan(blocks, {office.value(), std::int64_t{tahun}}, [&](const Baris& row) {
        all.push_back({row.angka(0), row.angka(1), row.angka(2)});
    });
    return all;
}

std::vector<rekap::Kunci> SqlRekap::kunci_blok(InstansiId office, int tahun, std::int64_t first,
                                               std::int64_t last) {
    std::vector<rekap::Kunci> all;
    db_.jalankan(keys_of_block,
                 {office.value(), std::int64_t{tahun}, first * rekap::panjang_blok,
                  (last + 1) * rekap::panjang_blok - 1},
                 [&](const Baris& row) {
                     all.push_back({BerkasId{row.angka(0)}, row.angka(1)});
                 });
    return all;
}

std::vector<rekap::Kasus> SqlRekap::kasus(InstansiId office, std::span<const BerkasId> which) {
    std::vector<rekap::Kasus> all;
    per_rentang(cases_between, office, which, [&](const Baris& row) { all.push_back(read_row(row)); });
    return all;
}

std::vector<berkas::Kunjungan> SqlRekap::kunjungan(InstansiId office, std::span<const BerkasId> which) {
    std::vector<berkas::Kunjungan> all;
    per_rentang(visits_between, office, which, [&](const Baris& row) {
        berkas::Kunjungan& v = all.emplace_back();
        v.berkas = BerkasId{row.angka(0)};
        v.nomor = int(row.angka(1));
        v.simbol = row.teks(2);
        v.langkah = int(row.angka(3));
        v.tiba = instant(row.angka(4));
        v.mulai = instant_or_none(row, 5);
        v.selesai = instant_or_none(row, 6);
        v.hasil = word_at<berkas::HasilKunjungan>(row, 7);
        v.oleh = pegawai::PegawaiId{row.angka(8)};
    });
    return all;
}

std::vector<berkas::Jeda> SqlRekap::jeda(InstansiId office, std::span<const BerkasId> which) {
    std::vector<berkas::Jeda> all;
    per_rentang(pauses_between, office, which, [&](const Baris& row) {
        berkas::Jeda& p = all.emplace_back();
        p.berkas = BerkasId{row.angka(0)};
        p.nomor = int(row.angka(1));
        p.kunjungan = int(row.angka(2));
        p.mulai = instant(row.angka(3));
        p.selesai = instant_or_none(row, 4);
        p.alasan = word_at<berkas::AlasanJeda>(row, 5);
    });
    return all;
}

std::vector<berkas::Dokumen> SqlRekap::dokumen_terbaru(InstansiId office, std::span<const BerkasId> which,
                                                       berkas::JenisDokumen kind) {
    std::vector<berkas::Dokumen> all;
    const std::array<Nilai, 1> of{berkas::kode(kind)};
    per_rentang(
        newest_papers, office, which,
        [&](const Baris& row) {
            berkas::Dokumen& d = all.emplace_back();
            d.berkas = BerkasId{row.angka(0)};
            d.jenis = kind;
            d.nomor = int(row.angka(1));
            d.kunjungan = int(row.angka(2));
            d.sidik = base::Sidik::parse(row.teks(3)).value_or(base::Sidik{});
            d.oleh = pegawai::PegawaiId{row.angka(4)};
            d.pada = instant(row.angka(5));
            d.sebab = row.teks(6);
            d.naskah = row.teks(7);
        },
        of);
    return all;
}

std::vector<int> SqlRekap::tahun(InstansiId office) {
    std::vector<int> all;
    db_.jalankan(years, {office.value()}, [&](const Baris& row) { all.push_back(int(row.angka(0))); });
    return all;
}

} // namespace store
