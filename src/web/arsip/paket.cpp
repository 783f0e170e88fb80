// /arsip/ekspor: packages of any size, made in the background: asked for, watched, called off, fetched.
#include "berkas/arsip/paket.h"

#include "web/arsip/bantu.h"
#include "web/arsip/paket_saya.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::PaketArsip;
using http::Method;
using http::Response;
using pegawai::Perbuatan;

constexpr const char* here = "/arsip/ekspor";

Response page(Kunjungan& k, const base::Findings& errors) {
    const auto all = paket_saya(k, RagamPaket::arsip);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Paket arsip</h1><p>Paket BagIt yang Anda minta. Dibuat di latar belakang; halaman ini boleh ditutup. Yang siap disimpan sehari.</p></div></div>)">();
    out += bilah_arsip(k, "Paket");
    if (all.empty()) {
        out += kosong("Belum ada paket",
                      "Saring register, misalnya menurut tahun atau unit, lalu minta paketnya di sana.",
                      "Buka register", "/arsip");
    } else {
        out.add<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Paket, dapat digulir"><table class="tb"><caption class="sr">Paket, yang terbaru di atas</caption><thead><tr><th scope="col">Paket</th><th scope="col">Diminta</th><th scope="col" class="angka">Arsip</th><th scope="col">Keadaan</th><th scope="col">Tindakan</th></tr></thead><tbody>)">();
        for (const PaketArsip& p : all)
            out.add<
                R"(<tr><th scope="row">{}</th><td>{}</td><td class="angka">{}</td><td>{}</td><td>{}</td></tr>)">(
                p.nama, saat(k, p.pada), p.arsip, keadaan_paket(k, p), tindakan_paket(k, p));
        out.add<R"(</tbody></table></div><p><a href="{}">Muat ulang</a></p>)">(here);
    }
    return halaman_arsip(k, "Paket arsip", out, errors);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

// Everything that the filter of the register finds and whose contents the visitor may read.
Response minta(Kunjungan& k) {
    berkas::SaringanArsip f = saringan_arsip(k);
    f.banyak = 1000;
    f.sebelum = {};
    berkas::MintaPaket what;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (bool more = true; more;) {
            const auto some = db.arsip().cari_arsip(k.situs.instansi, f);
            for (const berkas::Arsip& a : some.isi)
                if (boleh_isi(k, a)) what.isi.push_back(a.id);
            more = some.masih;
            if (more) f.sebelum = some.isi.back().id;
        }
    });
    what.nama = "arsip-" + (f.tahun ? std::to_string(*f.tahun) : std::string("pilihan"));
    if (f.unit) what.nama += fmt::format("-unit-{}", f.unit->value());
    const auto asked = berkas::minta_paket(k.situs.simpanan, k.asal(), k.situs.instansi, k.kini, what);
    if (!asked) return page(k, asked.error());
    return Response::see_other(here);
}

Response batal(Kunjungan& k) {
    const auto p = paket_diminta(k, RagamPaket::arsip);
    if (!p) return halaman_tidak_ada(k);
    const auto done = lepas_paket(k, *p);
    return done ? Response::see_other(here) : page(k, done.error());
}

Response isi(Kunjungan& k) {
    const auto p = paket_diminta(k, RagamPaket::arsip);
    return p ? isi_paket(k, *p) : halaman_tidak_ada(k);
}

} // namespace

void tambah_paket_arsip(Pintu& pintu) {
    const auto act = Perbuatan::lihat_arsip;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = here, .perbuatan = act, .halaman = lihat});
    pintu.buka(
        {.method = Method::post, .pattern = here, .perbuatan = act, .halaman = minta, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/ekspor/{paket}/batal",
                .perbuatan = act,
                .halaman = batal,
                .weight = heavy});
    pintu.buka({.pattern = "/arsip/ekspor/{paket}/isi", .perbuatan = act, .halaman = isi, .weight = heavy});
}

} // namespace web
