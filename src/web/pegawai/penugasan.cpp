// Named assessors, delegations and roles of a person.
#include "kantor/orang.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/pegawai/ubah.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Method;
using http::Response;
using pegawai::Delegasi;
using pegawai::Penunjukan;
using pegawai::Perbuatan;

std::string address(const Kunjungan& k) { return fmt::format("/pegawai/{}", k.orang->id.value()); }

std::vector<Remah> crumbs(const Kunjungan& k) {
    return {{"Pegawai", "/pegawai"}, {k.orang->nama_lengkap(), address(k)}};
}

// "Sekar Fiktif, S.E. (19930230 201902 2 901)": read back by the number.
std::string chosen(const Kunjungan& k, pegawai::PegawaiId id) {
    const pegawai::Pegawai* p = k.kantor->pegawai(id);
    return p == nullptr ? "" : fmt::format("{} ({})", p->nama_lengkap(), nip_tercetak(p->nip));
}

std::string last_day(const pegawai::Masa& term) { return term.selesai ? calendar::iso(*term.selesai) : ""; }

Html term_fields(std::string_view from, std::string_view until, const Galat& beside) {
    Html out =
        isian({.nama = "mulai", .label = "Mulai", .nilai = from, .jenis = "date", .wajib = true}, beside);
    out += isian({.nama = "selesai",
                  .label = "Sampai dengan",
                  .nilai = until,
                  .petunjuk = "Hari terakhir.",
                  .jenis = "date"},
                 beside);
    return out;
}

Response done(const Kunjungan& k) { return Response::see_other(address(k) + "?sudah=tersimpan"); }

template <class T>
const T* with_id(const std::vector<T>& all, std::string_view text) {
    const auto id = nomor(text);
    for (const T& x : all)
        if (id && x.id.value() == *id) return &x;
    return nullptr;
}

// A named assessor.

Response assessor_form(const Kunjungan& k, const Penunjukan* known, const kantor::IsianPenunjukan& f,
                       const base::Findings& errors, int status = 200) {
    const Galat beside{errors, k.situs.wording};
    Html fields = isian({.nama = "penilai",
                         .label = "Pejabat penilai",
                         .nilai = f.penilai,
                         .petunjuk = "NIP atau nama lengkap.",
                         .wajib = true},
                        beside);
    fields += term_fields(f.mulai, f.selesai, beside);
    fields += isian({.nama = "dasar",
                     .label = "Dasar",
                     .nilai = f.dasar,
                     .petunjuk = "Nomor dan tanggal keputusan.",
                     .wajib = true},
                    beside);
    return lembar(
        k,
        {.judul = "Penilai yang ditunjuk bagi " + k.orang->nama_lengkap(),
         .tujuan = known == nullptr ? address(k) + "/penilai/baru"
                                    : fmt::format("{}/penilai/{}", address(k), known->id.value()),
         .kembali = address(k),
         .remah = crumbs(k),
         .penjelasan =
             "Untuk yang penilainya bukan atasan langsungnya (PP 30/2019 Pasal 46). Tanpa penunjukan, "
             "penilainya mengikuti susunan jabatan."},
        fields, errors, status);
}

Response assessor_new(Kunjungan& k) {
    kantor::IsianPenunjukan f;
    f.mulai = calendar::iso(k.hari);
    return assessor_form(k, nullptr, f, {});
}

const Penunjukan* the_assessor(const Kunjungan& k) {
    const Penunjukan* known = with_id(k.kantor->penunjukan(), k.request.param("penunjukan"));
    return known != nullptr && known->pegawai == k.orang->id ? known : nullptr;
}

Response assessor_change(Kunjungan& k) {
    const Penunjukan* known = the_assessor(k);
    if (known == nullptr) return halaman_tidak_ada(k);
    return assessor_form(k, known,
                         {{},
                          chosen(k, known->penilai),
                          calendar::iso(known->masa.mulai),
                          last_day(known->masa),
                          known->dasar},
                         {});
}

Response assessor_save(Kunjungan& k) {
    const bool is_new = k.request.param("penunjukan").empty();
    const Penunjukan* known = is_new ? nullptr : the_assessor(k);
    if (!is_new && known == nullptr) return halaman_tidak_ada(k);
    const auto field = [&](std::string_view name) { return std::string(k.request.form(name)); };
    const kantor::IsianPenunjukan f{std::to_string(k.orang->id.value()), field("penilai"), field("mulai"),
                                    field("selesai"), field("dasar")};
    const auto saved = kantor::simpan_penunjukan(k.loket(), k.asal(),
                                                 known == nullptr ? pegawai::PenunjukanId{} : known->id, f);
    return saved ? done(k) : assessor_form(k, known, f, saved.error(), 422);
}

// A delegation by this person.

Response delegation_form(const Kunjungan& k, const Delegasi* known, const kantor::IsianDelegasi& f,
                         const base::Findings& errors, int status = 200) {
    const Galat beside{errors, k.situs.wording};
    std::vector<Pilihan> scopes;
    for (const auto scope : {pegawai::LingkupDelegasi::menginput, pegawai::LingkupDelegasi::memeriksa,
                             pegawai::LingkupDelegasi::memvalidasi, pegawai::LingkupDelegasi::menilai})
        scopes.push_back({std::string(kode(scope)), std::string(nama(scope))});
    Html fields = isian({.nama = "kepada",
                         .label = "Kepada",
                         .nilai = f.kepada,
                         .petunjuk = "NIP atau nama lengkap.",
                         .wajib = true},
                        beside);
    fields += pilihan("lingkup", "Wewenang", scopes, f.lingkup, beside);
    fields += isian({.nama = "untuk",
                     .label = "Hanya untuk berkas",
                     .nilai = f.untuk,
                     .petunjuk = "NIP atau nama lengkap. Kosong: semua berkas dalam wewenangnya."},
                    beside);
    fields += term_fields(f.mulai, f.selesai, beside);
    fields += isian({.nama = "dasar",
                     .label = "Dasar",
                     .nilai = f.dasar,
                     .petunjuk = "Nomor dan tanggal surat tugas.",
                     .wajib = true},
                    beside);
    return lembar(
        k,
        {.judul = "Pelimpahan wewenang " + k.orang->nama_lengkap(),
         .tujuan = known == nullptr ? address(k) + "/pelimpahan/baru"
                                    : fmt::format("{}/pelimpahan/{}", address(k), known->id.value()),
         .kembali = address(k),
         .remah = crumbs(k),
         .penjelasan =
             "Penerima bertindak atas nama pegawai ini, dan itu selalu tampak. Yang dilimpahkan hanya "
             "wewenang yang ada padanya hari itu."},
        fields, errors, status);
}

Response delegation_new(Kunjungan& k) {
    kantor::IsianDelegasi f;
    f.lingkup = "menginput";
    f.mulai = calendar::iso(k.hari);
    return delegation_form(k, nullptr, f, {});
}

const Delegasi* the_delegation(const Kunjungan& k) {
    const Delegasi* known = with_id(k.kantor->delegasi(), k.request.param("delegasi"));
    return known != nullptr && known->dari == k.orang->id ? known : nullptr;
}

Response delegation_change(Kunjungan& k) {
    const Delegasi* d = the_delegation(k);
    if (d == nullptr) return halaman_tidak_ada(k);
    return delegation_form(k, d,
                           {{},
                            chosen(k, d->kepada),
                            std::string(kode(d->lingkup)),
                            d->untuk ? chosen(k, *d->untuk) : "",
                            calendar::iso(d->masa.mulai),
                            last_day(d->masa),
                            d->dasar},
                           {});
}

Response delegation_save(Kunjungan& k) {
    const bool is_new = k.request.param("delegasi").empty();
    const Delegasi* known = is_new ? nullptr : the_delegation(k);
    if (!is_new && known == nullptr) return halaman_tidak_ada(k);
    const auto field = [&](std::string_view name) { return std::string(k.request.form(name)); };
    const kantor::IsianDelegasi f{std::to_string(k.orang->id.value()),
                                  field("kepada"),
                                  field("lingkup"),
                                  field("untuk"),
                                  field("mulai"),
                                  field("selesai"),
                                  field("dasar")};
    const auto saved =
        kantor::simpan_delegasi(k.loket(), k.asal(), known == nullptr ? pegawai::DelegasiId{} : known->id, f);
    return saved ? done(k) : delegation_form(k, known, f, saved.error(), 422);
}

// Roles: one page that gives them and ends them.

Response role_form(const Kunjungan& k, const kantor::IsianPeran& f, const base::Findings& errors,
                   int status = 200) {
    const Galat beside{errors, k.situs.wording};
    std::vector<Pilihan> roles;
    for (const auto role :
         {pegawai::Peran::administrator, pegawai::Peran::pemeriksa_internal, pegawai::Peran::arsiparis})
        if (k.boleh(kantor::perbuatan_untuk(role)))
            roles.push_back({std::string(kode(role)), std::string(nama(role))});
    Html fields;
    for (const pegawai::PemegangPeran& r : k.kantor->peran())
        if (r.pegawai == k.orang->id)
            fields.add<
                R"(<p class="sisip">Sekarang tercatat: {}, {}. Untuk mengakhirinya, isi peran dan tanggal mulai yang sama, lalu tanggal terakhirnya.</p>)">(
                nama(r.peran), masa_tertulis(r.masa));
    fields += pilihan("peran", "Peran", roles, f.peran, beside);
    fields += term_fields(f.mulai, f.selesai, beside);
    return lembar(k,
                  {.judul = "Peran " + k.orang->nama_lengkap(),
                   .tujuan = address(k) + "/peran",
                   .kembali = address(k),
                   .remah = crumbs(k),
                   .penjelasan = k.boleh(Perbuatan::tunjuk_pemeriksa)
                                     ? "Pemeriksa internal hanya membaca, dan hanya selama masanya."
                                     : "Pemeriksa internal hanya dapat ditunjuk oleh Inspektur."},
                  fields, errors, status);
}

Response role_show(Kunjungan& k) {
    kantor::IsianPeran f;
    f.mulai = calendar::iso(k.hari);
    return role_form(k, f, {});
}

Response role_save(Kunjungan& k) {
    const auto field = [&](std::string_view name) { return std::string(k.request.form(name)); };
    const kantor::IsianPeran f{std::to_string(k.orang->id.value()), field("peran"), field("mulai"),
                               field("selesai")};
    const auto role = pegawai::dari_kode<pegawai::Peran>(f.peran);
    if (role && !k.boleh(kantor::perbuatan_untuk(*role)))
        return role_form(k, f, {{"peran", "", base::say("penugasan.peran_bukan_hak")}}, 422);
    const auto saved = kantor::simpan_peran(k.loket(), k.asal(), f);
    return saved ? done(k) : role_form(k, f, saved.error(), 422);
}

} // namespace

void tambah_penugasan(Pintu& pintu) {
    const auto both = [&](const char* pattern, Perbuatan act, Response (*show)(Kunjungan&),
                          Response (*save)(Kunjungan&)) {
        pintu.buka({.pattern = pattern, .perbuatan = act, .halaman = show, .orang = "id"});
        pintu.buka({.method = Method::post,
                    .pattern = pattern,
                    .perbuatan = act,
                    .halaman = save,
                    .orang = "id",
                    .weight = http::Weight::heavy});
    };
    const auto act = Perbuatan::ubah_organisasi;
    both("/pegawai/{id}/penilai/baru", act, assessor_new, assessor_save);
    both("/pegawai/{id}/penilai/{penunjukan}", act, assessor_change, assessor_save);
    both("/pegawai/{id}/pelimpahan/baru", act, delegation_new, delegation_save);
    both("/pegawai/{id}/pelimpahan/{delegasi}", act, delegation_change, delegation_save);
    both("/pegawai/{id}/peran", Perbuatan::atur_peran, role_show, role_save);
}

} // namespace web
