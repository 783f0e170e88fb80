#include "store/arsip.h"

#include "base/text.h"
#include "berkas/arsip/kata.h"
#include "store/kasus_baris.h"

#include <algorithm>
#include <array>

namespace store {
namespace {

using berkas::Arsip;
using berkas::IsiArsip;

// Statements are literals: what they share is pasted together here.
#define KOLOM_ARSIP                                                                                          \
    "a.arsip_id, a.jenis, a.berkas_id, a.mengoreksi_id, a.judul, a.pegawai_id, a.nama, a.nip, a.unit_id, "   \
    "a.nama_unit, a.tahun, a.mulai, a.selesai, a.kelas, a.tingkat, a.media, a.nomor_dokumen, a.versi, "      \
    "a.keterangan, "                                                                                         \
    "a.pada, a.oleh_id, a.daun, a.ditahan, a.dipinjam "
// ?2 older than, ?3 year, ?4 unit, ?5 person, ?6 class, ?7 hold, ?8 register, ?9 code, ?10 stage (1, 2, 3), ?11 day, ?12 to ?15 words
#define SARINGAN_ARSIP                                                                                       \
    "a.instansi_id = ?1 AND a.arsip_id < CAST(?2 AS BIGINT) "                                                \
    "AND (CAST(?3 AS BIGINT) IS NULL OR a.tahun = CAST(?3 AS BIGINT)) "                                      \
    "AND (CAST(?4 AS BIGINT) IS NULL OR a.unit_id = CAST(?4 AS BIGINT)) "                                    \
    "AND (CAST(?5 AS BIGINT) IS NULL OR a.pegawai_id = CAST(?5 AS BIGINT)) "                                 \
    "AND (CAST(?6 AS TEXT) IS NULL OR a.kelas = CAST(?6 AS TEXT)) AND a.ditahan >= CAST(?7 AS BIGINT) "      \
    "AND (CAST(?12 AS TEXT) IS NULL OR a.kata LIKE CAST(?12 AS TEXT)) "                                      \
    "AND (CAST(?13 AS TEXT) IS NULL OR a.kata LIKE CAST(?13 AS TEXT)) "                                      \
    "AND (CAST(?14 AS TEXT) IS NULL OR a.kata LIKE CAST(?14 AS TEXT)) "                                      \
    "AND (CAST(?15 AS TEXT) IS NULL OR a.kata LIKE CAST(?15 AS TEXT)) "                                      \
    "AND ((CAST(?8 AS TEXT) IS NULL AND CAST(?9 AS TEXT) IS NULL AND CAST(?10 AS BIGINT) IS NULL) OR "       \
    "EXISTS ("                                                                                               \
    "SELECT 1 FROM arsip_daftar d WHERE d.instansi_id = ?1 AND d.arsip_id = a.arsip_id AND d.keadaan = "     \
    "'berlaku' "                                                                                             \
    "AND (CAST(?8 AS TEXT) IS NULL OR d.daftar = CAST(?8 AS TEXT)) "                                         \
    "AND (CAST(?9 AS TEXT) IS NULL OR d.kode = CAST(?9 AS TEXT)) AND (CAST(?10 AS BIGINT) IS NULL "          \
    "OR (CAST(?10 AS BIGINT) = 1 AND (d.aktif_sampai IS NULL OR d.aktif_sampai >= CAST(?11 AS TEXT))) "      \
    "OR (CAST(?10 AS BIGINT) = 2 AND d.aktif_sampai < CAST(?11 AS TEXT) AND d.inaktif_sampai >= CAST(?11 "   \
    "AS TEXT)) "                                                                                             \
    "OR (CAST(?10 AS BIGINT) = 3 AND d.inaktif_sampai < CAST(?11 AS TEXT))))) "

const Pernyataan by_id{"arsip.satu",
                       "SELECT " KOLOM_ARSIP "FROM arsip a WHERE a.instansi_id = ?1 AND a.arsip_id = ?2"};
const Pernyataan by_case{"arsip.dari_berkas",
                         "SELECT " KOLOM_ARSIP
                         "FROM arsip a WHERE a.instansi_id = ?1 AND a.berkas_id = ?2 AND a.berkas_id > 0"};
const Pernyataan after_id{"arsip.sesudah",
                          "SELECT " KOLOM_ARSIP "FROM arsip a WHERE a.instansi_id = ?1 AND a.arsip_id > ?2 "
                          "ORDER BY a.arsip_id LIMIT ?3"};
const Pernyataan parts_of{"arsip.isi",
                          "SELECT arsip_id, nomor, peran, nama, sidik, ukuran, mime, dokumen FROM arsip_isi "
                          "WHERE instansi_id = ?1 AND arsip_id BETWEEN ?2 AND ?3 ORDER BY arsip_id, nomor"};
const Pernyataan search_all{"arsip.cari", "SELECT " KOLOM_ARSIP "FROM arsip a WHERE " SARINGAN_ARSIP
                                          "ORDER BY a.arsip_id DESC LIMIT ?16"};
const Pernyataan search_word{
    "arsip.cari_kata",
    "SELECT " KOLOM_ARSIP
    "FROM arsip_kata k JOIN arsip a ON a.instansi_id = k.instansi_id AND a.arsip_id = k.arsip_id "
    "WHERE k.instansi_id = ?1 AND k.kata = ?17 AND k.arsip_id < CAST(?2 AS BIGINT) AND " SARINGAN_ARSIP
    "ORDER BY k.arsip_id DESC LIMIT ?16"};
const Pernyataan search_beginning{
    "arsip.cari_awalan",
    "SELECT " KOLOM_ARSIP
    "FROM (SELECT DISTINCT arsip_id FROM arsip_kata WHERE instansi_id = ?1 AND kata >= ?17 "
    "AND kata < ?18 AND arsip_id < CAST(?2 AS BIGINT) ORDER BY arsip_id DESC LIMIT ?19) k "
    "JOIN arsip a ON a.instansi_id = ?1 AND a.arsip_id = k.arsip_id "
    "WHERE " SARINGAN_ARSIP "ORDER BY k.arsip_id DESC LIMIT ?16"};
// Retention that is over, down index arsip_daftar_tahap: a record comes once for each of its two registrations.
const Pernyataan search_over{
    "arsip.cari_habis",
    "SELECT " KOLOM_ARSIP
    "FROM arsip_daftar h JOIN arsip a ON a.instansi_id = h.instansi_id AND a.arsip_id = h.arsip_id "
    "WHERE h.instansi_id = ?1 AND h.keadaan = 'berlaku' AND h.arsip_id < CAST(?2 AS BIGINT) "
    "AND h.inaktif_sampai < ?17 AND (CAST(?18 AS TEXT) IS NULL OR h.daftar = CAST(?18 AS TEXT)) "
    "AND (CAST(?19 AS TEXT) IS NULL OR h.kode = CAST(?19 AS TEXT)) AND " SARINGAN_ARSIP
    "ORDER BY h.arsip_id DESC LIMIT ?16"};
// How common a word is, as far as it matters.
const Pernyataan how_many{
    "arsip.kata_banyak",
    "SELECT count(*) FROM (SELECT 1 FROM arsip_kata WHERE instansi_id = ?1 AND kata = ?2 "
    "LIMIT ?3) AS sebagian"};
const Pernyataan how_many_begin{
    "arsip.kata_berawal",
    "SELECT count(*) FROM (SELECT 1 FROM arsip_kata WHERE instansi_id = ?1 AND kata >= ?2 "
    "AND kata < ?3 LIMIT ?4) AS sebagian"};
const Pernyataan search_year{"arsip.cari_tahun",
                             "SELECT " KOLOM_ARSIP
                             "FROM arsip a WHERE a.instansi_id = ?1 AND a.tahun = ?17 AND " SARINGAN_ARSIP
                             "ORDER BY a.arsip_id DESC LIMIT ?16"};
const Pernyataan search_unit{"arsip.cari_unit",
                             "SELECT " KOLOM_ARSIP
                             "FROM arsip a WHERE a.instansi_id = ?1 AND a.unit_id = ?17 AND " SARINGAN_ARSIP
                             "ORDER BY a.arsip_id DESC LIMIT ?16"};
const Pernyataan leaves{"arsip.daun", "SELECT daun FROM arsip WHERE instansi_id = ?1 ORDER BY arsip_id"};
const Pernyataan keep_record{"arsip.simpan", "INSERT INTO arsip (instansi_id, arsip_id, jenis, berkas_id, "
                                             "mengoreksi_id, judul, pegawai_id, nama, nip, unit_id, "
                                             "nama_unit, tahun, mulai, selesai, kelas, tingkat, media, "
                                             "nomor_dokumen, versi, keterangan, pada, oleh_id, daun, kata, "
                                             "ditahan, dipinjam) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
                                             "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
                                             "?21, ?22, ?23, ?24, 0, 0)"};
const Pernyataan keep_part{
    "arsip.simpan_isi",
    "INSERT INTO arsip_isi (instansi_id, arsip_id, nomor, peran, nama, sidik, ukuran, mime, dokumen) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
const Pernyataan keep_word{"arsip.simpan_kata",
                           "INSERT INTO arsip_kata (instansi_id, kata, arsip_id) VALUES (?1, ?2, ?3)"};

// Ids count without gaps and nothing is deleted.
const Pernyataan count_records{"arsip.hitung",
                               "SELECT coalesce(max(arsip_id), 0) FROM arsip WHERE instansi_id = ?1"};
const Pernyataan count_held{"arsip.hitung_ditahan",
                            "SELECT count(*) FROM arsip WHERE instansi_id = ?1 AND ditahan = 1"};
const Pernyataan count_bytes{
    "arsip.hitung_byte",
    "SELECT CAST(coalesce(sum(ukuran), 0) AS BIGINT) FROM arsip_isi WHERE instansi_id = ?1"};
const Pernyataan count_unplaced{
    "arsip.tanpa_tempat",
    "SELECT count(*) FROM (SELECT 1 FROM arsip_daftar WHERE instansi_id = ?1 AND tempat = '' "
    "AND keadaan = 'berlaku' LIMIT 1000) AS sebagian"};

constexpr std::int64_t common_word = 20'000; // rarer than this is worth telling apart
constexpr std::int64_t many_beginnings =
    3000; // so many words begin so: the newest records are looked through instead

base::Sidik fingerprint(const Baris& row, int column) {
    const auto read = base::Sidik::parse(row.teks(column));
    if (!read) strange_value(row.teks(column));
    return *read;
}

Arsip record(const Baris& row) {
    Arsip a;
    a.id = berkas::ArsipId{row.angka(0)};
    a.jenis = word_at<berkas::JenisArsip>(row, 1);
    a.berkas = berkas::BerkasId{row.angka(2)};
    a.mengoreksi = berkas::ArsipId{row.angka(3)};
    a.judul = row.teks(4);
    a.pegawai = pegawai::PegawaiId{row.angka(5)};
    a.nama = row.teks(6);
    a.nip = row.teks(7);
    a.unit = pegawai::UnitId{row.angka(8)};
    a.nama_unit = row.teks(9);
    a.tahun = static_cast<int>(row.angka(10));
    a.kurun = {day_at(row, 11), day_at(row, 12)};
    a.kelas = word_at<berkas::KelasArsip>(row, 13);
    a.tingkat = row.teks(14);
    a.media = row.teks(15);
    a.nomor_dokumen = row.teks(16);
    a.versi = static_cast<int>(row.angka(17));
    a.keterangan = row.teks(18);
    a.pada = instant(row.angka(19));
    a.oleh = pegawai::PegawaiId{row.angka(20)};
    a.daun = fingerprint(row, 21);
    a.ditahan = row.angka(22) != 0;
    a.dipinjam = row.angka(23) != 0;
    return a;
}

Nilai text_or_null(const std::string& text) {
    if (text.empty()) return {};
    return std::string_view(text);
}

} // namespace

void SqlArsip::isi_arsip(InstansiId office, std::vector<Arsip>& records) {
    if (records.empty()) return;
    const auto [first, last] = std::minmax_element(
        records.begin(), records.end(), [](const Arsip& a, const Arsip& b) { return a.id < b.id; });
    db_.jalankan(parts_of, {office.value(), first->id.value(), last->id.value()}, [&](const Baris& row) {
        const ArsipId id{row.angka(0)};
        const auto owner =
            std::find_if(records.begin(), records.end(), [&](const Arsip& a) { return a.id == id; });
        if (owner == records.end()) return;
        owner->isi.push_back({static_cast<int>(row.angka(1)), word_at<berkas::PeranIsi>(row, 2),
                              std::string(row.teks(3)), fingerprint(row, 4), row.angka(5),
                              std::string(row.teks(6)), static_cast<int>(row.angka(7))});
    });
}

std::optional<Arsip> SqlArsip::arsip(InstansiId office, ArsipId id) {
    std::vector<Arsip> found;
    db_.jalankan(by_id, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(record(row)); });
    isi_arsip(office, found);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<Arsip> SqlArsip::arsip_berkas(InstansiId office, berkas::BerkasId id) {
    std::vector<Arsip> found;
    db_.jalankan(by_case, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(record(row)); });
    isi_arsip(office, found);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Arsip> SqlArsip::arsip_sesudah(InstansiId office, ArsipId after, int most) {
    std::vector<Arsip> found;
    db_.jalankan(after_id, {office.value(), after.value(), std::int64_t{most}},
                 [&](const Baris& row) { found.push_back(record(row)); });
    isi_arsip(office, found);
    return found;
}

berkas::DaftarTemuan SqlArsip::cari_arsip(InstansiId office, const berkas::SaringanArsip& f) {
    struct Kata {
        std::string word, beyond, pattern;
        std::int64_t many = 0;  // records, as far as it matters
        bool beginning = false; // nowhere as it stands: taken for the beginning of a word
    };
    std::vector<Kata> words;
    for (const std::string& word : berkas::kata_dicari(f.cari)) {
        Kata one{word, word + "\x7f", "% " + word + " %"};
        const auto count = [&](const Baris& row) { one.many = row.angka(0); };
        db_.jalankan(how_many, {office.value(), std::string_view(word), common_word}, count);
        if (one.many == 0) {
            one.beginning = true;
            one.pattern = "% " + word + "%";
            db_.jalankan(
                how_many_begin,
                {office.value(), std::string_view(word), std::string_view(one.beyond), many_beginnings},
                count);
            if (one.many == 0) return {};
        }
        words.push_back(std::move(one));
    }
    if (words.empty() && !base::trim(f.cari).empty()) return {}; // nothing in it that could be a word
    const std::string day = calendar::iso(f.hari);
    const auto number = [](const auto& value, auto&& as) -> Nilai {
        if (!value) return {};
        return std::int64_t{as(*value)};
    };
    const auto id = [](const auto& one) { return one.value(); };
    const auto pattern = [&](std::size_t i) -> Nilai {
        if (i >= words.size()) return {};
        return std::string_view(words[i].pattern);
    };
    std::vector<Nilai> values{office.value(),
                              f.sebelum ? f.sebelum.value() : std::int64_t{1} << 60U,
                              number(f.tahun, [](int y) { return y; }),
                              number(f.unit, id),
                              number(f.pegawai, id),
                              f.kelas ? Nilai{berkas::kode(*f.kelas)} : Nilai{},
                              std::int64_t{f.ditahan ? 1 : 0},
                              f.daftar ? Nilai{berkas::kode(*f.daftar)} : Nilai{},
                              text_or_null(f.kode),
                              number(f.tahap, [](berkas::Tahap t) { return static_cast<int>(t) + 1; }),
                              std::string_view(day),
                              pattern(0),
                              pattern(1),
                              pattern(2),
                              pattern(3),
                              std::int64_t{f.banyak} + 1};
    // The rarest word leads, else the narrowest filter; a beginning that is common is found soonest among the newest.
    const auto rarest = std::min_element(words.begin(), words.end(),
                                         [](const Kata& a, const Kata& b) { return a.many < b.many; });
    const Pernyataan* how = &search_all;
    if (rarest != words.end() && !rarest->beginning) {
        how = &search_word;
        values.emplace_back(std::string_view(rarest->word));
    } else if (rarest != words.end() && rarest->many < many_beginnings) {
        how = &search_beginning;
        values.insert(values.end(), {std::string_view(rarest->word), std::string_view(rarest->beyond),
                                     many_beginnings}); // which cuts nothing off: the planner learns how few
    }
    if (how == &search_all && (f.unit || f.tahun)) {
        how = f.unit ? &search_unit : &search_year;
        values.emplace_back(f.unit ? f.unit->value() : std::int64_t{*f.tahun});
    }
    if (how == &search_all && f.tahap == berkas::Tahap::habis) {
        how = &search_over;
        const std::array<Nilai, 3> of_registration{std::string_view(day), values[7], values[8]};
        values[7] = values[8] = values[9] = {};
        values[15] = 2 * (std::int64_t{f.banyak} + 1);
        values.insert(values.end(), of_registration.begin(), of_registration.end());
    }
    berkas::DaftarTemuan found;
    db_.jalankan(*how, std::span<const Nilai>(values), [&](const Baris& row) {
        if (found.isi.empty() || found.isi.back().id.value() != row.angka(0))
            found.isi.push_back(record(row));
    });
    found.masih = found.isi.size() > static_cast<std::size_t>(f.banyak);
    if (found.masih) found.isi.resize(static_cast<std::size_t>(f.banyak));
    return found;
}

std::vector<base::Sidik> SqlArsip::daun_arsip(InstansiId office) {
    std::vector<base::Sidik> all;
    db_.jalankan(leaves, {office.value()}, [&](const Baris& row) { all.push_back(fingerprint(row, 0)); });
    return all;
}

berkas::HitunganArsip SqlArsip::hitung_arsip(InstansiId office) {
    berkas::HitunganArsip sum;
    db_.jalankan(count_records, {office.value()}, [&](const Baris& row) { sum.arsip = row.angka(0); });
    db_.jalankan(count_held, {office.value()}, [&](const Baris& row) { sum.ditahan = row.angka(0); });
    db_.jalankan(count_bytes, {office.value()}, [&](const Baris& row) { sum.byte = row.angka(0); });
    db_.jalankan(count_unplaced, {office.value()},
                 [&](const Baris& row) { sum.tanpa_tempat = row.angka(0); });
    return sum;
}

berkas::ArsipId SqlArsip::nomor_arsip(InstansiId office) {
    return ArsipId{umum_.nomor_berikut(office, "arsip")};
}

void SqlArsip::simpan(InstansiId office, const Arsip& a, const std::set<std::string>& words) {
    std::string joined = " ";
    for (const std::string& word : words) joined += word + " ";
    const std::string from = calendar::iso(a.kurun.from), until = calendar::iso(a.kurun.until),
                      leaf = a.daun.hex();
    db_.jalankan(keep_record, {office.value(),
                               a.id.value(),
                               berkas::kode(a.jenis),
                               a.berkas.value(),
                               a.mengoreksi.value(),
                               a.judul,
                               a.pegawai.value(),
                               a.nama,
                               a.nip,
                               a.unit.value(),
                               a.nama_unit,
                               std::int64_t{a.tahun},
                               from,
                               until,
                               berkas::kode(a.kelas),
                               a.tingkat,
                               a.media,
                               a.nomor_dokumen,
                               std::int64_t{a.versi},
                               a.keterangan,
                               seconds(a.pada),
                               a.oleh.value(),
                               leaf,
                               joined});
    for (const IsiArsip& part : a.isi) {
        const std::string sum = part.sidik.hex();
        db_.jalankan(keep_part,
                     {office.value(), a.id.value(), std::int64_t{part.nomor}, berkas::kode(part.peran),
                      part.nama, sum, part.ukuran, part.mime, std::int64_t{part.dokumen}});
    }
    std::vector<Tanya> all;
    all.reserve(words.size());
    for (const std::string& word : words)
        all.push_back({keep_word, {office.value(), std::string_view(word), a.id.value()}, {}});
    db_.jalankan_semua(all);
}

} // namespace store
