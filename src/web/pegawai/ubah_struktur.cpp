// The forms of units and posts.
#include "kantor/orang.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/pegawai/ubah.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::JabatanUnit;
using pegawai::Perbuatan;
using pegawai::Unit;

std::string last_day(const pegawai::Masa& term) { return term.selesai ? calendar::iso(*term.selesai) : ""; }

const std::vector<Remah> crumbs{{"Pegawai", "/pegawai"}, {"Struktur", "/pegawai/struktur"}};

// Units.

Response unit_form(const Kunjungan& k, const Unit* known, const kantor::IsianUnit& f,
                   const base::Findings& errors, int status = 200) {
    const Galat beside{errors, k.situs.wording};
    std::vector<Pilihan> kinds;
    for (const auto kind :
         {pegawai::JenisUnit::instansi, pegawai::JenisUnit::sekretariat, pegawai::JenisUnit::subbagian,
          pegawai::JenisUnit::irban, pegawai::JenisUnit::lain})
        kinds.push_back({std::string(kode(kind)), std::string(nama(kind))});
    Html fields = make<R"(<input type="hidden" name="semula" value="{}">)">(f.semula);
    fields += isian({.nama = "nama", .label = "Nama unit", .nilai = f.nama, .wajib = true}, beside);
    fields +=
        pilihan("jenis", "Jenis", kinds, f.jenis, beside, "Menentukan wilayah Irban dan jalur penilaian.");
    fields += pilihan("induk", "Di bawah unit", pilihan_unit(k, true), f.induk, beside);
    fields += isian({.nama = "urutan",
                     .label = "Urutan dalam daftar",
                     .nilai = f.urutan,
                     .papan = "numeric",
                     .pendek = true},
                    beside);
    fields += isian({.nama = "mulai", .label = "Berlaku sejak", .nilai = f.mulai, .jenis = "date"}, beside);
    fields += isian({.nama = "selesai",
                     .label = "Sampai dengan",
                     .nilai = f.selesai,
                     .petunjuk = "Kosong: masih berlaku.",
                     .jenis = "date"},
                    beside);
    return lembar(k,
                  {.judul = known == nullptr ? "Tambah unit" : "Ubah unit " + known->nama,
                   .tujuan = known == nullptr ? "/pegawai/struktur/unit/baru"
                                              : fmt::format("/pegawai/struktur/unit/{}", known->id.value()),
                   .kembali = "/pegawai/struktur",
                   .remah = crumbs},
                  fields, errors, status);
}

const Unit* the_unit(const Kunjungan& k) {
    const auto id = nomor(k.request.param("unit"));
    return id ? k.kantor->unit(pegawai::UnitId{*id}) : nullptr;
}

Response unit_new(Kunjungan& k) {
    kantor::IsianUnit f;
    f.jenis = "lain";
    f.mulai = calendar::iso(k.hari);
    return unit_form(k, nullptr, f, {});
}

Response unit_change(Kunjungan& k) {
    const Unit* u = the_unit(k);
    if (u == nullptr) return halaman_tidak_ada(k);
    return unit_form(k, u,
                     {u->nama, std::string(kode(u->jenis)), u->induk ? std::to_string(u->induk->value()) : "",
                      std::to_string(u->urutan), calendar::iso(u->masa.mulai), last_day(u->masa),
                      kantor::sidik(*u)},
                     {});
}

Response unit_save(Kunjungan& k) {
    const bool is_new = k.request.param("unit").empty();
    const Unit* known = is_new ? nullptr : the_unit(k);
    if (!is_new && known == nullptr) return halaman_tidak_ada(k);
    const auto field = [&](std::string_view name) { return std::string(k.request.form(name)); };
    const kantor::IsianUnit f{field("nama"),  field("jenis"),   field("induk"), field("urutan"),
                              field("mulai"), field("selesai"), field("semula")};
    const auto saved =
        kantor::simpan_unit(k.loket(), k.asal(), known == nullptr ? pegawai::UnitId{} : known->id, f);
    return saved ? Response::see_other("/pegawai/struktur?sudah=tersimpan")
                 : unit_form(k, known, f, saved.error(), 422);
}

// Posts.

Response post_form(const Kunjungan& k, const JabatanUnit* known, const kantor::IsianJabatan& f,
                   const base::Findings& errors, int status = 200) {
    const Galat beside{errors, k.situs.wording};
    std::vector<Pilihan> functions, steps{{"", "Tidak ada"}}, above = pilihan_jabatan(k),
                                                              echelons{{"", "Tidak ada"}};
    above.front().nama = "Pimpinan unit ini, atau unit di atasnya";
    for (const auto role : {pegawai::Fungsi::pelaksana, pegawai::Fungsi::fungsional,
                            pegawai::Fungsi::kasubbag, pegawai::Fungsi::kasubbag_umpeg,
                            pegawai::Fungsi::irban, pegawai::Fungsi::sekretaris, pegawai::Fungsi::inspektur})
        functions.push_back({std::string(kode(role)), std::string(nama(role))});
    for (const pegawai::Jenjang step : pegawai::semua_jenjang)
        steps.push_back({std::string(kode(step)), std::string(pegawai::nama(step))});
    for (const char* e : {"II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"}) echelons.push_back({e, e});
    Html fields = make<R"(<input type="hidden" name="semula" value="{}">)">(f.semula);
    fields += isian({.nama = "nama", .label = "Nama jabatan", .nilai = f.nama, .wajib = true}, beside);
    fields += pilihan("unit", "Unit", pilihan_unit(k), f.unit, beside);
    fields += pilihan("jenis", "Jenis",
                      {{"pelaksana", "pelaksana"},
                       {"fungsional", "fungsional"},
                       {"struktural", "manajerial"},
                       {"rangkap", "manajerial dan fungsional"}},
                      f.jenis, beside);
    fields += pilihan("fungsi", "Fungsi dalam SOP", functions, f.fungsi, beside,
                      "Yang memimpin unit hanya satu dalam satu unit.");
    fields += pilihan("jenjang", "Jenjang fungsional", steps, f.jenjang, beside);
    fields += pilihan("eselon", "Eselon", echelons, f.eselon, beside);
    fields += pilihan("atasan", "Atasan", above, f.atasan, beside);
    fields += isian({.nama = "mulai", .label = "Berlaku sejak", .nilai = f.mulai, .jenis = "date"}, beside);
    fields += isian({.nama = "selesai",
                     .label = "Sampai dengan",
                     .nilai = f.selesai,
                     .petunjuk = "Kosong: masih berlaku.",
                     .jenis = "date"},
                    beside);
    return lembar(k,
                  {.judul = known == nullptr ? "Tambah jabatan" : "Ubah jabatan " + known->nama,
                   .tujuan = known == nullptr
                                 ? "/pegawai/struktur/jabatan/baru"
                                 : fmt::format("/pegawai/struktur/jabatan/{}", known->id.value()),
                   .kembali = "/pegawai/struktur",
                   .remah = crumbs},
                  fields, errors, status);
}

const JabatanUnit* the_post(const Kunjungan& k) {
    const auto id = nomor(k.request.param("jabatan"));
    return id ? k.kantor->jabatan(pegawai::JabatanId{*id}) : nullptr;
}

Response post_new(Kunjungan& k) {
    kantor::IsianJabatan f;
    f.unit = k.request.query("unit");
    f.jenis = "pelaksana";
    f.fungsi = "pelaksana";
    f.mulai = calendar::iso(k.hari);
    return post_form(k, nullptr, f, {});
}

std::string kind_word(pegawai::JenisJabatan kind) {
    switch (kind) {
    case pegawai::JenisJabatan::struktural: return "struktural";
    case pegawai::JenisJabatan::fungsional: return "fungsional";
    case pegawai::JenisJabatan::rangkap: return "rangkap";
    case pegawai::JenisJabatan::pelaksana: return "pelaksana";
    }
    return {};
}

Response post_change(Kunjungan& k) {
    const JabatanUnit* j = the_post(k);
    if (j == nullptr) return halaman_tidak_ada(k);
    return post_form(k, j,
                     {std::to_string(j->unit.value()), j->nama, kind_word(j->jenis),
                      std::string(kode(j->fungsi)), j->eselon,
                      j->jenjang ? std::string(pegawai::kode(*j->jenjang)) : "",
                      j->atasan ? std::to_string(j->atasan->value()) : "", calendar::iso(j->masa.mulai),
                      last_day(j->masa), kantor::sidik(*j)},
                     {});
}

Response post_save(Kunjungan& k) {
    const bool is_new = k.request.param("jabatan").empty();
    const JabatanUnit* known = is_new ? nullptr : the_post(k);
    if (!is_new && known == nullptr) return halaman_tidak_ada(k);
    const auto field = [&](std::string_view name) { return std::string(k.request.form(name)); };
    const kantor::IsianJabatan f{field("unit"),    field("nama"),    field("jenis"),  field("fungsi"),
                                 field("eselon"),  field("jenjang"), field("atasan"), field("mulai"),
                                 field("selesai"), field("semula")};
    const auto saved =
        kantor::simpan_jabatan(k.loket(), k.asal(), known == nullptr ? pegawai::JabatanId{} : known->id, f);
    return saved ? Response::see_other("/pegawai/struktur?sudah=tersimpan")
                 : post_form(k, known, f, saved.error(), 422);
}

} // namespace

void tambah_ubah_struktur(Pintu& pintu) {
    const auto both = [&](const char* pattern, Response (*show)(Kunjungan&), Response (*save)(Kunjungan&)) {
        pintu.buka({.pattern = pattern, .perbuatan = Perbuatan::ubah_organisasi, .halaman = show});
        pintu.buka({.method = Method::post,
                    .pattern = pattern,
                    .perbuatan = Perbuatan::ubah_organisasi,
                    .halaman = save,
                    .weight = http::Weight::heavy});
    };
    both("/pegawai/struktur/unit/baru", unit_new, unit_save);
    both("/pegawai/struktur/unit/{unit}", unit_change, unit_save);
    both("/pegawai/struktur/jabatan/baru", post_new, post_save);
    both("/pegawai/struktur/jabatan/{jabatan}", post_change, post_save);
}

} // namespace web
