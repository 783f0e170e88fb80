// Plans, their versions, the office's lists and the library, as SQL. Days are ISO text, moments whole seconds.
#include "pegawai/lipat.h"
#include "store/kasus_baris.h"
#include "store/sql_berkas.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace store {
namespace {

using berkas::ButirPustaka;
using berkas::JenisRujukan;
using berkas::KeadaanSkp;
using berkas::Rujukan;
using berkas::Skp;
using berkas::VersiSkp;

#define KOLOM                                                                                                \
    "skp_id, pegawai_id, tahun, mulai, selesai, keadaan, versi_kerja, versi_berlaku, jabatan_id, unit_id, "  \
    "penilai_id, atasan_penilai_id, alasan, diajukan, ditetapkan, kunci"
const Pernyataan one_plan{"skp.satu", "SELECT " KOLOM " FROM skp WHERE instansi_id = ?1 AND skp_id = ?2"};
const Pernyataan plans_of{"skp.milik", "SELECT " KOLOM " FROM skp WHERE instansi_id = ?1 AND pegawai_id = ?2 "
                                       "ORDER BY tahun DESC, mulai DESC, skp_id DESC"};
const Pernyataan plans_in{"skp.tahun", "SELECT " KOLOM " FROM skp WHERE instansi_id = ?1 AND tahun = ?2 "
                                       "ORDER BY pegawai_id, mulai, skp_id"};
const Pernyataan plans_in_state{"skp.berkeadaan",
                                "SELECT " KOLOM " FROM skp WHERE instansi_id = ?1 AND keadaan = ?2 "
                                "ORDER BY diajukan NULLS LAST, skp_id"};
const Pernyataan save_plan{
    "skp.simpan", "INSERT INTO skp (instansi_id, " KOLOM ") "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
                  "ON CONFLICT (instansi_id, skp_id) DO UPDATE SET mulai = excluded.mulai, "
                  "selesai = excluded.selesai, keadaan = excluded.keadaan, "
                  "versi_kerja = excluded.versi_kerja, versi_berlaku = excluded.versi_berlaku, "
                  "jabatan_id = excluded.jabatan_id, unit_id = excluded.unit_id, "
                  "penilai_id = excluded.penilai_id, atasan_penilai_id = excluded.atasan_penilai_id, "
                  "alasan = excluded.alasan, diajukan = excluded.diajukan, "
                  "ditetapkan = excluded.ditetapkan, kunci = excluded.kunci"};
#undef KOLOM
const Pernyataan plan_state{
    "skp.keadaan", "SELECT keadaan, tahun, pegawai_id FROM skp WHERE instansi_id = ?1 AND skp_id = ?2"};

const Pernyataan one_version{"skp_versi.satu",
                             "SELECT skp_id, nomor, rencana, oleh_id, pada, sebab FROM skp_versi "
                             "WHERE instansi_id = ?1 AND skp_id = ?2 AND nomor = ?3"};
const Pernyataan versions{"skp_versi.semua",
                          "SELECT skp_id, nomor, rencana, oleh_id, pada, sebab FROM skp_versi "
                          "WHERE instansi_id = ?1 AND skp_id = ?2 ORDER BY nomor"};
const Pernyataan save_version{
    "skp_versi.simpan",
    "INSERT INTO skp_versi (instansi_id, skp_id, nomor, rencana, oleh_id, pada, sebab) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (instansi_id, skp_id, nomor) DO UPDATE SET "
    "rencana = excluded.rencana, oleh_id = excluded.oleh_id, pada = excluded.pada"};

const Pernyataan drop_activities{"skp_kegiatan.hapus",
                                 "DELETE FROM skp_kegiatan WHERE instansi_id = ?1 AND skp_id = ?2"};
const Pernyataan save_activity{
    "skp_kegiatan.simpan",
    "INSERT INTO skp_kegiatan (instansi_id, skp_id, kegiatan, tahun, pegawai_id, uraian, lipat) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
const Pernyataan same_words{"skp_kegiatan.kembar",
                            "SELECT pegawai_id, skp_id, kegiatan, uraian FROM skp_kegiatan "
                            "WHERE instansi_id = ?1 AND tahun = ?2 AND lipat = ?3 AND pegawai_id <> ?4 "
                            "ORDER BY pegawai_id, skp_id, kegiatan"};

const Pernyataan lines_in{"rujukan.tahun", "SELECT rujukan_id, jenis, kode, uraian, target, satuan, dihapus "
                                           "FROM rujukan WHERE instansi_id = ?1 AND tahun = ?2 "
                                           "ORDER BY rujukan_id"};
const Pernyataan save_line{
    "rujukan.simpan",
    "INSERT INTO rujukan (instansi_id, rujukan_id, tahun, jenis, kode, uraian, target, satuan, dihapus) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (instansi_id, rujukan_id) DO UPDATE SET "
    "uraian = excluded.uraian, target = excluded.target, satuan = excluded.satuan, "
    "dihapus = excluded.dihapus"};

const Pernyataan library{
    "pustaka.semua", "SELECT pustaka_id, jabatan, uraian, satuan, satuan_waktu, angka_kredit FROM pustaka "
                     "WHERE instansi_id = ?1 AND dihapus = 0 ORDER BY pustaka_id"};
const Pernyataan save_item{
    "pustaka.simpan",
    "INSERT INTO pustaka (instansi_id, pustaka_id, jabatan, uraian, satuan, satuan_waktu, angka_kredit, "
    "dihapus) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (instansi_id, pustaka_id) DO UPDATE SET "
    "jabatan = excluded.jabatan, uraian = excluded.uraian, satuan = excluded.satuan, "
    "satuan_waktu = excluded.satuan_waktu, angka_kredit = excluded.angka_kredit, "
    "dihapus = excluded.dihapus"};

Skp read_plan(const Baris& row) {
    Skp s;
    s.id = berkas::SkpId{row.angka(0)};
    s.pegawai = pegawai::PegawaiId{row.angka(1)};
    s.tahun = static_cast<int>(row.angka(2));
    s.periode = {day_at(row, 3), day_at(row, 4)};
    s.keadaan = word_at<KeadaanSkp>(row, 5);
    s.versi_kerja = static_cast<int>(row.angka(6));
    s.versi_berlaku = static_cast<int>(row.angka(7));
    s.jabatan = pegawai::JabatanId{row.angka(8)};
    s.unit = pegawai::UnitId{row.angka(9)};
    s.penilai = pegawai::PegawaiId{row.angka(10)};
    s.atasan_penilai = pegawai::PegawaiId{row.angka(11)};
    s.alasan = row.teks(12);
    s.diajukan = instant_or_none(row, 13);
    s.ditetapkan = instant_or_none(row, 14);
    s.kunci = row.angka(15);
    return s;
}

VersiSkp read_version(const Baris& row) {
    VersiSkp v;
    v.skp = berkas::SkpId{row.angka(0)};
    v.nomor = static_cast<int>(row.angka(1));
    base::Result<skp::Rencana> plan = skp::baca_rencana(row.teks(2));
    if (!plan) throw std::logic_error("versi SKP yang tersimpan tidak terbaca");
    v.rencana = std::move(*plan);
    v.oleh = pegawai::PegawaiId{row.angka(3)};
    v.pada = instant(row.angka(4));
    v.sebab = row.teks(5);
    return v;
}

bool digit(char c) { return c >= '0' && c <= '9'; }

// "1.2" before "1.10": runs of digits by their number.
bool kode_sebelum(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (digit(a.front()) && digit(b.front())) {
            const auto number = [](std::string_view& text) {
                const auto end = std::find_if_not(text.begin(), text.end(), digit);
                std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
                text.remove_prefix(run.size());
                run.remove_prefix(std::min(run.find_first_not_of('0'), run.size()));
                return run;
            };
            const std::string_view x = number(a);
            const std::string_view y = number(b);
            if (x.size() != y.size()) return x.size() < y.size();
            if (x != y) return x < y;
            continue;
        }
        if (a.front() != b.front()) return a.front() < b.front();
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    return a.empty() && !b.empty();
}

} // namespace

std::optional<Skp> SqlBerkas::skp(InstansiId office, SkpId id) {
    std::optional<Skp> found;
    db_.jalankan(one_plan, {office.value(), id.value()}, [&](const Baris& row) { found = read_plan(row); });
    return found;
}

std::vector<Skp> SqlBerkas::skp_milik(InstansiId office, PegawaiId who) {
    std::vector<Skp> all;
    db_.jalankan(plans_of, {office.value(), who.value()},
                 [&](const Baris& row) { all.push_back(read_plan(row)); });
    return all;
}

std::vector<Skp> SqlBerkas::skp_tahun(InstansiId office, int tahun) {
    std::vector<Skp> all;
    db_.jalankan(plans_in, {office.value(), std::int64_t{tahun}},
                 [&](const Baris& row) { all.push_back(read_plan(row)); });
    return all;
}

std::vector<Skp> SqlBerkas::skp_berkeadaan(InstansiId office, KeadaanSkp state) {
    std::vector<Skp> all;
    db_.jalankan(plans_in_state, {office.value(), berkas::kode(state)},
                 [&](const Baris& row) { all.push_back(read_plan(row)); });
    return all;
}

std::optional<VersiSkp> SqlBerkas::versi_skp(InstansiId office, SkpId id, int nomor) {
    std::optional<VersiSkp> found;
    db_.jalankan(one_version, {office.value(), id.value(), std::int64_t{nomor}},
                 [&](const Baris& row) { found = read_version(row); });
    return found;
}

std::vector<VersiSkp> SqlBerkas::semua_versi_skp(InstansiId office, SkpId id) {
    std::vector<VersiSkp> all;
    db_.jalankan(versions, {office.value(), id.value()},
                 [&](const Baris& row) { all.push_back(read_version(row)); });
    return all;
}

std::vector<SqlBerkas::Kembaran> SqlBerkas::kegiatan_kembar(InstansiId office, int tahun,
                                                            std::string_view uraian, PegawaiId except) {
    std::vector<Kembaran> all;
    const std::string folded = pegawai::lipat(uraian);
    db_.jalankan(same_words, {office.value(), std::int64_t{tahun}, std::string_view(folded), except.value()},
                 [&](const Baris& row) {
                     all.push_back({PegawaiId{row.angka(0)}, SkpId{row.angka(1)},
                                    static_cast<int>(row.angka(2)), std::string(row.teks(3))});
                 });
    return all;
}

berkas::SkpId SqlBerkas::simpan(InstansiId office, const Skp& row) {
    const SkpId id = row.id ? row.id : SkpId{umum_.nomor_berikut(office, "skp")};
    const std::string from = calendar::iso(row.periode.from);
    const std::string until = calendar::iso(row.periode.until);
    db_.jalankan(save_plan,
                 {office.value(), id.value(), row.pegawai.value(), std::int64_t{row.tahun},
                  std::string_view(from), std::string_view(until), berkas::kode(row.keadaan),
                  std::int64_t{row.versi_kerja}, std::int64_t{row.versi_berlaku}, row.jabatan.value(),
                  row.unit.value(), row.penilai.value(), row.atasan_penilai.value(),
                  std::string_view(row.alasan), or_null(row.diajukan), or_null(row.ditetapkan), row.kunci});
    return id;
}

void SqlBerkas::simpan(InstansiId office, const VersiSkp& version, bool berlaku) {
    const std::string text = skp::tulis_json(version.rencana);
    std::optional<std::string> kept;
    db_.jalankan(one_version, {office.value(), version.skp.value(), std::int64_t{version.nomor}},
                 [&](const Baris& row) { kept = std::string(row.teks(2)); });
    std::string state;
    std::int64_t tahun = 0;
    std::int64_t who = 0;
    db_.jalankan(plan_state, {office.value(), version.skp.value()}, [&](const Baris& row) {
        state = row.teks(0);
        tahun = row.angka(1);
        who = row.angka(2);
    });
    if (kept && *kept != text && state != berkas::kode(KeadaanSkp::draf))
        throw std::logic_error("versi SKP yang sudah diajukan tidak berubah lagi");
    if (!kept || *kept != text)
        db_.jalankan(save_version, {office.value(), version.skp.value(), std::int64_t{version.nomor},
                                    std::string_view(text), version.oleh.value(), seconds(version.pada),
                                    std::string_view(version.sebab)});
    if (!berlaku) return;
    db_.jalankan(drop_activities, {office.value(), version.skp.value()});
    for (const skp::KegiatanRencana& k : version.rencana.kegiatan) {
        const std::string folded = pegawai::lipat(k.uraian);
        db_.jalankan(save_activity, {office.value(), version.skp.value(), std::int64_t{k.id}, tahun, who,
                                     std::string_view(k.uraian), std::string_view(folded)});
    }
}

std::vector<Rujukan> SqlBerkas::rujukan(InstansiId office, int tahun) {
    std::vector<Rujukan> all;
    db_.jalankan(lines_in, {office.value(), std::int64_t{tahun}}, [&](const Baris& row) {
        if (row.angka(6) != 0) return;
        all.push_back({berkas::RujukanId{row.angka(0)}, tahun, word_at<JenisRujukan>(row, 1),
                       std::string(row.teks(2)), std::string(row.teks(3)), std::string(row.teks(4)),
                       std::string(row.teks(5))});
    });
    std::stable_sort(all.begin(), all.end(), [](const Rujukan& a, const Rujukan& b) {
        return a.jenis != b.jenis ? a.jenis < b.jenis : kode_sebelum(a.kode, b.kode);
    });
    return all;
}

void SqlBerkas::ganti_rujukan(InstansiId office, int tahun, JenisRujukan kind,
                              const std::vector<Rujukan>& lines) {
    std::map<std::string, Rujukan> gone; // by code: what was there, also before it was taken out
    std::map<std::string, bool> shown;
    db_.jalankan(lines_in, {office.value(), std::int64_t{tahun}}, [&](const Baris& row) {
        if (word_at<JenisRujukan>(row, 1) != kind) return;
        std::string code(row.teks(2));
        shown[code] = row.angka(6) == 0;
        gone[code] = {berkas::RujukanId{row.angka(0)},
                      tahun,
                      kind,
                      code,
                      std::string(row.teks(3)),
                      std::string(row.teks(4)),
                      std::string(row.teks(5))};
    });
    const auto keep = [&](std::int64_t id, const Rujukan& line, bool deleted) {
        db_.jalankan(save_line, {office.value(), id, std::int64_t{tahun}, berkas::kode(kind),
                                 std::string_view(line.kode), std::string_view(line.uraian),
                                 std::string_view(line.target), std::string_view(line.satuan),
                                 std::int64_t{deleted ? 1 : 0}});
    };
    for (const Rujukan& line : lines) {
        const auto before = gone.find(line.kode);
        keep(before == gone.end() ? umum_.nomor_berikut(office, "rujukan") : before->second.id.value(), line,
             false);
        if (before != gone.end()) gone.erase(before);
    }
    for (const auto& [code, line] : gone)
        if (shown[code]) keep(line.id.value(), line, true);
}

std::vector<ButirPustaka> SqlBerkas::pustaka(InstansiId office, std::string_view jabatan) {
    std::vector<ButirPustaka> all;
    const std::string wanted = pegawai::lipat(jabatan);
    db_.jalankan(library, {office.value()}, [&](const Baris& row) {
        if (!wanted.empty() && pegawai::lipat(row.teks(1)) != wanted) return;
        ButirPustaka item;
        item.id = berkas::PustakaId{row.angka(0)};
        item.jabatan = row.teks(1);
        item.uraian = row.teks(2);
        item.satuan = row.teks(3);
        item.satuan_waktu = row.teks(4);
        item.angka_kredit = row.teks(5);
        all.push_back(std::move(item));
    });
    std::stable_sort(all.begin(), all.end(), [](const ButirPustaka& a, const ButirPustaka& b) {
        return pegawai::lipat(a.jabatan) < pegawai::lipat(b.jabatan);
    });
    return all;
}

berkas::PustakaId SqlBerkas::simpan(InstansiId office, const ButirPustaka& item) {
    const PustakaId id = item.id ? item.id : PustakaId{umum_.nomor_berikut(office, "pustaka")};
    db_.jalankan(save_item,
                 {office.value(), id.value(), std::string_view(item.jabatan), std::string_view(item.uraian),
                  std::string_view(item.satuan), std::string_view(item.satuan_waktu),
                  std::string_view(item.angka_kredit), std::int64_t{item.dihapus ? 1 : 0}});
    return id;
}

} // namespace store
