// What happens to records: history, holds, loans, rounds of fixity, monthly roots, proposals.
#include "base/json.h"
#include "store/arsip.h"
#include "store/kasus_baris.h"

#include <algorithm>

namespace store {
namespace {

using berkas::AkarBulanan;
using berkas::PemeriksaanKeutuhan;
using berkas::Peminjaman;
using berkas::Penahanan;
using berkas::PeristiwaArsip;
using berkas::UsulMusnah;

const Pernyataan happenings{"arsip.peristiwa",
                            "SELECT nomor, jenis, uraian, pada, oleh_id FROM arsip_peristiwa "
                            "WHERE instansi_id = ?1 AND arsip_id = ?2 ORDER BY nomor"};
const Pernyataan keep_happening{
    "arsip.catat", "INSERT INTO arsip_peristiwa (instansi_id, arsip_id, nomor, jenis, uraian, pada, oleh_id) "
                   "SELECT ?1, ?2, COALESCE(MAX(nomor), 0) + 1, ?3, ?4, ?5, ?6 FROM arsip_peristiwa "
                   "WHERE instansi_id = ?1 AND arsip_id = ?2 RETURNING nomor"};
const Pernyataan holds{
    "arsip.tahan",
    "SELECT nomor, sebab, sejak, oleh_id, dilepas, dilepas_oleh_id, alasan_lepas FROM arsip_tahan "
    "WHERE instansi_id = ?1 AND arsip_id = ?2 ORDER BY nomor"};
const Pernyataan keep_hold{
    "arsip.simpan_tahan",
    "INSERT INTO arsip_tahan (instansi_id, arsip_id, nomor, sebab, sejak, oleh_id, dilepas, dilepas_oleh_id, "
    "alasan_lepas) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (instansi_id, arsip_id, nomor) DO UPDATE SET "
    "dilepas = excluded.dilepas, dilepas_oleh_id = excluded.dilepas_oleh_id, alasan_lepas = "
    "excluded.alasan_lepas"};
const Pernyataan mark_hold{
    "arsip.tandai_tahan",
    "UPDATE arsip SET ditahan = CASE WHEN EXISTS (SELECT 1 FROM arsip_tahan t WHERE t.instansi_id = ?1 "
    "AND t.arsip_id = ?2 AND t.dilepas IS NULL) THEN 1 ELSE 0 END WHERE instansi_id = ?1 AND arsip_id = ?2"};
const Pernyataan loans{"arsip.pinjam", "SELECT nomor, peminjam, keperluan, sejak, kembali FROM arsip_pinjam "
                                       "WHERE instansi_id = ?1 AND arsip_id = ?2 ORDER BY nomor"};
const Pernyataan keep_loan{
    "arsip.simpan_pinjam",
    "INSERT INTO arsip_pinjam (instansi_id, arsip_id, nomor, peminjam, keperluan, sejak, kembali) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (instansi_id, arsip_id, nomor) DO UPDATE SET "
    "kembali = excluded.kembali"};
const Pernyataan mark_loan{
    "arsip.tandai_pinjam",
    "UPDATE arsip SET dipinjam = CASE WHEN EXISTS (SELECT 1 FROM arsip_pinjam t WHERE t.instansi_id = ?1 "
    "AND t.arsip_id = ?2 AND t.kembali IS NULL) THEN 1 ELSE 0 END WHERE instansi_id = ?1 AND arsip_id = ?2"};
const Pernyataan rounds{
    "arsip.utuh", "SELECT nomor, mulai, selesai, oleh_id, arsip, berkas, byte, pohon, akar FROM arsip_utuh "
                  "WHERE instansi_id = ?1 ORDER BY nomor DESC LIMIT ?2"};
const Pernyataan damages{"arsip.rusak", "SELECT arsip_id, isi, jenis, uraian FROM arsip_rusak "
                                        "WHERE instansi_id = ?1 AND periksa = ?2 ORDER BY nomor"};
const Pernyataan keep_round{
    "arsip.simpan_utuh",
    "INSERT INTO arsip_utuh (instansi_id, nomor, mulai, selesai, oleh_id, arsip, berkas, byte, pohon, akar) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"};
const Pernyataan keep_damage{
    "arsip.simpan_rusak",
    "INSERT INTO arsip_rusak (instansi_id, periksa, nomor, arsip_id, isi, jenis, uraian) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
const Pernyataan roots{"arsip.akar",
                       "SELECT tahun, bulan, jumlah, akar, kepala_jurnal, pada, oleh_id FROM arsip_akar "
                       "WHERE instansi_id = ?1 ORDER BY tahun DESC, bulan DESC"};
const Pernyataan keep_root{
    "arsip.simpan_akar",
    "INSERT INTO arsip_akar (instansi_id, tahun, bulan, jumlah, akar, kepala_jurnal, pada, oleh_id) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};

#define KOLOM_USUL                                                                                           \
    "usul_id, keadaan, alasan, panitia, pertimbangan, persetujuan, berita_acara, cara, saksi, pada, "        \
    "oleh_id, kunci FROM arsip_usul "
const Pernyataan proposals{"arsip.semua_usul",
                           "SELECT " KOLOM_USUL "WHERE instansi_id = ?1 ORDER BY usul_id DESC"};
const Pernyataan proposal_by_id{"arsip.usul", "SELECT " KOLOM_USUL "WHERE instansi_id = ?1 AND usul_id = ?2"};
const Pernyataan lines_of{
    "arsip.usul_isi", "SELECT daftar, arsip_id FROM arsip_usul_isi WHERE instansi_id = ?1 AND usul_id = ?2 "
                      "ORDER BY nomor"};
const Pernyataan keep_proposal{
    "arsip.simpan_usul",
    "INSERT INTO arsip_usul (instansi_id, usul_id, keadaan, alasan, panitia, pertimbangan, persetujuan, "
    "berita_acara, cara, saksi, "
    "pada, oleh_id, kunci) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1)"};
const Pernyataan keep_line{"arsip.simpan_usul_isi",
                           "INSERT INTO arsip_usul_isi (instansi_id, usul_id, nomor, daftar, arsip_id) "
                           "VALUES (?1, ?2, ?3, ?4, ?5)"};
const Pernyataan change_proposal{
    "arsip.ganti_usul",
    "UPDATE arsip_usul SET keadaan = ?3, panitia = ?4, pertimbangan = ?5, persetujuan = ?6, berita_acara = "
    "?7, cara = ?8, "
    "saksi = ?9, kunci = kunci + 1 WHERE instansi_id = ?1 AND usul_id = ?2 AND kunci = ?10"};

std::string witnesses_json(const std::vector<berkas::Saksi>& all) {
    std::string text;
    base::JsonWriter json(text);
    json.begin_array();
    for (const berkas::Saksi& one : all)
        json.begin_array().text(one.nama).text(one.jabatan).text(one.unit).end_array();
    json.end_array();
    return text;
}

std::vector<berkas::Saksi> read_witnesses(std::string_view text) {
    std::vector<berkas::Saksi> all;
    const auto json = base::parse_json(text);
    const auto* rows = json ? json->as<base::Json::Array>() : nullptr;
    if (rows == nullptr) strange_value(text);
    for (const base::Json& row : *rows) {
        const auto* cells = row.as<base::Json::Array>();
        if (cells == nullptr || cells->size() != 3) strange_value(text);
        all.push_back({cells->at(0).written(), cells->at(1).written(), cells->at(2).written()});
    }
    return all;
}

UsulMusnah proposal(const Baris& row) {
    UsulMusnah u;
    u.id = berkas::UsulId{row.angka(0)};
    u.keadaan = word_at<berkas::KeadaanUsul>(row, 1);
    u.alasan = row.teks(2);
    u.panitia = row.teks(3);
    u.pertimbangan = row.teks(4);
    u.persetujuan = row.teks(5);
    u.berita_acara = row.teks(6);
    u.cara = row.teks(7);
    u.saksi = read_witnesses(row.teks(8));
    u.pada = instant(row.angka(9));
    u.oleh = pegawai::PegawaiId{row.angka(10)};
    u.kunci = row.angka(11);
    return u;
}

base::Sidik fingerprint(const Baris& row, int column) {
    const auto read = base::Sidik::parse(row.teks(column));
    if (!read) strange_value(row.teks(column));
    return *read;
}

template <class Row>
int next_number(const std::vector<Row>& rows) {
    return rows.empty() ? 1 : rows.back().nomor + 1;
}

} // namespace

std::vector<PeristiwaArsip> SqlArsip::peristiwa_arsip(InstansiId office, ArsipId id) {
    std::vector<PeristiwaArsip> all;
    db_.jalankan(happenings, {office.value(), id.value()}, [&](const Baris& row) {
        all.push_back({id, static_cast<int>(row.angka(0)), word_at<berkas::JenisPeristiwaArsip>(row, 1),
                       std::string(row.teks(2)), instant(row.angka(3)), pegawai::PegawaiId{row.angka(4)}});
    });
    return all;
}

int SqlArsip::simpan(InstansiId office, const PeristiwaArsip& line) {
    int number = 0;
    db_.jalankan(keep_happening,
                 {office.value(), line.arsip.value(), berkas::kode(line.jenis), line.uraian,
                  seconds(line.pada), line.oleh.value()},
                 [&](const Baris& row) { number = static_cast<int>(row.angka(0)); });
    return number;
}

std::vector<Penahanan> SqlArsip::penahanan(InstansiId office, ArsipId id) {
    std::vector<Penahanan> all;
    db_.jalankan(holds, {office.value(), id.value()}, [&](const Baris& row) {
        all.push_back({id, static_cast<int>(row.angka(0)), std::string(row.teks(1)), instant(row.angka(2)),
                       pegawai::PegawaiId{row.angka(3)}, instant_or_none(row, 4),
                       pegawai::PegawaiId{row.angka(5)}, std::string(row.teks(6))});
    });
    return all;
}

void SqlArsip::simpan(InstansiId office, const Penahanan& hold) {
    const int number = hold.nomor != 0 ? hold.nomor : next_number(penahanan(office, hold.arsip));
    db_.jalankan(keep_hold,
                 {office.value(), hold.arsip.value(), std::int64_t{number}, hold.sebab, seconds(hold.sejak),
                  hold.oleh.value(), or_null(hold.dilepas), hold.dilepas_oleh.value(), hold.alasan_lepas});
    db_.jalankan(mark_hold, {office.value(), hold.arsip.value()});
}

std::vector<Peminjaman> SqlArsip::peminjaman(InstansiId office, ArsipId id) {
    std::vector<Peminjaman> all;
    db_.jalankan(loans, {office.value(), id.value()}, [&](const Baris& row) {
        all.push_back({id, static_cast<int>(row.angka(0)), std::string(row.teks(1)), std::string(row.teks(2)),
                       instant(row.angka(3)), instant_or_none(row, 4)});
    });
    return all;
}

void SqlArsip::simpan(InstansiId office, const Peminjaman& loan) {
    const int number = loan.nomor != 0 ? loan.nomor : next_number(peminjaman(office, loan.arsip));
    db_.jalankan(keep_loan, {office.value(), loan.arsip.value(), std::int64_t{number}, loan.peminjam,
                             loan.keperluan, seconds(loan.sejak), or_null(loan.kembali)});
    db_.jalankan(mark_loan, {office.value(), loan.arsip.value()});
}

std::vector<PemeriksaanKeutuhan> SqlArsip::pemeriksaan_keutuhan(InstansiId office, int most) {
    std::vector<PemeriksaanKeutuhan> all;
    db_.jalankan(rounds, {office.value(), std::int64_t{most}}, [&](const Baris& row) {
        all.push_back({row.angka(0),
                       instant(row.angka(1)),
                       instant(row.angka(2)),
                       pegawai::PegawaiId{row.angka(3)},
                       row.angka(4),
                       row.angka(5),
                       row.angka(6),
                       row.angka(7),
                       fingerprint(row, 8),
                       {}});
    });
    for (PemeriksaanKeutuhan& round : all)
        db_.jalankan(damages, {office.value(), round.nomor}, [&](const Baris& row) {
            round.rusak.push_back({berkas::ArsipId{row.angka(0)}, static_cast<int>(row.angka(1)),
                                   word_at<berkas::JenisRusak>(row, 2), std::string(row.teks(3))});
        });
    return all;
}

std::int64_t SqlArsip::simpan(InstansiId office, const PemeriksaanKeutuhan& round) {
    const std::int64_t number = umum_.nomor_berikut(office, "arsip_utuh");
    const std::string root = round.akar.hex();
    db_.jalankan(keep_round,
                 {office.value(), number, seconds(round.mulai), seconds(round.selesai), round.oleh.value(),
                  round.arsip, round.berkas, round.byte, round.jumlah_pohon, std::string_view(root)});
    std::int64_t line = 0;
    for (const berkas::Kerusakan& one : round.rusak)
        db_.jalankan(keep_damage, {office.value(), number, ++line, one.arsip.value(), std::int64_t{one.isi},
                                   berkas::kode(one.jenis), one.uraian});
    return number;
}

std::vector<AkarBulanan> SqlArsip::akar_bulanan(InstansiId office) {
    std::vector<AkarBulanan> all;
    db_.jalankan(roots, {office.value()}, [&](const Baris& row) {
        all.push_back({static_cast<int>(row.angka(0)), static_cast<int>(row.angka(1)), row.angka(2),
                       fingerprint(row, 3), std::string(row.teks(4)), instant(row.angka(5)),
                       pegawai::PegawaiId{row.angka(6)}});
    });
    return all;
}

void SqlArsip::simpan(InstansiId office, const AkarBulanan& month) {
    const std::string root = month.akar.hex();
    db_.jalankan(keep_root,
                 {office.value(), std::int64_t{month.tahun}, std::int64_t{month.bulan}, month.jumlah,
                  std::string_view(root), month.kepala_jurnal, seconds(month.pada), month.oleh.value()});
}

std::vector<UsulMusnah> SqlArsip::semua_usul(InstansiId office) {
    std::vector<UsulMusnah> all;
    db_.jalankan(proposals, {office.value()}, [&](const Baris& row) { all.push_back(proposal(row)); });
    return all;
}

std::optional<UsulMusnah> SqlArsip::usul(InstansiId office, berkas::UsulId id) {
    std::optional<UsulMusnah> found;
    db_.jalankan(proposal_by_id, {office.value(), id.value()},
                 [&](const Baris& row) { found = proposal(row); });
    if (found)
        db_.jalankan(lines_of, {office.value(), id.value()}, [&](const Baris& row) {
            found->isi.emplace_back(word_at<DaftarArsip>(row, 0), ArsipId{row.angka(1)});
        });
    return found;
}

berkas::UsulId SqlArsip::simpan(InstansiId office, const UsulMusnah& u) {
    const berkas::UsulId id{umum_.nomor_berikut(office, "arsip_usul")};
    const std::string witnesses = witnesses_json(u.saksi);
    db_.jalankan(keep_proposal,
                 {office.value(), id.value(), berkas::kode(u.keadaan), u.alasan, u.panitia, u.pertimbangan,
                  u.persetujuan, u.berita_acara, u.cara, witnesses, seconds(u.pada), u.oleh.value()});
    std::int64_t line = 0;
    for (const auto& [list, record] : u.isi)
        db_.jalankan(keep_line, {office.value(), id.value(), ++line, berkas::kode(list), record.value()});
    return id;
}

bool SqlArsip::ganti(InstansiId office, const UsulMusnah& u, std::int64_t seen) {
    const std::string witnesses = witnesses_json(u.saksi);
    return db_.jalankan(change_proposal,
                        {office.value(), u.id.value(), berkas::kode(u.keadaan), u.panitia, u.pertimbangan,
                         u.persetujuan, u.berita_acara, u.cara, witnesses, seen}) > 0;
}

} // namespace store
