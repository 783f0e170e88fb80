// Cases, as SQL: the case itself and the lists of cases. What belongs to one case stands in kasus_isi.cpp.
#include "pegawai/lipat.h"
#include "store/kasus_baris.h"
#include "store/sql_berkas.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <unordered_set>

namespace store {
namespace {

using berkas::Berkas;
using berkas::Daftar;
using berkas::Saringan;
using berkas::UrutDaftar;

#define KOLOM                                                                                                \
    "berkas_id, nomor, pegawai_id, tahun, mulai, selesai, skp_id, sop_id, aturan, keadaan, simbol, "         \
    "langkah, kerja, siapa, tiba, tenggat, kalender, dijeda, unit_id, wilayah_id, isi, nilai, sebutan, "     \
    "dibuka, ditutup, kunci, nama_urut"

const Pernyataan one_case{"berkas.satu",
                          "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND berkas_id = ?2"};
const Pernyataan by_number{"berkas.bernomor",
                           "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND nomor = ?2"};
const Pernyataan of_person{"berkas.milik",
                           "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND pegawai_id = ?2 "
                           "ORDER BY mulai DESC, berkas_id DESC"};
const Pernyataan of_plan{"berkas.skp",
                         "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND skp_id = ?2 AND "
                         "keadaan <> 'dibatalkan' ORDER BY berkas_id"}; // by berkas_skp

// ?2 year (or a person), ?3 step, ?4 unit, ?5 state, ?6 due before
#define SARINGAN                                                                                             \
    "(CAST(?3 AS BIGINT) IS NULL OR langkah = ?3) AND (CAST(?4 AS BIGINT) IS NULL OR unit_id = ?4) AND "     \
    "(?5 = '' OR keadaan = ?5) AND (CAST(?6 AS BIGINT) IS NULL OR (keadaan = 'berjalan' AND dijeda = 0 AND " \
    "tenggat < ?6))"
#define SETAHUN " FROM berkas WHERE instansi_id = ?1 AND tahun = ?2 AND " SARINGAN
#define SEMUA_TAHUN                                                                                          \
    " FROM berkas WHERE instansi_id = ?1 AND (CAST(?2 AS BIGINT) IS NULL OR tahun = ?2) AND " SARINGAN
#define HALAMAN " LIMIT ?7 OFFSET ?8"

const Pernyataan year_by_due{"berkas.setahun_tenggat",
                             "SELECT " KOLOM SETAHUN " ORDER BY tenggat NULLS LAST, berkas_id" HALAMAN};
const Pernyataan year_by_name{"berkas.setahun_nama",
                              "SELECT " KOLOM SETAHUN " ORDER BY nama_urut, berkas_id" HALAMAN};
const Pernyataan year_by_number{"berkas.setahun_nomor", "SELECT " KOLOM SETAHUN " ORDER BY nomor" HALAMAN};
const Pernyataan year_by_due_down{"berkas.setahun_tenggat_turun",
                                  "SELECT " KOLOM SETAHUN
                                  " ORDER BY tenggat DESC NULLS LAST, berkas_id DESC" HALAMAN};
const Pernyataan year_by_name_down{
    "berkas.setahun_nama_turun", "SELECT " KOLOM SETAHUN " ORDER BY nama_urut DESC, berkas_id DESC" HALAMAN};
const Pernyataan year_by_number_down{"berkas.setahun_nomor_turun",
                                     "SELECT " KOLOM SETAHUN " ORDER BY nomor DESC" HALAMAN};
const Pernyataan all_by_due{"berkas.semua_tenggat",
                            "SELECT " KOLOM SEMUA_TAHUN " ORDER BY tenggat NULLS LAST, berkas_id" HALAMAN};
const Pernyataan all_by_name{"berkas.semua_nama",
                             "SELECT " KOLOM SEMUA_TAHUN " ORDER BY nama_urut, berkas_id" HALAMAN};
const Pernyataan all_by_number{"berkas.semua_nomor", "SELECT " KOLOM SEMUA_TAHUN " ORDER BY nomor" HALAMAN};
const Pernyataan all_by_due_down{"berkas.semua_tenggat_turun",
                                 "SELECT " KOLOM SEMUA_TAHUN
                                 " ORDER BY tenggat DESC NULLS LAST, berkas_id DESC" HALAMAN};
const Pernyataan all_by_name_down{"berkas.semua_nama_turun",
                                  "SELECT " KOLOM SEMUA_TAHUN
                                  " ORDER BY nama_urut DESC, berkas_id DESC" HALAMAN};
const Pernyataan all_by_number_down{"berkas.semua_nomor_turun",
                                    "SELECT " KOLOM SEMUA_TAHUN " ORDER BY nomor DESC" HALAMAN};
const Pernyataan count_year{"berkas.hitung_setahun", "SELECT COUNT(*)" SETAHUN};
const Pernyataan count_all{"berkas.hitung_semua", "SELECT COUNT(*)" SEMUA_TAHUN};
// From index berkas_langkah alone: without unit and lateness.
const Pernyataan count_steps{
    "berkas.hitung_setahun_ringkas",
    "SELECT COUNT(*) FROM berkas WHERE instansi_id = ?1 AND tahun = ?2 AND (CAST(?3 AS BIGINT) IS NULL OR "
    "langkah = ?3) AND (?4 = '' OR keadaan = ?4)"};
const Pernyataan list_of_person{"berkas.daftar_orang",
                                "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND pegawai_id = ?2 AND "
                                "(CAST(?7 AS BIGINT) IS NULL OR tahun = ?7) AND " SARINGAN};
// Numbers from ?7 to below ?8: few, by their own index.
const Pernyataan list_of_numbers{"berkas.daftar_nomor",
                                 "SELECT " KOLOM SEMUA_TAHUN " AND nomor >= ?7 AND nomor < ?8"};

// Sorted after they are found: written as NULLS LAST, the order is an index of its own to SQLite, which then reads the whole office
// for the few rows that somebody waits for.
#define PALING_MENDESAK "ORDER BY tenggat IS NULL, tenggat, berkas_id"

const Pernyataan waiting{"berkas.menunggu",
                         "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND siapa = ?2 AND keadaan "
                         "= 'berjalan' " PALING_MENDESAK " LIMIT ?3"};
const Pernyataan waiting_person{
    "berkas.menunggu_orang",
    "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND siapa = ?2 AND pegawai_id = ?4 AND keadaan = "
    "'berjalan' " PALING_MENDESAK " LIMIT ?3"};
const Pernyataan waiting_area{
    "berkas.menunggu_wilayah",
    "SELECT " KOLOM " FROM berkas WHERE instansi_id = ?1 AND siapa = ?2 AND wilayah_id = ?4 AND keadaan = "
    "'berjalan' " PALING_MENDESAK " LIMIT ?3"};
// Of up to so many people in one statement; a place that is not needed holds 0, which is nobody.
constexpr std::size_t people_at_once = 64;

const Pernyataan running_of{"pengingat.berjalan_dari",
                            "SELECT " KOLOM
                            " FROM berkas WHERE instansi_id = ?1 AND keadaan = 'berjalan' AND pegawai_id IN ("
                            "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
                            "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, "
                            "?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46, ?47, ?48, ?49, "
                            "?50, ?51, ?52, ?53, ?54, ?55, ?56, ?57, ?58, ?59, ?60, ?61, ?62, ?63, ?64, ?65"
                            ") " PALING_MENDESAK " LIMIT ?66"};

// From index berkas_hitung alone.
const Pernyataan count_of_year{
    "berkas.hitung_setahun_rinci",
    "SELECT unit_id, keadaan, langkah, COUNT(*), COUNT(*) FILTER (WHERE keadaan = 'berjalan' AND dijeda = 0 "
    "AND tenggat < ?3) FROM berkas WHERE instansi_id = ?1 AND tahun = ?2 "
    "GROUP BY unit_id, keadaan, langkah ORDER BY unit_id, keadaan, langkah"};

const Pernyataan new_case{
    "berkas.baru", "INSERT INTO berkas (instansi_id, " KOLOM ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
                   "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, "
                   "?27, ?28)"};
const Pernyataan change_case{
    "berkas.ubah",
    "UPDATE berkas SET keadaan = ?3, simbol = ?4, langkah = ?5, kerja = ?6, siapa = ?7, tiba = ?8, tenggat = "
    "?9, kalender = ?10, dijeda = ?11, isi = ?12, nilai = ?13, sebutan = ?14, ditutup = ?15, kunci = kunci + "
    "1 WHERE instansi_id = ?1 AND berkas_id = ?2 AND kunci = ?16 RETURNING kunci"};
const Pernyataan name_of{"berkas.nama_pegawai",
                         "SELECT nama FROM pegawai WHERE instansi_id = ?1 AND pegawai_id = ?2"};

#undef KOLOM

struct Ditemukan { // with the name by which lists are sorted
    Berkas row;
    std::string nama;
};

Ditemukan read_case(const Baris& row) {
    Berkas b;
    b.id = berkas::BerkasId{row.angka(0)};
    b.nomor = row.teks(1);
    b.pegawai = pegawai::PegawaiId{row.angka(2)};
    b.tahun = int(row.angka(3));
    b.periode = {day_at(row, 4), day_at(row, 5)};
    b.skp = berkas::SkpId{row.angka(6)};
    b.sop = kantor::SopId{row.angka(7)};
    b.aturan = row.teks(8);
    b.keadaan = word_at<berkas::KeadaanBerkas>(row, 9);
    b.simbol = row.teks(10);
    b.langkah = int(row.angka(11));
    const auto work = sop::kerja_dari(row.teks(12));
    const auto who = sop::siapa_dari(row.teks(13));
    if (!work || !who) throw std::runtime_error("nilai tak dikenal di basis data: kerja atau siapa");
    b.kerja = *work;
    b.siapa = *who;
    b.tiba = instant(row.angka(14));
    b.tenggat = instant_or_none(row, 15);
    b.kalender = row.teks(16);
    b.dijeda = row.angka(17) != 0;
    b.unit = pegawai::UnitId{row.angka(18)};
    b.wilayah = pegawai::UnitId{row.angka(19)};
    b.isi = int(row.angka(20));
    b.nilai = row.teks(21);
    b.sebutan = row.teks(22);
    b.dibuka = instant(row.angka(23));
    b.ditutup = instant_or_none(row, 24);
    b.kunci = row.angka(25);
    return {std::move(b), std::string(row.teks(26))};
}

std::vector<Berkas> all(Sambungan& db, const Pernyataan& statement, std::initializer_list<Nilai> values) {
    std::vector<Berkas> found;
    db.jalankan(statement, values, [&](const Baris& row) { found.push_back(read_case(row).row); });
    return found;
}

std::optional<Berkas> first(std::vector<Berkas> rows) {
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

bool earlier(const Ditemukan& a, const Ditemukan& b, UrutDaftar by, bool down) {
    const auto before = [down](const auto& x, const auto& y) { return down ? y < x : x < y; };
    switch (by) {
    case UrutDaftar::nama: return before(std::pair(a.nama, a.row.id), std::pair(b.nama, b.row.id));
    case UrutDaftar::nomor: return before(a.row.nomor, b.row.nomor);
    case UrutDaftar::tenggat: break;
    }
    if (a.row.tenggat.has_value() != b.row.tenggat.has_value()) return a.row.tenggat.has_value();
    return before(std::pair(a.row.tenggat, a.row.id), std::pair(b.row.tenggat, b.row.id));
}

const Pernyataan& page_statement(const Saringan& filter) {
    const auto way = [&](const Pernyataan& year, const Pernyataan& year_down, const Pernyataan& all_years,
                         const Pernyataan& all_years_down) -> const Pernyataan& {
        if (filter.tahun) return filter.turun ? year_down : year;
        return filter.turun ? all_years_down : all_years;
    };
    switch (filter.urut) {
    case UrutDaftar::nama: return way(year_by_name, year_by_name_down, all_by_name, all_by_name_down);
    case UrutDaftar::nomor:
        return way(year_by_number, year_by_number_down, all_by_number, all_by_number_down);
    case UrutDaftar::tenggat: break;
    }
    return way(year_by_due, year_by_due_down, all_by_due, all_by_due_down);
}

// Up to so many people are asked for one by one, by the index of their cases; for more, the office's rows are sifted.
constexpr std::size_t sedikit_orang = 600;
constexpr std::string_view beyond_all = "\xf4\x8f\xbf\xbf"; // sorts after every text: U+10FFFF

template <class T>
Nilai id_or_null(const std::optional<T>& id) {
    if (!id) return {};
    return std::int64_t{id->value()};
}
Nilai number_or_null(const std::optional<int>& number) {
    if (!number) return {};
    return std::int64_t{*number};
}

} // namespace

std::optional<berkas::Berkas> SqlBerkas::berkas(InstansiId office, BerkasId id) {
    return first(all(db_, one_case, {office.value(), id.value()}));
}

std::optional<berkas::Berkas> SqlBerkas::berkas_bernomor(InstansiId office, std::string_view nomor) {
    return first(all(db_, by_number, {office.value(), nomor}));
}

std::vector<berkas::Berkas> SqlBerkas::berkas_milik(InstansiId office, PegawaiId who) {
    return all(db_, of_person, {office.value(), who.value()});
}

std::vector<berkas::Berkas> SqlBerkas::berkas_skp(InstansiId office, SkpId id) {
    return all(db_, of_plan, {office.value(), id.value()});
}

berkas::Daftar SqlBerkas::daftar_berkas(InstansiId office, const Saringan& filter) {
    const std::array<Nilai, 6> values{
        office.value(),
        number_or_null(filter.tahun),
        number_or_null(filter.langkah),
        id_or_null(filter.unit),
        filter.keadaan ? berkas::kode(*filter.keadaan) : std::string_view(),
        or_null(filter.lewat),
    };
    const auto asked = [&](const Pernyataan& statement, std::initializer_list<Nilai> more, PerBaris each) {
        std::vector<Nilai> with(values.begin(), values.end());
        with.insert(with.end(), more);
        return Tanya{statement, std::move(with), std::move(each)};
    };
    const bool by_prefix = !filter.nomor.empty();
    if (filter.semua && !by_prefix) { // the page by index, the rest only counted
        Daftar list;
        const PerBaris count = [&](const Baris& row) { list.semua = row.angka(0); };
        const bool from_index = filter.tahun && !filter.unit && !filter.lewat;
        const std::array<Tanya, 2> both{
            asked(page_statement(filter), {std::int64_t{filter.banyak}, std::int64_t{filter.mulai}},
                  [&](const Baris& row) { list.isi.push_back(read_case(row).row); }),
            from_index ? Tanya{count_steps, {values[0], values[1], values[2], values[4]}, count}
                       : asked(filter.tahun ? count_year : count_all, {}, count)};
        db_.jalankan_semua(both);
        return list;
    }

    // Everything that he may see and that fits, sorted and cut here.
    std::vector<Ditemukan> found;
    const std::unordered_set<PegawaiId> seen(filter.terlihat.begin(), filter.terlihat.end());
    const PerBaris keep = [&](const Baris& row) {
        if (!filter.semua && !seen.contains(PegawaiId{row.angka(2)})) return;
        if (by_prefix && !row.teks(1).starts_with(filter.nomor)) return;
        found.push_back(read_case(row));
    };
    const std::string below = filter.nomor + std::string(beyond_all);
    std::vector<Tanya> questions;
    if (by_prefix) {
        questions.push_back(
            asked(list_of_numbers, {std::string_view(filter.nomor), std::string_view(below)}, keep));
    } else if (seen.size() <= sedikit_orang) {
        for (const PegawaiId who : seen) {
            questions.push_back(asked(list_of_person, {values[1]}, keep));
            questions.back().nilai[1] = who.value();
        }
    } else {
        questions.push_back(
            asked(page_statement(filter), {std::numeric_limits<std::int64_t>::max(), std::int64_t{0}}, keep));
    }
    db_.jalankan_semua(questions);
    std::sort(found.begin(), found.end(), [&](const Ditemukan& a, const Ditemukan& b) {
        return earlier(a, b, filter.urut, filter.turun);
    });
    Daftar list;
    list.semua = std::int64_t(found.size());
    const std::size_t begin = std::min(found.size(), std::size_t(std::max(filter.mulai, 0)));
    const std::size_t end = std::min(found.size(), begin + std::size_t(std::max(filter.banyak, 0)));
    for (std::size_t i = begin; i < end; ++i) list.isi.push_back(std::move(found[i].row));
    return list;
}

std::vector<berkas::Berkas> SqlBerkas::menunggu(InstansiId office, sop::Siapa siapa,
                                                std::optional<PegawaiId> pegawai,
                                                std::optional<UnitId> wilayah, int most) {
    const std::string_view lane = sop::kode(siapa);
    if (pegawai)
        return all(db_, waiting_person, {office.value(), lane, std::int64_t{most}, pegawai->value()});
    if (wilayah) return all(db_, waiting_area, {office.value(), lane, std::int64_t{most}, wilayah->value()});
    return all(db_, waiting, {office.value(), lane, std::int64_t{most}});
}

std::vector<SqlBerkas::Hitungan> SqlBerkas::hitung_setahun(InstansiId office, int tahun,
                                                           calendar::Instant now) {
    std::vector<Hitungan> found;
    db_.jalankan(count_of_year, {office.value(), std::int64_t{tahun}, seconds(now)}, [&](const Baris& row) {
        found.push_back({UnitId{row.angka(0)}, word_at<berkas::KeadaanBerkas>(row, 1), int(row.angka(2)),
                         row.angka(3), row.angka(4)});
    });
    return found;
}

berkas::BerkasId SqlBerkas::simpan(InstansiId office, const berkas::Berkas& row) {
    if (row.id) throw std::logic_error("berkas yang sudah ada diubah dengan ganti()");
    std::string sorted_by;
    db_.jalankan(name_of, {office.value(), row.pegawai.value()},
                 [&](const Baris& found) { sorted_by = pegawai::lipat(found.teks(0)); });
    const BerkasId id{umum_.nomor_berikut(office, "berkas")};
    const std::string from = calendar::iso(row.periode.from), until = calendar::iso(row.periode.until);
    db_.jalankan(new_case, {office.value(),
                            id.value(),
                            std::string_view(row.nomor),
                            row.pegawai.value(),
                            std::int64_t{row.tahun},
                            std::string_view(from),
                            std::string_view(until),
                            row.skp.value(),
                            row.sop.value(),
                            std::string_view(row.aturan),
                            berkas::kode(row.keadaan),
                            std::string_view(row.simbol),
                            std::int64_t{row.langkah},
                            sop::kode(row.kerja),
                            sop::kode(row.siapa),
                            seconds(row.tiba),
                            or_null(row.tenggat),
                            std::string_view(row.kalender),
                            std::int64_t{row.dijeda ? 1 : 0},
                            row.unit.value(),
                            row.wilayah.value(),
                            std::int64_t{row.isi},
                            std::string_view(row.nilai),
                            std::string_view(row.sebutan),
                            seconds(row.dibuka),
                            or_null(row.ditutup),
                            row.kunci,
                            std::string_view(sorted_by)});
    return id;
}

bool SqlBerkas::ganti(InstansiId office, const berkas::Berkas& row, std::int64_t seen) {
    return db_.jalankan(change_case,
                        {office.value(), row.id.value(), berkas::kode(row.keadaan),
                         std::string_view(row.simbol), std::int64_t{row.langkah}, sop::kode(row.kerja),
                         sop::kode(row.siapa), seconds(row.tiba), or_null(row.tenggat),
                         std::string_view(row.kalender), std::int64_t{row.dijeda ? 1 : 0},
                         std::int64_t{row.isi}, std::string_view(row.nilai), std::string_view(row.sebutan),
                         or_null(row.ditutup), seen}) == 1;
}

std::string SqlBerkas::nomor_berkas_berikut(InstansiId office, int tahun) {
    return fmt::format("{}-{:04}", tahun, umum_.nomor_berikut(office, fmt::format("berkas.{}", tahun)));
}

std::vector<Berkas> SqlBerkas::berjalan_dari(InstansiId office, std::span<const PegawaiId> of, int most) {
    std::vector<Berkas> found;
    std::vector<Tanya> questions;
    const PerBaris each = [&](const Baris& row) { found.push_back(read_case(row).row); };
    for (std::size_t from = 0; from < of.size(); from += people_at_once) {
        std::vector<Nilai> values{office.value()};
        for (std::size_t i = 0; i < people_at_once; ++i)
            values.emplace_back(from + i < of.size() ? of[from + i].value() : std::int64_t{0});
        values.emplace_back(std::int64_t{most});
        questions.push_back({running_of, std::move(values), each});
    }
    db_.jalankan_semua(questions);
    const auto rank = [](const Berkas& b) { return b.tenggat.value_or(calendar::Instant::max()); };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Berkas& a, const Berkas& b) { return rank(a) < rank(b); });
    if (found.size() > static_cast<std::size_t>(most)) found.erase(found.begin() + most, found.end());
    return found;
}

} // namespace store
