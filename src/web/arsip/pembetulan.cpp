// Where a record comes from and what follows it; /arsip/{arsip}/pembetulan opens the case that corrects it.
#include "berkas/arsip/pembetulan.h"

#include "web/arsip/bantu.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::Arsip;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

// Of a record that came in a package.
Html where_from(const Kunjungan& k, const berkas::AsalArsip& was) {
    return make<
        R"(<h2>Asal</h2><dl class="rk kecil"><dt>Diterima dari</dt><dd>{}, paket {}</dd><dt>Di sana</dt><dd>arsip {}, diarsipkan {}</dd><dt>Nomor lama</dt><dd class="mono">{}</dd><dt>Daun lama</dt><dd class="mono">{}</dd></dl>)">(
        was.kantor.empty() ? "kantor yang tidak disebut" : was.kantor, was.paket, was.nomor,
        calendar::waktu(was.diarsipkan, k.instansi.zona), was.pendaftaran.empty() ? "–" : was.pendaftaran,
        was.daun.hex());
}

// Both ways: the record that it corrects, and the case or record that corrects it.
Html corrections(const Kunjungan& k, berkas::Baca& db, const Arsip& a,
                 const std::vector<berkas::Pembetulan>& followed) {
    Html out;
    if (a.mengoreksi)
        out.add<R"(<p class="sisip jalan">Arsip ini membetulkan <a href="{}">arsip {}</a>.</p>)">(
            alamat(a.mengoreksi), a.mengoreksi);
    for (const berkas::Pembetulan& one : followed) {
        if (const auto newer = db.arsip().arsip_berkas(k.situs.instansi, one.berkas)) {
            out.add<
                R"(<p class="sisip dekat">Arsip ini sudah dibetulkan oleh <a href="{}">arsip {}</a>: {}. Isinya tetap seperti ketika diarsipkan.</p>)">(
                alamat(newer->id), newer->id, one.alasan);
        } else if (const auto row = db.berkas(k.situs.instansi, one.berkas)) {
            out.add<
                R"(<p class="sisip jalan">Pembetulan sedang berjalan, <a href="{}">berkas {}</a>: {}. Sampai selesai, arsip ini yang dipakai.</p>)">(
                alamat(*row), row->nomor, one.alasan);
        }
    }
    return out;
}

Html form(const Kunjungan& k, const Arsip& a, const Galat& beside) {
    Html fields = formulir_buka(k, alamat(a.id, "pembetulan"));
    fields += isian(
        {.nama = "alasan_pembetulan",
         .label = "Yang salah, dan dari mana diketahui",
         .nilai = k.request.form("alasan_pembetulan"),
         .petunjuk =
             "Arsip tidak diubah. Berkas baru menempuh langkah SOP dari awal dengan formulir yang sama."},
        beside);
    fields.add<"{}</form>">(tombol("Buka perkara pembetulan", Rupa::kedua));
    return make<"<details><summary>Betulkan isi arsip ini</summary>{}</details>">(fields);
}

Response buka(Kunjungan& k) {
    const berkas::ArsipId id{angka_dari(k.request.param("arsip")).value_or(0)};
    const auto opened = berkas::buka_pembetulan(meja(k), k.asal(), id, k.request.form("alasan_pembetulan"));
    if (!opened) return halaman_catatan(k, opened.error());
    return Response::see_other(alamat(*opened));
}

} // namespace

Html asal_dan_pembetulan(const Kunjungan& k, berkas::Baca& db, const Arsip& a, const Galat& beside) {
    Html out;
    const auto followed = db.arsip().pembetulan_atas(k.situs.instansi, a.id);
    out += corrections(k, db, a, followed);
    if (const auto was = db.arsip().asal_arsip(k.situs.instansi, a.id)) out += where_from(k, *was);
    if (a.berkas && followed.empty() && pegawai::boleh(Perbuatan::kelola_berkas, k.hubungan_kantor()))
        out += form(k, a, beside);
    return out;
}

void tambah_pembetulan_arsip(Pintu& pintu) {
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/{arsip}/pembetulan",
                .perbuatan = Perbuatan::kelola_berkas,
                .halaman = buka,
                .weight = http::Weight::heavy});
}

} // namespace web
