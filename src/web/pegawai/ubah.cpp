// The form of a person's record: change, or a new person.
#include "web/pegawai/ubah.h"

#include "kantor/isian_pegawai.h"
#include "kantor/orang.h"
#include "web/pegawai/bantu.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using http::Method;
using http::Response;
using pegawai::Perbuatan;

kantor::IsianOrang typed_of(const pegawai::Pegawai& p) {
    const auto day = [](const std::optional<calendar::Date>& d) {
        return d ? calendar::iso(*d) : std::string();
    };
    kantor::IsianOrang f;
    f.nip = nip_tercetak(p.nip);
    f.nip_lama = p.nip_lama;
    f.nama = p.nama;
    f.gelar_depan = p.gelar_depan;
    f.gelar_belakang = p.gelar_belakang;
    f.jenis_kelamin = !p.kelamin ? "" : *p.kelamin == pegawai::JenisKelamin::pria ? "L" : "P";
    f.tempat_lahir = p.tempat_lahir;
    f.tgl_lahir = day(p.lahir);
    f.gol_ruang = p.golongan;
    f.tmt_gol = day(p.tmt_golongan);
    f.jenis_pegawai = nama(p.jenis);
    f.kedudukan = p.kedudukan;
    f.pendidikan = p.pendidikan;
    f.nik = p.nik;
    f.email = p.email;
    f.no_hp = p.no_hp;
    f.aktif = p.aktif;
    f.semula = p.id ? kantor::sidik(p) : "";
    return f;
}

kantor::IsianOrang typed_of(const http::Request& r) {
    const auto field = [&](std::string_view name) { return std::string(r.form(name)); };
    kantor::IsianOrang f;
    f.nip = field("nip");
    f.nip_lama = field("nip_lama");
    f.nama = field("nama");
    f.gelar_depan = field("gelar_depan");
    f.gelar_belakang = field("gelar_belakang");
    f.jenis_kelamin = field("jenis_kelamin");
    f.tempat_lahir = field("tempat_lahir");
    f.tgl_lahir = field("tgl_lahir");
    f.gol_ruang = field("gol_ruang");
    f.tmt_gol = field("tmt_gol");
    f.jenis_pegawai = field("jenis_pegawai");
    f.kedudukan = field("kedudukan");
    f.pendidikan = field("pendidikan");
    f.nik = field("nik");
    f.email = field("email");
    f.no_hp = field("no_hp");
    f.aktif = r.form("aktif") == "ya";
    f.semula = field("semula");
    return f;
}

Response form(Kunjungan& k, const kantor::IsianOrang& f, const base::Findings& errors, int status = 200) {
    const bool is_new = k.orang == nullptr;
    const Galat beside{errors, k.situs.wording};
    const std::string back = is_new ? "/pegawai" : fmt::format("/pegawai/{}", k.orang->id.value());
    const std::string title = is_new ? "Tambah pegawai" : "Ubah data";
    std::vector<Pilihan> standings;
    for (const char* code :
         {"01", "02", "13", "03", "04", "07", "15", "20", "51", "52", "66", "77", "88", "98", "99"})
        standings.push_back({code, std::string(kantor::nama_kedudukan(code))});
    if (std::none_of(standings.begin(), standings.end(),
                     [&](const Pilihan& s) { return s.kode == f.kedudukan; }))
        standings.push_back({f.kedudukan, f.kedudukan});
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<"<h1>{}</h1>">(is_new ? title : "Ubah data " + k.orang->nama_lengkap());
    page += formulir_buka(k, is_new ? "/pegawai/baru" : back + "/ubah");
    page.add<R"(<input type="hidden" name="semula" value="{}">)">(f.semula);
    page += isian({.nama = "nip",
                   .label = "NIP atau NI PPPK",
                   .nilai = f.nip,
                   .petunjuk = "18 angka, dengan atau tanpa spasi.",
                   .papan = "numeric",
                   .wajib = true},
                  beside);
    page += isian({.nama = "nama", .label = "Nama tanpa gelar", .nilai = f.nama, .wajib = true}, beside);
    page += isian({.nama = "gelar_depan", .label = "Gelar depan", .nilai = f.gelar_depan}, beside);
    page += isian({.nama = "gelar_belakang", .label = "Gelar belakang", .nilai = f.gelar_belakang}, beside);
    page += pilihan("jenis_pegawai", "Jenis pegawai", {{"PNS", "PNS"}, {"CPNS", "CPNS"}, {"PPPK", "PPPK"}},
                    f.jenis_pegawai, beside);
    page += isian({.nama = "gol_ruang",
                   .label = "Golongan",
                   .nilai = f.gol_ruang,
                   .petunjuk = "Misalnya III/b; untuk PPPK misalnya IX."},
                  beside);
    page += isian({.nama = "tmt_gol", .label = "TMT golongan", .nilai = f.tmt_gol, .jenis = "date"}, beside);
    page +=
        pilihan("kedudukan", "Kedudukan hukum", standings, f.kedudukan.empty() ? "01" : f.kedudukan, beside);
    page += pilihan("jenis_kelamin", "Jenis kelamin", {{"", "Tidak diisi"}, {"L", "Pria"}, {"P", "Wanita"}},
                    f.jenis_kelamin, beside);
    page += isian({.nama = "tempat_lahir", .label = "Tempat lahir", .nilai = f.tempat_lahir}, beside);
    page +=
        isian({.nama = "tgl_lahir", .label = "Tanggal lahir", .nilai = f.tgl_lahir, .jenis = "date"}, beside);
    page += isian({.nama = "pendidikan", .label = "Pendidikan terakhir", .nilai = f.pendidikan}, beside);
    page += isian({.nama = "nik",
                   .label = "NIK",
                   .nilai = f.nik,
                   .petunjuk = "16 angka. Tidak pernah tampil utuh di halaman lain.",
                   .papan = "numeric"},
                  beside);
    page += isian({.nama = "nip_lama",
                   .label = "NIP lama",
                   .nilai = f.nip_lama,
                   .petunjuk = "Sembilan angka, bila ada."},
                  beside);
    page += isian({.nama = "email", .label = "Surel", .nilai = f.email, .papan = "email"}, beside);
    page += isian({.nama = "no_hp", .label = "Telepon", .nilai = f.no_hp, .papan = "tel"}, beside);
    page += centang("aktif", "Masih pegawai kantor ini", f.aktif);
    page.add<R"(<div class="tombol-baris aksi">)">();
    page += tombol("Simpan");
    page += tautan_tombol("Batal", back);
    page.add<"</div></form>">();
    std::vector<Remah> crumbs{{"Pegawai", "/pegawai"}};
    if (!is_new) crumbs.push_back({k.orang->nama_lengkap(), back});
    return Response::html(halaman(k,
                                  {.judul = title,
                                   .aktif = Menu::pegawai,
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = crumbs},
                                  page),
                          status);
}

Response tampil_ubah(Kunjungan& k) { return form(k, typed_of(*k.orang), {}); }
Response tampil_baru(Kunjungan& k) {
    pegawai::Pegawai fresh;
    return form(k, typed_of(fresh), {});
}

Response simpan(Kunjungan& k) {
    const kantor::IsianOrang typed = typed_of(k.request);
    const auto saved = kantor::simpan_orang(k.loket(), k.asal(),
                                            k.orang == nullptr ? pegawai::PegawaiId{} : k.orang->id, typed);
    if (!saved) return form(k, typed, saved.error(), 422);
    return Response::see_other(fmt::format("/pegawai/{}?sudah=tersimpan", saved->value()));
}

} // namespace

void tambah_ubah_orang(Pintu& pintu) {
    pintu.buka({.pattern = "/pegawai/{id}/ubah",
                .perbuatan = Perbuatan::ubah_pegawai,
                .halaman = tampil_ubah,
                .orang = "id",
                .catat_baca = true});
    pintu.buka({.method = Method::post,
                .pattern = "/pegawai/{id}/ubah",
                .perbuatan = Perbuatan::ubah_pegawai,
                .halaman = simpan,
                .orang = "id",
                .weight = http::Weight::heavy});
    pintu.buka({.pattern = "/pegawai/baru", .perbuatan = Perbuatan::impor_pegawai, .halaman = tampil_baru});
    pintu.buka({.method = Method::post,
                .pattern = "/pegawai/baru",
                .perbuatan = Perbuatan::impor_pegawai,
                .halaman = simpan,
                .weight = http::Weight::heavy});
}

} // namespace web
