// What belongs to one case, as SQL: visits, pauses, papers, drafts.
#include "base/json.h"
#include "base/text.h"
#include "store/kasus_baris.h"
#include "store/sql_berkas.h"

namespace store {
namespace {

#define KOLOM                                                                                                \
    "berkas_id, nomor, simbol, langkah, tiba, mulai, selesai, hasil, oleh_id, atas_nama_id, sebagai, "       \
    "alasan, ringkas"
// Cases of one SOP version, of a year or of all.
#define KASUS_SOP                                                                                            \
    " WHERE instansi_id = ?1 AND berkas_id IN (SELECT berkas_id FROM berkas WHERE instansi_id = ?1 AND "     \
    "sop_id = ?2 AND (CAST(?3 AS BIGINT) IS NULL OR tahun = ?3)) ORDER BY berkas_id, nomor"
const Pernyataan visits{"kunjungan.semua",
                        "SELECT " KOLOM
                        " FROM kunjungan WHERE instansi_id = ?1 AND berkas_id = ?2 ORDER BY nomor"};
const Pernyataan visits_by_sop{"kunjungan.semua_sop", "SELECT " KOLOM " FROM kunjungan" KASUS_SOP};
#undef KOLOM
const Pernyataan save_visit{
    "kunjungan.simpan",
    "INSERT INTO kunjungan (instansi_id, berkas_id, nomor, simbol, langkah, tiba, mulai, selesai, hasil, "
    "oleh_id, atas_nama_id, sebagai, alasan, ringkas) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
    "?12, ?13, ?14) ON CONFLICT (instansi_id, berkas_id, nomor) DO UPDATE SET mulai = excluded.mulai, "
    "selesai "
    "= excluded.selesai, hasil = excluded.hasil, oleh_id = excluded.oleh_id, atas_nama_id = "
    "excluded.atas_nama_id, sebagai = excluded.sebagai, alasan = excluded.alasan, ringkas = "
    "excluded.ringkas"};

#define KOLOM "berkas_id, nomor, kunjungan, mulai, selesai, alasan, keterangan, oleh_id"
const Pernyataan pauses{"jeda.semua", "SELECT " KOLOM
                                      " FROM jeda WHERE instansi_id = ?1 AND berkas_id = ?2 ORDER BY nomor"};
const Pernyataan pauses_by_sop{"jeda.semua_sop", "SELECT " KOLOM " FROM jeda" KASUS_SOP};
#undef KOLOM
#undef KASUS_SOP
const Pernyataan save_pause{
    "jeda.simpan",
    "INSERT INTO jeda (instansi_id, berkas_id, nomor, kunjungan, mulai, selesai, alasan, keterangan, "
    "oleh_id) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (instansi_id, berkas_id, nomor) DO UPDATE SET "
    "selesai = excluded.selesai"};

const Pernyataan one_paper{"dokumen.satu",
                           "SELECT jenis, nomor, kunjungan, sidik, oleh_id, pada, sebab, naskah FROM dokumen "
                           "WHERE instansi_id = ?1 AND berkas_id = ?2 AND jenis = ?3 AND nomor = ?4"};
const Pernyataan newest_paper{
    "dokumen.terbaru",
    "SELECT jenis, nomor, kunjungan, sidik, oleh_id, pada, sebab, naskah FROM dokumen "
    "WHERE instansi_id = ?1 AND berkas_id = ?2 AND jenis = ?3 ORDER BY nomor DESC LIMIT 1"};
const Pernyataan all_papers{"dokumen.semua",
                            "SELECT jenis, nomor, kunjungan, sidik, oleh_id, pada, sebab FROM dokumen WHERE "
                            "instansi_id = ?1 AND berkas_id = ?2 ORDER BY pada, jenis, nomor"};
const Pernyataan last_paper{
    "dokumen.nomor_terakhir",
    "SELECT COALESCE(MAX(nomor), 0) FROM dokumen WHERE instansi_id = ?1 AND berkas_id = ?2 AND jenis = ?3"};
const Pernyataan new_paper{
    "dokumen.baru",
    "INSERT INTO dokumen (instansi_id, berkas_id, jenis, nomor, kunjungan, naskah, sidik, oleh_id, pada, "
    "sebab) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"};

const Pernyataan one_draft{
    "draf.satu", "SELECT pegawai_id, lembar, dasar, isian, pada, urut FROM draf WHERE instansi_id = "
                 "?1 AND berkas_id = ?2 AND pegawai_id = ?3 AND lembar = ?4"};
const Pernyataan drafts{"draf.semua",
                        "SELECT pegawai_id, lembar, dasar, isian, pada, urut FROM draf WHERE instansi_id = "
                        "?1 AND berkas_id = ?2 ORDER BY pegawai_id, lembar"};
const Pernyataan save_draft{
    "draf.simpan",
    "INSERT INTO draf (instansi_id, berkas_id, pegawai_id, lembar, dasar, isian, pada, urut) VALUES (?1, ?2, "
    "?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (instansi_id, berkas_id, pegawai_id, lembar) DO UPDATE SET dasar = "
    "excluded.dasar, isian = excluded.isian, pada = excluded.pada, urut = excluded.urut WHERE excluded.urut "
    "> draf.urut OR (excluded.urut = draf.urut AND excluded.isian = draf.isian) RETURNING urut"};
const Pernyataan drop_draft{"draf.hapus", "DELETE FROM draf WHERE instansi_id = ?1 AND berkas_id = ?2 AND "
                                          "pegawai_id = ?3 AND lembar = ?4"};

berkas::Kunjungan read_visit(const Baris& row) {
    berkas::Kunjungan v;
    v.berkas = berkas::BerkasId{row.angka(0)};
    v.nomor = int(row.angka(1));
    v.simbol = row.teks(2);
    v.langkah = int(row.angka(3));
    v.tiba = instant(row.angka(4));
    v.mulai = instant_or_none(row, 5);
    v.selesai = instant_or_none(row, 6);
    v.hasil = word_at<berkas::HasilKunjungan>(row, 7);
    v.oleh = pegawai::PegawaiId{row.angka(8)};
    v.atas_nama = pegawai::PegawaiId{row.angka(9)};
    v.sebagai = row.teks(10);
    v.alasan = row.teks(11);
    v.ringkas = row.teks(12);
    return v;
}

berkas::Jeda read_pause(const Baris& row) {
    berkas::Jeda p;
    p.berkas = berkas::BerkasId{row.angka(0)};
    p.nomor = int(row.angka(1));
    p.kunjungan = int(row.angka(2));
    p.mulai = instant(row.angka(3));
    p.selesai = instant_or_none(row, 4);
    p.alasan = word_at<berkas::AlasanJeda>(row, 5);
    p.keterangan = row.teks(6);
    p.oleh = pegawai::PegawaiId{row.angka(7)};
    return p;
}

Nilai year_or_null(const std::optional<int>& year) {
    if (!year) return {};
    return std::int64_t{*year};
}

berkas::Dokumen read_paper(berkas::BerkasId id, const Baris& row) {
    berkas::Dokumen d;
    d.berkas = id;
    d.jenis = word_at<berkas::JenisDokumen>(row, 0);
    d.nomor = int(row.angka(1));
    d.kunjungan = int(row.angka(2));
    d.sidik = base::Sidik::parse(row.teks(3)).value_or(base::Sidik{});
    d.oleh = pegawai::PegawaiId{row.angka(4)};
    d.pada = instant(row.angka(5));
    d.sebab = row.teks(6);
    return d;
}

std::string fields_text(const berkas::Draf& draft) {
    std::string out;
    base::JsonWriter json(out);
    json.begin_array();
    for (const auto& [name, typed] : draft.isian) json.begin_array().text(name).text(typed).end_array();
    json.end_array();
    return out;
}

berkas::Draf read_draft(berkas::BerkasId id, const Baris& row) {
    berkas::Draf d;
    d.berkas = id;
    d.oleh = pegawai::PegawaiId{row.angka(0)};
    d.lembar = row.teks(1);
    d.dasar = int(row.angka(2));
    const auto fields = base::parse_json(row.teks(3));
    const auto* list = fields ? fields->as<base::Json::Array>() : nullptr;
    if (list == nullptr) strange_value(base::shortened(row.teks(3)));
    for (const base::Json& pair : *list) {
        const auto* both = pair.as<base::Json::Array>();
        if (both == nullptr || both->size() != 2) strange_value(base::shortened(row.teks(3)));
        d.isian.emplace_back(both->at(0).written(), both->at(1).written());
    }
    d.pada = instant(row.angka(4));
    d.urut = row.angka(5);
    return d;
}

} // namespace

std::vector<berkas::Kunjungan> SqlBerkas::kunjungan(InstansiId office, BerkasId id) {
    std::vector<berkas::Kunjungan> found;
    db_.jalankan(visits, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(read_visit(row)); });
    return found;
}

std::vector<berkas::Kunjungan> SqlBerkas::kunjungan_sop(InstansiId office, kantor::SopId sop,
                                                        std::optional<int> tahun) {
    std::vector<berkas::Kunjungan> found;
    db_.jalankan(visits_by_sop, {office.value(), sop.value(), year_or_null(tahun)},
                 [&](const Baris& row) { found.push_back(read_visit(row)); });
    return found;
}

void SqlBerkas::simpan(InstansiId office, const berkas::Kunjungan& visit) {
    db_.jalankan(save_visit,
                 {office.value(), visit.berkas.value(), std::int64_t{visit.nomor},
                  std::string_view(visit.simbol), std::int64_t{visit.langkah}, seconds(visit.tiba),
                  or_null(visit.mulai), or_null(visit.selesai), berkas::kode(visit.hasil), visit.oleh.value(),
                  visit.atas_nama.value(), std::string_view(visit.sebagai), std::string_view(visit.alasan),
                  std::string_view(visit.ringkas)});
}

std::vector<berkas::Jeda> SqlBerkas::jeda(InstansiId office, BerkasId id) {
    std::vector<berkas::Jeda> found;
    db_.jalankan(pauses, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(read_pause(row)); });
    return found;
}

std::vector<berkas::Jeda> SqlBerkas::jeda_sop(InstansiId office, kantor::SopId sop,
                                              std::optional<int> tahun) {
    std::vector<berkas::Jeda> found;
    db_.jalankan(pauses_by_sop, {office.value(), sop.value(), year_or_null(tahun)},
                 [&](const Baris& row) { found.push_back(read_pause(row)); });
    return found;
}

void SqlBerkas::simpan(InstansiId office, const berkas::Jeda& pause) {
    db_.jalankan(save_pause,
                 {office.value(), pause.berkas.value(), std::int64_t{pause.nomor},
                  std::int64_t{pause.kunjungan}, seconds(pause.mulai), or_null(pause.selesai),
                  berkas::kode(pause.alasan), std::string_view(pause.keterangan), pause.oleh.value()});
}

std::optional<berkas::Dokumen> SqlBerkas::dokumen(InstansiId office, BerkasId id, berkas::JenisDokumen kind,
                                                  int nomor) {
    std::optional<berkas::Dokumen> found;
    const auto take = [&](const Baris& row) {
        found = read_paper(id, row);
        found->naskah = row.teks(7);
    };
    if (nomor == 0)
        db_.jalankan(newest_paper, {office.value(), id.value(), berkas::kode(kind)}, take);
    else
        db_.jalankan(one_paper, {office.value(), id.value(), berkas::kode(kind), std::int64_t{nomor}}, take);
    return found;
}

std::vector<berkas::Dokumen> SqlBerkas::semua_dokumen(InstansiId office, BerkasId id) {
    std::vector<berkas::Dokumen> found;
    db_.jalankan(all_papers, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(read_paper(id, row)); });
    return found;
}

int SqlBerkas::simpan(InstansiId office, const berkas::Dokumen& paper) {
    std::int64_t number = 0;
    db_.jalankan(last_paper, {office.value(), paper.berkas.value(), berkas::kode(paper.jenis)},
                 [&](const Baris& row) { number = row.angka(0) + 1; });
    const std::string sidik = base::sha256(paper.naskah).hex();
    db_.jalankan(new_paper,
                 {office.value(), paper.berkas.value(), berkas::kode(paper.jenis), number,
                  std::int64_t{paper.kunjungan}, std::string_view(paper.naskah), std::string_view(sidik),
                  paper.oleh.value(), seconds(paper.pada), std::string_view(paper.sebab)});
    return int(number);
}

std::optional<berkas::Draf> SqlBerkas::draf(InstansiId office, BerkasId id, PegawaiId who,
                                            std::string_view lembar) {
    std::optional<berkas::Draf> found;
    db_.jalankan(one_draft, {office.value(), id.value(), who.value(), lembar},
                 [&](const Baris& row) { found = read_draft(id, row); });
    return found;
}

std::vector<berkas::Draf> SqlBerkas::semua_draf(InstansiId office, BerkasId id) {
    std::vector<berkas::Draf> found;
    db_.jalankan(drafts, {office.value(), id.value()},
                 [&](const Baris& row) { found.push_back(read_draft(id, row)); });
    return found;
}

bool SqlBerkas::simpan(InstansiId office, const berkas::Draf& draft) {
    const std::string fields = fields_text(draft);
    return db_.jalankan(save_draft, {office.value(), draft.berkas.value(), draft.oleh.value(),
                                     std::string_view(draft.lembar), std::int64_t{draft.dasar},
                                     std::string_view(fields), seconds(draft.pada), draft.urut}) == 1;
}

void SqlBerkas::hapus_draf(InstansiId office, BerkasId id, PegawaiId who, std::string_view lembar) {
    db_.jalankan(drop_draft, {office.value(), id.value(), who.value(), lembar});
}

} // namespace store
