// Monitoring of a SOP, what was typed elsewhere, requests of people about their data, and the trail of one person, as SQL.
#include "store/jurnal_baris.h"
#include "store/kasus_baris.h"
#include "store/rekap.h"

#include <limits>

namespace store {
namespace {

using rekap::Pemantauan;
using rekap::Permintaan;

#define KOLOM "pemantauan_id, sop_id, dari, sampai, selesai, oleh_id, pada, kunci"
const Pernyataan all_forms{"pemantauan.semua",
                           "SELECT " KOLOM
                           " FROM pemantauan_sop WHERE instansi_id = ?1 ORDER BY pemantauan_id DESC"};
const Pernyataan one_form{
    "pemantauan.satu", "SELECT " KOLOM " FROM pemantauan_sop WHERE instansi_id = ?1 AND pemantauan_id = ?2"};
const Pernyataan new_form{"pemantauan.baru", "INSERT INTO pemantauan_sop (instansi_id, " KOLOM
                                             ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
#undef KOLOM
const Pernyataan change_form{"pemantauan.ubah",
                             "UPDATE pemantauan_sop SET selesai = ?3, oleh_id = ?4, pada = ?5, kunci = kunci "
                             "+ 1 WHERE instansi_id = ?1 AND "
                             "pemantauan_id = ?2 AND kunci = ?6 AND selesai = 0 RETURNING kunci"};
#define KOLOM "nomor, prosedur, norma, median, terukur, lewat, berjalan, catatan, tindakan"
const Pernyataan lines{"pemantauan.baris",
                       "SELECT " KOLOM
                       " FROM pemantauan_baris WHERE instansi_id = ?1 AND pemantauan_id = ?2 ORDER BY nomor"};
const Pernyataan save_line{
    "pemantauan.simpan_baris",
    "INSERT INTO pemantauan_baris (instansi_id, pemantauan_id, " KOLOM
    ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (instansi_id, pemantauan_id, nomor) "
    "DO UPDATE "
    "SET berjalan = excluded.berjalan, catatan = excluded.catatan, tindakan = excluded.tindakan"};
#undef KOLOM

const Pernyataan typed_of{"ketikan.berkas", "SELECT kelompok, sidik, oleh_id, pada FROM ketikan WHERE "
                                            "instansi_id = ?1 AND berkas_id = ?2 ORDER BY kelompok"};
const Pernyataan save_typed{"ketikan.simpan", "INSERT INTO ketikan (instansi_id, berkas_id, kelompok, sidik, "
                                              "oleh_id, pada) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON "
                                              "CONFLICT (instansi_id, berkas_id, kelompok) DO UPDATE SET "
                                              "sidik = excluded.sidik, oleh_id = excluded.oleh_id, pada = "
                                              "excluded.pada"};
const Pernyataan drop_typed{
    "ketikan.hapus", "DELETE FROM ketikan WHERE instansi_id = ?1 AND berkas_id = ?2 AND kelompok = ?3"};

#define KOLOM                                                                                                \
    "permintaan_id, pegawai_id, jenis, uraian, diterima, tenggat, keadaan, jawaban, oleh_id, dijawab"
const Pernyataan requests{"permintaan.semua",
                          "SELECT " KOLOM
                          " FROM permintaan_data WHERE instansi_id = ?1 ORDER BY permintaan_id DESC"};
const Pernyataan requests_of{
    "permintaan.milik",
    "SELECT " KOLOM
    " FROM permintaan_data WHERE instansi_id = ?1 AND pegawai_id = ?2 ORDER BY permintaan_id DESC"};
const Pernyataan new_request{"permintaan.baru", "INSERT INTO permintaan_data (instansi_id, " KOLOM
                                                ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"};
#undef KOLOM
const Pernyataan answer_request{"permintaan.jawab",
                                "UPDATE permintaan_data SET keadaan = ?3, jawaban = ?4, oleh_id = ?5, "
                                "dijawab = ?6 WHERE instansi_id = ?1 AND "
                                "permintaan_id = ?2 AND keadaan = 'terbuka' RETURNING permintaan_id"};

#define KOLOM                                                                                                \
    "j.instansi_id, j.nomor, j.pada, j.pelaku_id, j.atas_nama_id, j.perbuatan, j.objek, j.objek_id, "        \
    "j.alamat, j.permintaan, j.sebelum, "                                                                    \
    "j.sesudah, j.sebelumnya, j.sidik"
#define SISA                                                                                                 \
    " AND j.nomor < ?3 AND j.pada >= ?4 AND j.pada <= ?5 AND (CAST(?7 AS BIGINT) = 0 OR j.pelaku_id <> ?2) " \
    "AND (?8 = '' OR j.perbuatan = ?8)"
// Each part along jurnal_objek; what is about a thing of his is about him.
const Pernyataan trail{
    "jejak.orang",
    "SELECT " KOLOM " FROM jurnal j WHERE j.instansi_id = ?1 AND j.objek = 'pegawai' AND j.objek_id = ?2" SISA
    " UNION ALL SELECT " KOLOM " FROM jurnal j WHERE j.instansi_id = ?1 AND j.objek = 'berkas' AND "
    "j.objek_id IN (SELECT b.berkas_id FROM berkas b "
    "WHERE b.instansi_id = ?1 AND b.pegawai_id = ?2)" SISA " UNION ALL SELECT " KOLOM
    " FROM jurnal j WHERE j.instansi_id = ?1 AND j.objek = 'skp' AND j.objek_id IN (SELECT s.skp_id FROM skp "
    "s WHERE "
    "s.instansi_id = ?1 AND s.pegawai_id = ?2)" SISA " UNION ALL SELECT " KOLOM
    " FROM jurnal j WHERE j.instansi_id = ?1 AND j.objek = 'bukti' AND j.objek_id IN (SELECT u.bukti_id FROM "
    "bukti u "
    "WHERE u.instansi_id = ?1 AND u.pegawai_id = ?2)" SISA " ORDER BY 2 DESC LIMIT ?6"};
#undef KOLOM
#undef SISA

Pemantauan read_form(const Baris& row) {
    Pemantauan p;
    p.id = rekap::PemantauanId{row.angka(0)};
    p.sop = kantor::SopId{row.angka(1)};
    p.masa = {day_at(row, 2), day_at(row, 3)};
    p.selesai = row.angka(4) != 0;
    p.oleh = pegawai::PegawaiId{row.angka(5)};
    p.pada = instant(row.angka(6));
    p.kunci = row.angka(7);
    return p;
}

rekap::BarisPemantauan read_line(const Baris& row) {
    rekap::BarisPemantauan b;
    b.nomor = int(row.angka(0));
    b.prosedur = row.teks(1);
    b.norma_menit = row.angka(2);
    if (!row.kosong(3)) b.median_menit = row.angka(3);
    b.terukur = row.angka(4);
    b.lewat = row.angka(5);
    if (!row.teks(6).empty()) b.berjalan_baik = row.teks(6) == "ya";
    b.catatan = row.teks(7);
    b.tindakan = row.teks(8);
    return b;
}

Permintaan read_request(const Baris& row) {
    Permintaan p;
    p.id = rekap::PermintaanId{row.angka(0)};
    p.pegawai = pegawai::PegawaiId{row.angka(1)};
    const auto kind = rekap::jenis_permintaan(row.teks(2));
    const auto state = rekap::keadaan_permintaan(row.teks(6));
    if (!kind) strange_value(row.teks(2));
    if (!state) strange_value(row.teks(6));
    p.jenis = *kind;
    p.uraian = row.teks(3);
    p.diterima = instant(row.angka(4));
    p.tenggat = instant(row.angka(5));
    p.keadaan = *state;
    p.jawaban = row.teks(7);
    p.oleh = pegawai::PegawaiId{row.angka(8)};
    p.dijawab = instant_or_none(row, 9);
    return p;
}

} // namespace

std::vector<Pemantauan> SqlRekap::semua_pemantauan(InstansiId office) {
    std::vector<Pemantauan> all;
    db_.jalankan(all_forms, {office.value()}, [&](const Baris& row) { all.push_back(read_form(row)); });
    return all;
}

std::optional<Pemantauan> SqlRekap::pemantauan(InstansiId office, rekap::PemantauanId id) {
    std::optional<Pemantauan> found;
    db_.jalankan(one_form, {office.value(), id.value()}, [&](const Baris& row) { found = read_form(row); });
    if (found)
        db_.jalankan(lines, {office.value(), id.value()},
                     [&](const Baris& row) { found->baris.push_back(read_line(row)); });
    return found;
}

void SqlRekap::simpan_baris(InstansiId office, const Pemantauan& form) {
    for (const rekap::BarisPemantauan& b : form.baris)
        db_.jalankan(save_line,
                     {office.value(), form.id.value(), std::int64_t{b.nomor}, std::string_view(b.prosedur),
                      b.norma_menit, b.median_menit ? Nilai(*b.median_menit) : Nilai(), b.terukur, b.lewat,
                      std::string_view(!b.berjalan_baik   ? ""
                                       : *b.berjalan_baik ? "ya"
                                                          : "tidak"),
                      std::string_view(b.catatan), std::string_view(b.tindakan)});
}

rekap::PemantauanId SqlRekap::simpan(InstansiId office, const Pemantauan& form) {
    Pemantauan made = form;
    made.id = rekap::PemantauanId{umum_.nomor_berikut(office, "pemantauan")};
    const std::string from = calendar::iso(form.masa.from), until = calendar::iso(form.masa.until);
    db_.jalankan(new_form, {office.value(), made.id.value(), form.sop.value(), std::string_view(from),
                            std::string_view(until), std::int64_t{form.selesai ? 1 : 0}, form.oleh.value(),
                            seconds(form.pada), std::int64_t{1}});
    simpan_baris(office, made);
    return made.id;
}

bool SqlRekap::ganti(InstansiId office, const Pemantauan& form, std::int64_t seen) {
    const std::int64_t changed =
        db_.jalankan(change_form, {office.value(), form.id.value(), std::int64_t{form.selesai ? 1 : 0},
                                   form.oleh.value(), seconds(form.pada), seen});
    if (changed == 0) return false;
    simpan_baris(office, form);
    return true;
}

std::vector<rekap::Ketikan> SqlRekap::ketikan(InstansiId office, BerkasId id) {
    std::vector<rekap::Ketikan> all;
    db_.jalankan(typed_of, {office.value(), id.value()}, [&](const Baris& row) {
        all.push_back({id, std::string(row.teks(0)), base::Sidik::parse(row.teks(1)).value_or(base::Sidik{}),
                       pegawai::PegawaiId{row.angka(2)}, instant(row.angka(3))});
    });
    return all;
}

void SqlRekap::simpan(InstansiId office, const rekap::Ketikan& typed) {
    const std::string print = typed.sidik.hex();
    db_.jalankan(save_typed, {office.value(), typed.berkas.value(), std::string_view(typed.kelompok),
                              std::string_view(print), typed.oleh.value(), seconds(typed.pada)});
}

void SqlRekap::hapus_ketikan(InstansiId office, BerkasId id, std::string_view group) {
    db_.jalankan(drop_typed, {office.value(), id.value(), group});
}

std::vector<Permintaan> SqlRekap::semua_permintaan(InstansiId office) {
    std::vector<Permintaan> all;
    db_.jalankan(requests, {office.value()}, [&](const Baris& row) { all.push_back(read_request(row)); });
    return all;
}

std::vector<Permintaan> SqlRekap::permintaan_milik(InstansiId office, PegawaiId who) {
    std::vector<Permintaan> all;
    db_.jalankan(requests_of, {office.value(), who.value()},
                 [&](const Baris& row) { all.push_back(read_request(row)); });
    return all;
}

rekap::PermintaanId SqlRekap::simpan(InstansiId office, const Permintaan& request) {
    const rekap::PermintaanId id{umum_.nomor_berikut(office, "permintaan_data")};
    db_.jalankan(new_request,
                 {office.value(), id.value(), request.pegawai.value(), rekap::kode(request.jenis),
                  std::string_view(request.uraian), seconds(request.diterima), seconds(request.tenggat),
                  rekap::kode(request.keadaan), std::string_view(request.jawaban), request.oleh.value(),
                  or_null(request.dijawab)});
    return id;
}

bool SqlRekap::jawab(InstansiId office, const Permintaan& request) {
    return db_.jalankan(answer_request, {office.value(), request.id.value(), rekap::kode(request.keadaan),
                                         std::string_view(request.jawaban), request.oleh.value(),
                                         or_null(request.dijawab)}) > 0;
}

std::vector<journal::Tercatat> SqlRekap::jejak(InstansiId office, PegawaiId who,
                                               const SaringanJejak& filter) {
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t first = std::numeric_limits<std::int64_t>::min();
    std::vector<journal::Tercatat> all;
    db_.jalankan(trail,
                 {office.value(), who.value(), filter.sebelum_nomor.value_or(last),
                  filter.dari ? seconds(*filter.dari) : first, filter.sampai ? seconds(*filter.sampai) : last,
                  std::int64_t{filter.banyak}, std::int64_t{filter.orang_lain ? 1 : 0},
                  std::string_view(filter.perbuatan)},
                 [&](const Baris& row) { all.push_back(read_entry(row)); });
    return all;
}

} // namespace store
