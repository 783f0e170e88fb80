// The year as SQL: log, evidence, notebook, reminders, digest and calendar link. Days are ISO text, moments whole seconds.
#include "store/sql_berkas.h"

#include <stdexcept>

namespace store {
namespace {

using base::Sidik;
using berkas::Bukti;
using berkas::Catatan;
using berkas::CatatanPerilaku;
using berkas::Pengingat;

#define KOLOM                                                                                                \
    "catatan_id, pegawai_id, tanggal, skp_id, kegiatan, uraian, kuantitas, biaya, waktu, sidik, nama_file, " \
    "dihapus, pada"
const Pernyataan one_line{"catatan.satu",
                          "SELECT " KOLOM " FROM catatan WHERE instansi_id = ?1 AND catatan_id = ?2"};
const Pernyataan lines_of{"catatan.milik",
                          "SELECT " KOLOM " FROM catatan WHERE instansi_id = ?1 AND pegawai_id = ?2 AND "
                          "tanggal >= ?3 AND tanggal <= ?4 AND dihapus = 0 "
                          "ORDER BY tanggal, catatan_id"};
const Pernyataan save_line{
    "catatan.simpan", "INSERT INTO catatan (instansi_id, " KOLOM ") "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
                      "ON CONFLICT (instansi_id, catatan_id) DO UPDATE SET tanggal = excluded.tanggal, "
                      "skp_id = excluded.skp_id, kegiatan = excluded.kegiatan, uraian = excluded.uraian, "
                      "kuantitas = excluded.kuantitas, biaya = excluded.biaya, waktu = excluded.waktu, "
                      "sidik = excluded.sidik, nama_file = excluded.nama_file, dihapus = excluded.dihapus, "
                      "pada = excluded.pada"};
#undef KOLOM

#define KOLOM                                                                                                \
    "bukti_id, skp_id, berkas_id, kegiatan, pegawai_id, nama, keterangan, sidik, ukuran, tanggal, "          \
    "catatan_id, oleh_id, pada, dilepas"
const Pernyataan one_evidence{"bukti.satu",
                              "SELECT " KOLOM " FROM bukti WHERE instansi_id = ?1 AND bukti_id = ?2"};
const Pernyataan evidence_of{
    "bukti.skp",
    "SELECT " KOLOM " FROM bukti WHERE instansi_id = ?1 AND skp_id = ?2 ORDER BY kegiatan, bukti_id"};
const Pernyataan evidence_with{
    "bukti.dengan_file",
    "SELECT " KOLOM " FROM bukti WHERE instansi_id = ?1 AND sidik = ?2 AND dilepas = 0 ORDER BY bukti_id"};
const Pernyataan evidence_alike{
    "bukti.sefile",
    "SELECT " KOLOM " FROM bukti WHERE instansi_id = ?1 AND dilepas = 0 AND sidik IN (SELECT sidik FROM "
    "bukti WHERE instansi_id = ?1 AND skp_id = ?2 AND dilepas = 0 AND sidik IS NOT NULL) ORDER BY bukti_id"};
const Pernyataan save_evidence{
    "bukti.simpan", "INSERT INTO bukti (instansi_id, " KOLOM ") "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) "
                    "ON CONFLICT (instansi_id, bukti_id) DO UPDATE SET berkas_id = excluded.berkas_id, "
                    "kegiatan = excluded.kegiatan, nama = excluded.nama, keterangan = excluded.keterangan, "
                    "tanggal = excluded.tanggal, dilepas = excluded.dilepas"};
#undef KOLOM

const Pernyataan notes_about{"catatan_perilaku.milik",
                             "SELECT catatan_id, pegawai_id, oleh_id, tanggal, aspek, uraian, pada "
                             "FROM catatan_perilaku WHERE instansi_id = ?1 AND pegawai_id = ?2 AND "
                             "tanggal >= ?3 AND tanggal <= ?4 ORDER BY tanggal, catatan_id"};
const Pernyataan save_note{
    "catatan_perilaku.simpan",
    "INSERT INTO catatan_perilaku (instansi_id, catatan_id, pegawai_id, oleh_id, tanggal, aspek, uraian, "
    "pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (instansi_id, catatan_id) DO UPDATE SET "
    "tanggal = excluded.tanggal, aspek = excluded.aspek, uraian = excluded.uraian, pada = excluded.pada"};

#define KOLOM "pengingat_id, untuk_id, oleh_id, berkas_id, skp_id, jenis, pesan, pada, dibaca, disurel"
const Pernyataan reminders_for{"pengingat.untuk",
                               "SELECT " KOLOM " FROM pengingat WHERE instansi_id = ?1 AND untuk_id = ?2 "
                               "ORDER BY pengingat_id DESC LIMIT ?3"};
const Pernyataan reminders_unsent{
    "pengingat.belum_disurel",
    "SELECT " KOLOM " FROM pengingat WHERE instansi_id = ?1 AND disurel IS NULL ORDER BY pengingat_id"};
const Pernyataan save_reminder{
    "pengingat.simpan", "INSERT INTO pengingat (instansi_id, " KOLOM ") "
                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
                        "ON CONFLICT (instansi_id, pengingat_id) DO UPDATE SET pesan = excluded.pesan, "
                        "dibaca = excluded.dibaca, disurel = excluded.disurel"};
#undef KOLOM

const Pernyataan last_mail{"surel.terakhir",
                           "SELECT terakhir FROM surel WHERE instansi_id = ?1 AND pegawai_id = ?2"};
const Pernyataan save_last_mail{
    "surel.simpan", "INSERT INTO surel (instansi_id, pegawai_id, terakhir) VALUES (?1, ?2, ?3) "
                    "ON CONFLICT (instansi_id, pegawai_id) DO UPDATE SET terakhir = excluded.terakhir"};

const Pernyataan link_owner{"tautan_kalender.pemilik",
                            "SELECT pegawai_id FROM tautan_kalender WHERE instansi_id = ?1 AND sidik = ?2"};
const Pernyataan has_link{"tautan_kalender.ada",
                          "SELECT 1 FROM tautan_kalender WHERE instansi_id = ?1 AND pegawai_id = ?2"};
const Pernyataan save_link{"tautan_kalender.simpan",
                           "INSERT INTO tautan_kalender (instansi_id, pegawai_id, sidik) VALUES (?1, ?2, ?3) "
                           "ON CONFLICT (instansi_id, pegawai_id) DO UPDATE SET sidik = excluded.sidik"};
const Pernyataan drop_link{"tautan_kalender.cabut",
                           "DELETE FROM tautan_kalender WHERE instansi_id = ?1 AND pegawai_id = ?2"};

// What the tables hold was written from here; anything else is a damaged file.
[[noreturn]] void strange(std::string_view what, std::string_view value) {
    throw std::runtime_error("nilai tak dikenal di basis data: " + std::string(what) + " \"" +
                             std::string(value) + "\"");
}

calendar::Date day_at(const Baris& row, int column) {
    const auto day = calendar::read_date(row.teks(column));
    if (!day) strange("tanggal", row.teks(column));
    return *day;
}

calendar::Instant moment_at(const Baris& row, int column) {
    return calendar::Instant{std::chrono::seconds{row.angka(column)}};
}

std::optional<calendar::Instant> moment_or_none(const Baris& row, int column) {
    return row.kosong(column) ? std::nullopt : std::optional(moment_at(row, column));
}

std::optional<Sidik> file_at(const Baris& row, int column) {
    if (row.kosong(column)) return std::nullopt;
    const auto sidik = Sidik::parse(row.teks(column));
    if (!sidik) strange("sidik", row.teks(column));
    return sidik;
}

std::string text_at(const Baris& row, int column) { return std::string(row.teks(column)); }

std::int64_t seconds(calendar::Instant when) { return when.time_since_epoch().count(); }
Nilai or_null(const std::optional<calendar::Instant>& when) {
    return when ? Nilai{seconds(*when)} : Nilai{std::monostate{}};
}
Nilai or_null(const std::string& text) {
    return text.empty() ? Nilai{std::monostate{}} : Nilai{std::string_view(text)};
}

Catatan line_at(const Baris& row) {
    return {berkas::CatatanId{row.angka(0)},
            pegawai::PegawaiId{row.angka(1)},
            day_at(row, 2),
            berkas::SkpId{row.angka(3)},
            static_cast<int>(row.angka(4)),
            text_at(row, 5),
            text_at(row, 6),
            text_at(row, 7),
            text_at(row, 8),
            file_at(row, 9),
            text_at(row, 10),
            row.angka(11) != 0,
            moment_at(row, 12)};
}

Bukti evidence_at(const Baris& row) {
    return {berkas::BuktiId{row.angka(0)},
            berkas::SkpId{row.angka(1)},
            berkas::BerkasId{row.angka(2)},
            static_cast<int>(row.angka(3)),
            pegawai::PegawaiId{row.angka(4)},
            text_at(row, 5),
            text_at(row, 6),
            file_at(row, 7),
            row.angka(8),
            row.kosong(9) ? std::nullopt : std::optional(day_at(row, 9)),
            berkas::CatatanId{row.angka(10)},
            pegawai::PegawaiId{row.angka(11)},
            moment_at(row, 12),
            row.angka(13) != 0};
}

Pengingat reminder_at(const Baris& row) {
    const auto kind = berkas::dari_kode<berkas::JenisPengingat>(row.teks(5));
    if (!kind) strange("jenis", row.teks(5));
    return {berkas::PengingatId{row.angka(0)},
            pegawai::PegawaiId{row.angka(1)},
            pegawai::PegawaiId{row.angka(2)},
            berkas::BerkasId{row.angka(3)},
            berkas::SkpId{row.angka(4)},
            *kind,
            text_at(row, 6),
            moment_at(row, 7),
            moment_or_none(row, 8),
            moment_or_none(row, 9)};
}

} // namespace

std::optional<Catatan> SqlBerkas::catatan(InstansiId office, CatatanId id) {
    std::optional<Catatan> found;
    db_.jalankan(one_line, {office.value(), id.value()}, [&](const Baris& row) { found = line_at(row); });
    return found;
}

std::vector<Catatan> SqlBerkas::catatan_milik(InstansiId office, PegawaiId who, const calendar::Period& in) {
    std::vector<Catatan> lines;
    const std::string from = calendar::iso(in.from), until = calendar::iso(in.until);
    db_.jalankan(lines_of, {office.value(), who.value(), std::string_view(from), std::string_view(until)},
                 [&](const Baris& row) { lines.push_back(line_at(row)); });
    return lines;
}

berkas::CatatanId SqlBerkas::simpan(InstansiId office, const Catatan& line) {
    const CatatanId id = line.id ? line.id : CatatanId{umum_.nomor_berikut(office, "catatan")};
    const std::string day = calendar::iso(line.tanggal), file = line.file ? line.file->hex() : "";
    db_.jalankan(save_line, {office.value(), id.value(), line.pegawai.value(), std::string_view(day),
                             line.skp.value(), std::int64_t{line.kegiatan}, std::string_view(line.uraian),
                             std::string_view(line.kuantitas), std::string_view(line.biaya),
                             std::string_view(line.waktu), or_null(file), std::string_view(line.nama_file),
                             std::int64_t{line.dihapus ? 1 : 0}, seconds(line.pada)});
    return id;
}

std::optional<Bukti> SqlBerkas::bukti(InstansiId office, BuktiId id) {
    std::optional<Bukti> found;
    db_.jalankan(one_evidence, {office.value(), id.value()},
                 [&](const Baris& row) { found = evidence_at(row); });
    return found;
}

std::vector<Bukti> SqlBerkas::bukti_skp(InstansiId office, SkpId id) {
    std::vector<Bukti> all;
    db_.jalankan(evidence_of, {office.value(), id.value()},
                 [&](const Baris& row) { all.push_back(evidence_at(row)); });
    return all;
}

std::vector<Bukti> SqlBerkas::bukti_dengan_file(InstansiId office, const Sidik& file) {
    std::vector<Bukti> all;
    const std::string hex = file.hex();
    db_.jalankan(evidence_with, {office.value(), std::string_view(hex)},
                 [&](const Baris& row) { all.push_back(evidence_at(row)); });
    return all;
}

std::vector<Bukti> SqlBerkas::bukti_sefile(InstansiId office, SkpId id) {
    std::vector<Bukti> all;
    db_.jalankan(evidence_alike, {office.value(), id.value()},
                 [&](const Baris& row) { all.push_back(evidence_at(row)); });
    return all;
}

berkas::BuktiId SqlBerkas::simpan(InstansiId office, const Bukti& evidence) {
    const BuktiId id = evidence.id ? evidence.id : BuktiId{umum_.nomor_berikut(office, "bukti")};
    const std::string file = evidence.file ? evidence.file->hex() : "",
                      day = evidence.tanggal ? calendar::iso(*evidence.tanggal) : "";
    db_.jalankan(save_evidence,
                 {office.value(), id.value(), evidence.skp.value(), evidence.berkas.value(),
                  std::int64_t{evidence.kegiatan}, evidence.pegawai.value(), std::string_view(evidence.nama),
                  std::string_view(evidence.keterangan), or_null(file), evidence.ukuran, or_null(day),
                  evidence.catatan.value(), evidence.oleh.value(), seconds(evidence.pada),
                  std::int64_t{evidence.dilepas ? 1 : 0}});
    return id;
}

std::vector<CatatanPerilaku> SqlBerkas::catatan_perilaku(InstansiId office, PegawaiId who,
                                                         const calendar::Period& in) {
    std::vector<CatatanPerilaku> notes;
    const std::string from = calendar::iso(in.from), until = calendar::iso(in.until);
    db_.jalankan(notes_about, {office.value(), who.value(), std::string_view(from), std::string_view(until)},
                 [&](const Baris& row) {
                     notes.push_back({CatatanId{row.angka(0)}, PegawaiId{row.angka(1)},
                                      PegawaiId{row.angka(2)}, day_at(row, 3), static_cast<int>(row.angka(4)),
                                      text_at(row, 5), moment_at(row, 6)});
                 });
    return notes;
}

berkas::CatatanId SqlBerkas::simpan(InstansiId office, const CatatanPerilaku& note) {
    const CatatanId id = note.id ? note.id : CatatanId{umum_.nomor_berikut(office, "catatan_perilaku")};
    const std::string day = calendar::iso(note.tanggal);
    db_.jalankan(save_note,
                 {office.value(), id.value(), note.pegawai.value(), note.oleh.value(), std::string_view(day),
                  std::int64_t{note.aspek}, std::string_view(note.uraian), seconds(note.pada)});
    return id;
}

std::vector<Pengingat> SqlBerkas::pengingat_untuk(InstansiId office, PegawaiId who, int most) {
    std::vector<Pengingat> all;
    db_.jalankan(reminders_for, {office.value(), who.value(), std::int64_t{most}},
                 [&](const Baris& row) { all.push_back(reminder_at(row)); });
    return all;
}

std::vector<Pengingat> SqlBerkas::pengingat_belum_disurel(InstansiId office) {
    std::vector<Pengingat> all;
    db_.jalankan(reminders_unsent, {office.value()},
                 [&](const Baris& row) { all.push_back(reminder_at(row)); });
    return all;
}

berkas::PengingatId SqlBerkas::simpan(InstansiId office, const Pengingat& reminder) {
    const PengingatId id = reminder.id ? reminder.id : PengingatId{umum_.nomor_berikut(office, "pengingat")};
    db_.jalankan(save_reminder, {office.value(), id.value(), reminder.untuk.value(), reminder.oleh.value(),
                                 reminder.berkas.value(), reminder.skp.value(), berkas::kode(reminder.jenis),
                                 std::string_view(reminder.pesan), seconds(reminder.pada),
                                 or_null(reminder.dibaca), or_null(reminder.disurel)});
    return id;
}

std::optional<calendar::Date> SqlBerkas::surel_terakhir(InstansiId office, PegawaiId who) {
    std::optional<calendar::Date> day;
    db_.jalankan(last_mail, {office.value(), who.value()}, [&](const Baris& row) { day = day_at(row, 0); });
    return day;
}

void SqlBerkas::simpan_surel_terakhir(InstansiId office, PegawaiId who, const calendar::Date& day) {
    const std::string text = calendar::iso(day);
    db_.jalankan(save_last_mail, {office.value(), who.value(), std::string_view(text)});
}

std::optional<pegawai::PegawaiId> SqlBerkas::pemilik_tautan(InstansiId office, const Sidik& token) {
    std::optional<PegawaiId> who;
    const std::string hex = token.hex();
    db_.jalankan(link_owner, {office.value(), std::string_view(hex)},
                 [&](const Baris& row) { who = PegawaiId{row.angka(0)}; });
    return who;
}

bool SqlBerkas::punya_tautan(InstansiId office, PegawaiId who) {
    return db_.jalankan(has_link, {office.value(), who.value()}) > 0;
}

void SqlBerkas::simpan_tautan(InstansiId office, PegawaiId who, const std::optional<Sidik>& token) {
    if (!token) {
        db_.jalankan(drop_link, {office.value(), who.value()});
        return;
    }
    const std::string hex = token->hex();
    db_.jalankan(save_link, {office.value(), who.value(), std::string_view(hex)});
}

} // namespace store
