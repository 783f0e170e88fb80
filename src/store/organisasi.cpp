// The office and its people, as SQL. Days are ISO text, kinds are the words of pegawai::kode().
#include "store/sql.h"

#include <array>
#include <stdexcept>

namespace store {
namespace {

using pegawai::InstansiId;

const Pernyataan offices{"instansi.semua",
                         "SELECT instansi_id, nama, daerah, zona, latihan, dibuat, versi_organisasi "
                         "FROM instansi ORDER BY instansi_id",
                         Pernyataan::Cakupan::lintas};
const Pernyataan one_office{"instansi.satu",
                            "SELECT instansi_id, nama, daerah, zona, latihan, dibuat, versi_organisasi "
                            "FROM instansi WHERE instansi_id = ?1"};
const Pernyataan office_version{"instansi.versi",
                                "SELECT versi_organisasi FROM instansi WHERE instansi_id = ?1"};
const Pernyataan office_grows{
    "instansi.tumbuh", "UPDATE instansi SET versi_organisasi = versi_organisasi + 1 WHERE instansi_id = ?1"};
const Pernyataan new_office{
    "instansi.baru",
    "INSERT INTO instansi (instansi_id, nama, daerah, zona, latihan, dibuat, versi_organisasi) "
    "VALUES ((SELECT COALESCE(MAX(instansi_id), 0) + 1 FROM instansi), ?1, ?2, ?3, ?4, ?5, 1) "
    "RETURNING instansi_id",
    Pernyataan::Cakupan::lintas};
const Pernyataan change_office{"instansi.ubah",
                               "UPDATE instansi SET nama = ?2, daerah = ?3, zona = ?4, latihan = ?5, "
                               "versi_organisasi = versi_organisasi + 1 WHERE instansi_id = ?1"};

const Pernyataan units{"unit.semua",
                       "SELECT unit_id, nama, jenis, induk_id, urutan, mulai, selesai FROM unit "
                       "WHERE instansi_id = ?1 ORDER BY unit_id"};
const Pernyataan save_unit{
    "unit.simpan",
    "INSERT INTO unit (instansi_id, unit_id, nama, jenis, induk_id, urutan, mulai, selesai) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (instansi_id, unit_id) DO UPDATE SET "
    "nama = excluded.nama, jenis = excluded.jenis, induk_id = excluded.induk_id, urutan = excluded.urutan, "
    "mulai = excluded.mulai, selesai = excluded.selesai"};

const Pernyataan posts{"jabatan.semua",
                       "SELECT jabatan_id, unit_id, nama, jenis, fungsi, eselon, jenjang, atasan_id, mulai, "
                       "selesai FROM jabatan WHERE instansi_id = ?1 ORDER BY jabatan_id"};
const Pernyataan save_post{
    "jabatan.simpan",
    "INSERT INTO jabatan (instansi_id, jabatan_id, unit_id, nama, jenis, fungsi, eselon, jenjang, atasan_id, "
    "mulai, selesai) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
    "ON CONFLICT (instansi_id, jabatan_id) DO UPDATE SET unit_id = excluded.unit_id, nama = excluded.nama, "
    "jenis = excluded.jenis, fungsi = excluded.fungsi, eselon = excluded.eselon, jenjang = excluded.jenjang, "
    "atasan_id = excluded.atasan_id, mulai = excluded.mulai, selesai = excluded.selesai"};

const Pernyataan people{"pegawai.semua",
                        "SELECT pegawai_id, nama, gelar_depan, gelar_belakang, nip, nip_lama, nik, jenis, "
                        "kelamin, lahir, tempat_lahir, golongan, tmt_golongan, pendidikan, email, no_hp, "
                        "kedudukan, aktif FROM pegawai WHERE instansi_id = ?1 ORDER BY pegawai_id"};
const Pernyataan save_person{
    "pegawai.simpan",
    "INSERT INTO pegawai (instansi_id, pegawai_id, nama, gelar_depan, gelar_belakang, nip, nip_lama, nik, "
    "jenis, kelamin, lahir, tempat_lahir, golongan, tmt_golongan, pendidikan, email, no_hp, kedudukan, "
    "aktif) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) "
    "ON CONFLICT (instansi_id, pegawai_id) DO UPDATE SET nama = excluded.nama, "
    "gelar_depan = excluded.gelar_depan, gelar_belakang = excluded.gelar_belakang, nip = excluded.nip, "
    "nip_lama = excluded.nip_lama, nik = excluded.nik, jenis = excluded.jenis, kelamin = excluded.kelamin, "
    "lahir = excluded.lahir, tempat_lahir = excluded.tempat_lahir, golongan = excluded.golongan, "
    "tmt_golongan = excluded.tmt_golongan, pendidikan = excluded.pendidikan, email = excluded.email, "
    "no_hp = excluded.no_hp, kedudukan = excluded.kedudukan, aktif = excluded.aktif"};
const Pernyataan nip_of{"pegawai.nip", "SELECT nip FROM pegawai WHERE instansi_id = ?1 AND pegawai_id = ?2"};
const Pernyataan keep_nip{
    "pegawai_nip.simpan",
    "INSERT INTO pegawai_nip (instansi_id, pegawai_id, nip, mulai) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (instansi_id, pegawai_id, nip) DO UPDATE SET mulai = excluded.mulai"};
const Pernyataan nips_of{
    "pegawai_nip.riwayat",
    "SELECT n.nip FROM pegawai_nip n JOIN pegawai p ON p.instansi_id = n.instansi_id AND "
    "p.pegawai_id = n.pegawai_id WHERE n.instansi_id = ?1 AND n.pegawai_id = ?2 "
    "ORDER BY CASE WHEN n.nip = p.nip THEN 0 ELSE 1 END, n.mulai DESC, n.nip"};

const Pernyataan holdings{"pemangkuan.semua",
                          "SELECT pemangkuan_id, pegawai_id, jabatan_id, jenis, mulai, selesai, nomor_sk, "
                          "tanggal_sk FROM pemangkuan WHERE instansi_id = ?1 ORDER BY pemangkuan_id"};
const Pernyataan save_holding{
    "pemangkuan.simpan",
    "INSERT INTO pemangkuan (instansi_id, pemangkuan_id, pegawai_id, jabatan_id, jenis, mulai, selesai, "
    "nomor_sk, tanggal_sk) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
    "ON CONFLICT (instansi_id, pemangkuan_id) DO UPDATE SET pegawai_id = excluded.pegawai_id, "
    "jabatan_id = excluded.jabatan_id, jenis = excluded.jenis, mulai = excluded.mulai, "
    "selesai = excluded.selesai, nomor_sk = excluded.nomor_sk, tanggal_sk = excluded.tanggal_sk"};

const Pernyataan assessors{"penunjukan.semua",
                           "SELECT penunjukan_id, pegawai_id, penilai_id, mulai, selesai, dasar "
                           "FROM penunjukan WHERE instansi_id = ?1 ORDER BY penunjukan_id"};
const Pernyataan save_assessor{
    "penunjukan.simpan",
    "INSERT INTO penunjukan (instansi_id, penunjukan_id, pegawai_id, penilai_id, mulai, selesai, dasar) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (instansi_id, penunjukan_id) DO UPDATE SET "
    "pegawai_id = excluded.pegawai_id, penilai_id = excluded.penilai_id, mulai = excluded.mulai, "
    "selesai = excluded.selesai, dasar = excluded.dasar"};

const Pernyataan delegations{
    "delegasi.semua", "SELECT delegasi_id, dari_id, kepada_id, lingkup, untuk_id, mulai, selesai, dasar "
                      "FROM delegasi WHERE instansi_id = ?1 ORDER BY delegasi_id"};
const Pernyataan save_delegation{
    "delegasi.simpan",
    "INSERT INTO delegasi (instansi_id, delegasi_id, dari_id, kepada_id, lingkup, untuk_id, mulai, selesai, "
    "dasar) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (instansi_id, delegasi_id) DO UPDATE SET "
    "dari_id = excluded.dari_id, kepada_id = excluded.kepada_id, lingkup = excluded.lingkup, "
    "untuk_id = excluded.untuk_id, mulai = excluded.mulai, selesai = excluded.selesai, dasar = "
    "excluded.dasar"};

const Pernyataan roles{"peran.semua", "SELECT pegawai_id, peran, mulai, selesai FROM peran "
                                      "WHERE instansi_id = ?1 ORDER BY pegawai_id, peran, mulai"};
const Pernyataan save_role{
    "peran.simpan",
    "INSERT INTO peran (instansi_id, pegawai_id, peran, mulai, selesai) VALUES (?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT (instansi_id, pegawai_id, peran, mulai) DO UPDATE SET selesai = excluded.selesai"};

// What the tables hold was written from here and is checked by them; anything else is a damaged file.
[[noreturn]] void strange(std::string_view what, std::string_view value) {
    throw std::runtime_error("nilai tak dikenal di basis data: " + std::string(what) + " \"" +
                             std::string(value) + "\"");
}

calendar::Date day_at(const Baris& row, int column) {
    const auto day = calendar::read_date(row.teks(column));
    if (!day) strange("tanggal", row.teks(column));
    return *day;
}

std::optional<calendar::Date> day_or_none(const Baris& row, int column) {
    return row.kosong(column) ? std::nullopt : std::optional(day_at(row, column));
}

pegawai::Masa term_at(const Baris& row, int column) {
    return {day_at(row, column), day_or_none(row, column + 1)};
}

template <class Kind>
Kind kind_at(const Baris& row, int column) {
    const auto kind = pegawai::dari_kode<Kind>(row.teks(column));
    if (!kind) strange("jenis", row.teks(column));
    return *kind;
}

template <class Id>
std::optional<Id> id_or_none(const Baris& row, int column) {
    return row.kosong(column) ? std::nullopt : std::optional(Id{row.angka(column)});
}

std::string text_at(const Baris& row, int column) { return std::string(row.teks(column)); }

// Texts of days live as long as the statement runs.
class Teks {
  public:
    explicit Teks(const std::optional<calendar::Date>& day) : text_(day ? calendar::iso(*day) : "") {}
    explicit Teks(const calendar::Date& day) : text_(calendar::iso(day)) {}
    [[nodiscard]] Nilai nilai() const {
        return text_.empty() ? Nilai{std::monostate{}} : Nilai{std::string_view(text_)};
    }

  private:
    std::string text_;
};

template <class Id>
Nilai id_value(const std::optional<Id>& id) {
    return id ? Nilai{id->value()} : Nilai{std::monostate{}};
}

Nilai text_value(std::string_view text) {
    return text.data() == nullptr ? std::string_view("") : text; // a null view would be NULL
}

std::int64_t truth(bool yes) { return yes ? 1 : 0; }

kantor::Instansi office_at(const Baris& row) {
    const auto zone = calendar::zona_of(row.teks(3));
    if (!zone) strange("zona", row.teks(3));
    return {InstansiId{row.angka(0)},
            text_at(row, 1),
            text_at(row, 2),
            *zone,
            row.angka(4) != 0,
            calendar::Instant(std::chrono::seconds(row.angka(5))),
            row.angka(6)};
}

pegawai::Pegawai person_at(const Baris& row) {
    pegawai::Pegawai p;
    p.id = pegawai::PegawaiId{row.angka(0)};
    p.nama = row.teks(1);
    p.gelar_depan = row.teks(2);
    p.gelar_belakang = row.teks(3);
    p.nip = row.teks(4);
    p.nip_lama = row.teks(5);
    p.nik = row.teks(6);
    p.jenis = kind_at<pegawai::JenisPegawai>(row, 7);
    if (!row.kosong(8))
        p.kelamin = row.teks(8) == nama(pegawai::JenisKelamin::pria) ? pegawai::JenisKelamin::pria
                                                                     : pegawai::JenisKelamin::wanita;
    p.lahir = day_or_none(row, 9);
    p.tempat_lahir = row.teks(10);
    p.golongan = row.teks(11);
    p.tmt_golongan = day_or_none(row, 12);
    p.pendidikan = row.teks(13);
    p.email = row.teks(14);
    p.no_hp = row.teks(15);
    p.kedudukan = row.teks(16);
    p.aktif = row.angka(17) != 0;
    return p;
}

pegawai::JabatanUnit post_at(const Baris& row) {
    pegawai::JabatanUnit post;
    post.id = pegawai::JabatanId{row.angka(0)};
    post.unit = pegawai::UnitId{row.angka(1)};
    post.nama = row.teks(2);
    const auto kind = pegawai::jenis_jabatan_of(static_cast<int>(row.angka(3)));
    if (!kind) strange("jenis jabatan", std::to_string(row.angka(3)));
    post.jenis = *kind;
    post.fungsi = kind_at<pegawai::Fungsi>(row, 4);
    post.eselon = row.teks(5);
    if (const auto code = row.teks(6); !code.empty()) {
        const auto step = pegawai::read_jenjang(code);
        if (!step) strange("jenjang", code);
        post.jenjang = *step;
    }
    post.atasan = id_or_none<pegawai::JabatanId>(row, 7);
    post.masa = term_at(row, 8);
    return post;
}

} // namespace

std::vector<kantor::Instansi> SqlTulis::semua_instansi() {
    std::vector<kantor::Instansi> all;
    db_.jalankan(offices, {}, [&](const Baris& row) { all.push_back(office_at(row)); });
    return all;
}

std::optional<kantor::Instansi> SqlTulis::instansi(InstansiId id) {
    std::optional<kantor::Instansi> found;
    db_.jalankan(one_office, {id.value()}, [&](const Baris& row) { found = office_at(row); });
    return found;
}

std::int64_t SqlTulis::versi_organisasi(InstansiId id) {
    std::int64_t version = 0;
    db_.jalankan(office_version, {id.value()}, [&](const Baris& row) { version = row.angka(0); });
    return version;
}

pegawai::Susunan SqlTulis::susunan(InstansiId id) {
    pegawai::Susunan all;
    const std::int64_t office = id.value();
    db_.jalankan(units, {office}, [&](const Baris& row) {
        all.unit.push_back({pegawai::UnitId{row.angka(0)}, text_at(row, 1),
                            kind_at<pegawai::JenisUnit>(row, 2), id_or_none<pegawai::UnitId>(row, 3),
                            static_cast<int>(row.angka(4)), term_at(row, 5)});
    });
    db_.jalankan(posts, {office}, [&](const Baris& row) { all.jabatan.push_back(post_at(row)); });
    db_.jalankan(people, {office}, [&](const Baris& row) { all.pegawai.push_back(person_at(row)); });
    db_.jalankan(holdings, {office}, [&](const Baris& row) {
        all.pemangkuan.push_back({pegawai::PemangkuanId{row.angka(0)}, pegawai::PegawaiId{row.angka(1)},
                                  pegawai::JabatanId{row.angka(2)}, kind_at<pegawai::JenisPenugasan>(row, 3),
                                  term_at(row, 4), text_at(row, 6), day_or_none(row, 7)});
    });
    db_.jalankan(assessors, {office}, [&](const Baris& row) {
        all.penunjukan.push_back({pegawai::PenunjukanId{row.angka(0)}, pegawai::PegawaiId{row.angka(1)},
                                  pegawai::PegawaiId{row.angka(2)}, term_at(row, 3), text_at(row, 5)});
    });
    db_.jalankan(delegations, {office}, [&](const Baris& row) {
        all.delegasi.push_back({pegawai::DelegasiId{row.angka(0)}, pegawai::PegawaiId{row.angka(1)},
                                pegawai::PegawaiId{row.angka(2)}, kind_at<pegawai::LingkupDelegasi>(row, 3),
                                id_or_none<pegawai::PegawaiId>(row, 4), term_at(row, 5), text_at(row, 7)});
    });
    db_.jalankan(roles, {office}, [&](const Baris& row) {
        all.peran.push_back(
            {pegawai::PegawaiId{row.angka(0)}, kind_at<pegawai::Peran>(row, 1), term_at(row, 2)});
    });
    return all;
}

std::vector<std::string> SqlTulis::riwayat_nip(InstansiId id, pegawai::PegawaiId who) {
    std::vector<std::string> numbers;
    db_.jalankan(nips_of, {id.value(), who.value()},
                 [&](const Baris& row) { numbers.push_back(text_at(row, 0)); });
    return numbers;
}

InstansiId SqlTulis::simpan(const kantor::Instansi& office) {
    const std::string_view zone = calendar::nama(office.zona);
    if (office.id) {
        db_.jalankan(change_office, {office.id.value(), text_value(office.nama), text_value(office.daerah),
                                     text_value(zone), truth(office.latihan)});
        return office.id;
    }
    std::int64_t id = 0;
    db_.jalankan(new_office,
                 {text_value(office.nama), text_value(office.daerah), text_value(zone), truth(office.latihan),
                  std::int64_t{office.dibuat.time_since_epoch().count()}},
                 [&](const Baris& row) { id = row.angka(0); });
    return InstansiId{id};
}

void SqlTulis::tumbuh(InstansiId office) {
    if (tumbuh_.insert(office).second) db_.jalankan(office_grows, {office.value()});
}

pegawai::UnitId SqlTulis::simpan(InstansiId office, const pegawai::Unit& unit) {
    const pegawai::UnitId id = unit.id ? unit.id : pegawai::UnitId{nomor_berikut(office, "unit")};
    const Teks from(unit.masa.mulai), until(unit.masa.selesai);
    db_.jalankan(save_unit, {office.value(), id.value(), text_value(unit.nama), text_value(kode(unit.jenis)),
                             id_value(unit.induk), std::int64_t{unit.urutan}, from.nilai(), until.nilai()});
    tumbuh(office);
    return id;
}

pegawai::JabatanId SqlTulis::simpan(InstansiId office, const pegawai::JabatanUnit& post) {
    const pegawai::JabatanId id = post.id ? post.id : pegawai::JabatanId{nomor_berikut(office, "jabatan")};
    const Teks from(post.masa.mulai), until(post.masa.selesai);
    const std::string_view step = post.jenjang ? pegawai::kode(*post.jenjang) : std::string_view("");
    db_.jalankan(save_post, {office.value(), id.value(), post.unit.value(), text_value(post.nama),
                             std::int64_t{static_cast<int>(post.jenis)}, text_value(kode(post.fungsi)),
                             text_value(post.eselon), text_value(step), id_value(post.atasan), from.nilai(),
                             until.nilai()});
    tumbuh(office);
    return id;
}

pegawai::PegawaiId SqlTulis::simpan(InstansiId office, const pegawai::Pegawai& person,
                                    const calendar::Date& since) {
    const pegawai::PegawaiId id =
        person.id ? person.id : pegawai::PegawaiId{nomor_berikut(office, "pegawai")};
    std::string nip_before;
    if (person.id)
        db_.jalankan(nip_of, {office.value(), id.value()},
                     [&](const Baris& row) { nip_before = row.teks(0); });
    const Teks birth(person.lahir), grade_since(person.tmt_golongan), from(since);
    const Nilai sex = person.kelamin ? text_value(pegawai::nama(*person.kelamin)) : Nilai{std::monostate{}};
    db_.jalankan(save_person,
                 {office.value(), id.value(), text_value(person.nama), text_value(person.gelar_depan),
                  text_value(person.gelar_belakang), text_value(person.nip), text_value(person.nip_lama),
                  text_value(person.nik), text_value(kode(person.jenis)), sex, birth.nilai(),
                  text_value(person.tempat_lahir), text_value(person.golongan), grade_since.nilai(),
                  text_value(person.pendidikan), text_value(person.email), text_value(person.no_hp),
                  text_value(person.kedudukan), truth(person.aktif)});
    if (person.nip != nip_before)
        db_.jalankan(keep_nip, {office.value(), id.value(), text_value(person.nip), from.nilai()});
    tumbuh(office);
    return id;
}

pegawai::PemangkuanId SqlTulis::simpan(InstansiId office, const pegawai::Pemangkuan& holding) {
    const pegawai::PemangkuanId id =
        holding.id ? holding.id : pegawai::PemangkuanId{nomor_berikut(office, "pemangkuan")};
    const Teks from(holding.masa.mulai), until(holding.masa.selesai), decided(holding.tanggal_sk);
    db_.jalankan(save_holding, {office.value(), id.value(), holding.pegawai.value(), holding.jabatan.value(),
                                text_value(kode(holding.jenis)), from.nilai(), until.nilai(),
                                text_value(holding.nomor_sk), decided.nilai()});
    tumbuh(office);
    return id;
}

pegawai::PenunjukanId SqlTulis::simpan(InstansiId office, const pegawai::Penunjukan& assessor) {
    const pegawai::PenunjukanId id =
        assessor.id ? assessor.id : pegawai::PenunjukanId{nomor_berikut(office, "penunjukan")};
    const Teks from(assessor.masa.mulai), until(assessor.masa.selesai);
    db_.jalankan(save_assessor,
                 {office.value(), id.value(), assessor.pegawai.value(), assessor.penilai.value(),
                  from.nilai(), until.nilai(), text_value(assessor.dasar)});
    tumbuh(office);
    return id;
}

pegawai::DelegasiId SqlTulis::simpan(InstansiId office, const pegawai::Delegasi& delegation) {
    const pegawai::DelegasiId id =
        delegation.id ? delegation.id : pegawai::DelegasiId{nomor_berikut(office, "delegasi")};
    const Teks from(delegation.masa.mulai), until(delegation.masa.selesai);
    db_.jalankan(save_delegation,
                 {office.value(), id.value(), delegation.dari.value(), delegation.kepada.value(),
                  text_value(kode(delegation.lingkup)), id_value(delegation.untuk), from.nilai(),
                  until.nilai(), text_value(delegation.dasar)});
    tumbuh(office);
    return id;
}

void SqlTulis::simpan(InstansiId office, const pegawai::PemegangPeran& role) {
    const Teks from(role.masa.mulai), until(role.masa.selesai);
    db_.jalankan(save_role, {office.value(), role.pegawai.value(), text_value(kode(role.peran)), from.nilai(),
                             until.nilai()});
    tumbuh(office);
}

} // namespace store
