// Evidence of papers: the newest row of each is the one that counts.
#include "store/kasus_baris.h"
#include "store/terbitan.h"

namespace store {
namespace {

using berkas::BarisBukti;
using berkas::BuktiTerbitan;

#define PAPER_WITH_EVIDENCE                                                                                  \
    "SELECT t.berkas_id, t.nomor, t.kode, t.nomor_naskah, t.blangko, t.jenis, t.tanggal, t.beku, t.kini, "   \
    "t.nilai, t.sebutan, t.keadaan, t.dibuat, t.oleh_id, t.berakhir, t.sebab, b.nomor, b.atas, b.file, "     \
    "b.tingkat, b.sampai, b.kurang, b.pada, b.berikut FROM terbitan t LEFT JOIN terbitan_bukti b ON "        \
    "b.instansi_id = ?1 AND b.berkas_id = t.berkas_id AND b.terbitan = t.nomor AND b.nomor = "               \
    "(SELECT MAX(x.nomor) FROM terbitan_bukti x WHERE x.instansi_id = ?1 AND x.berkas_id = "                 \
    "t.berkas_id AND x.terbitan = t.nomor) WHERE t.instansi_id = ?1 AND t.keadaan = 'berlaku' "

const Pernyataan of_paper{
    "terbitan_bukti.dari_terbitan",
    "SELECT nomor, atas, file, tingkat, sampai, kurang, pada, berikut FROM terbitan_bukti "
    "WHERE instansi_id = ?1 AND berkas_id = ?2 AND terbitan = ?3 ORDER BY nomor"};
const Pernyataan in_force{"terbitan_bukti.berlaku", PAPER_WITH_EVIDENCE
                          "ORDER BY CASE WHEN b.nomor IS NULL THEN 0 ELSE 1 END, b.sampai NULLS LAST, "
                          "t.berkas_id, t.nomor LIMIT ?2"};
const Pernyataan due{"terbitan_bukti.jatuh_tempo",
                     PAPER_WITH_EVIDENCE "AND (b.nomor IS NULL OR b.atas <> t.kini OR b.berikut <= ?2) "
                                         "ORDER BY b.berikut NULLS LAST, t.berkas_id, t.nomor LIMIT ?3"};
const Pernyataan keep{
    "terbitan_bukti.simpan",
    "INSERT INTO terbitan_bukti (instansi_id, berkas_id, terbitan, nomor, atas, file, tingkat, sampai, "
    "kurang, pada, berikut) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
    "ON CONFLICT (instansi_id, berkas_id, terbitan, nomor) DO UPDATE SET tingkat = excluded.tingkat, "
    "sampai = excluded.sampai, kurang = excluded.kurang, berikut = excluded.berikut"};
#undef PAPER_WITH_EVIDENCE

base::Sidik fingerprint(const Baris& row, int column) {
    const auto read = base::Sidik::parse(row.teks(column));
    if (!read) strange_value(row.teks(column));
    return *read;
}

// Eight columns from `at` on.
BuktiTerbitan evidence(const Baris& row, int at, berkas::BerkasId of, int version) {
    return {of,
            version,
            static_cast<int>(row.angka(at)),
            fingerprint(row, at + 1),
            fingerprint(row, at + 2),
            std::string(row.teks(at + 3)),
            instant_or_none(row, at + 4),
            std::string(row.teks(at + 5)),
            instant(row.angka(at + 6)),
            instant_or_none(row, at + 7)};
}

BarisBukti with_evidence(const Baris& row) {
    BarisBukti found{terbitan_baris(row), std::nullopt};
    if (!row.kosong(16)) found.bukti = evidence(row, 16, found.terbitan.berkas, found.terbitan.nomor);
    return found;
}

} // namespace

std::vector<BuktiTerbitan> SqlTerbitan::bukti(InstansiId office, BerkasId id, int terbitan) {
    std::vector<BuktiTerbitan> found;
    db_.jalankan(of_paper, {office.value(), id.value(), std::int64_t{terbitan}},
                 [&](const Baris& row) { found.push_back(evidence(row, 0, id, terbitan)); });
    return found;
}

std::vector<BarisBukti> SqlTerbitan::bukti_berlaku(InstansiId office, int most) {
    std::vector<BarisBukti> found;
    db_.jalankan(in_force, {office.value(), std::int64_t{most}},
                 [&](const Baris& row) { found.push_back(with_evidence(row)); });
    return found;
}

std::vector<BarisBukti> SqlTerbitan::bukti_jatuh_tempo(InstansiId office, calendar::Instant now, int most) {
    std::vector<BarisBukti> found;
    db_.jalankan(due, {office.value(), seconds(now), std::int64_t{most}},
                 [&](const Baris& row) { found.push_back(with_evidence(row)); });
    return found;
}

void SqlTerbitan::simpan(InstansiId office, const BuktiTerbitan& b) {
    const std::string over = b.atas.hex(), file = b.file.hex();
    db_.jalankan(keep, {office.value(), b.berkas.value(), std::int64_t{b.terbitan}, std::int64_t{b.nomor},
                        over, file, b.tingkat, store::or_null(b.sampai), b.kurang, seconds(b.pada),
                        store::or_null(b.berikut)});
}

} // namespace store
