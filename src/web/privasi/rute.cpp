#include "web/privasi/rute.h"

#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/bagian/laporan.h"

namespace web {

namespace {

using http::Response;
using http::html::make;
using pegawai::Perbuatan;

Response show(const Kunjungan& k, const rekap::Laporan& r, const char* pdf) {
    Html page = make<
        R"(<div class="judul"><div><h1>{}</h1><p>{}</p></div><div class="tombol-baris">{}<button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button></div></div>)">(
        r.judul, r.anak_judul, tautan_tombol("Unduh PDF", pdf));
    page.add<R"(<dl class="rk">)">();
    for (const auto& [label, value] : r.fakta) page.add<"<dt>{}</dt><dd>{}</dd>">(label, value);
    page.add<"</dl>">();
    for (const rekap::Tabel& one : r.tabel)
        page.add<R"(<section class="bagian"><h2>{}</h2><p class="redup">{}</p>{}</section>)">(
            one.nama, one.keterangan, laporan_tabel(one));
    for (const std::string& note : r.catatan) page.add<R"(<p class="redup">{}</p>)">(note);
    page.add<
        R"(<p class="bagian"><a href="/privasi/pemrosesan">Kegiatan pemrosesan</a> · <a href="/privasi/dpia">Penilaian dampak</a> · <a href="/privasi/permintaan">Permintaan data pribadi</a></p>)">();
    return Response::html(halaman(k,
                                  {.judul = r.judul,
                                   .aktif = Menu::pengaturan,
                                   .remah = {{"Pengaturan", "/pengaturan"}},
                                   .lembar = {"u.css"}},
                                  page));
}

} // namespace

void tambah_privasi(Pintu& pintu) {
    const auto act = Perbuatan::kelola_privasi;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/privasi/pemrosesan", .perbuatan = act, .halaman = [](Kunjungan& k) {
                    return show(k, privasi::pemrosesan(k), "/privasi/pemrosesan.pdf");
                }});
    pintu.buka({.pattern = "/privasi/pemrosesan.pdf",
                .perbuatan = act,
                .halaman =
                    [](Kunjungan& k) {
                        return laporan_pdf(k, privasi::pemrosesan(k), "pemrosesan-data-pribadi.pdf");
                    },
                .weight = heavy});
    pintu.buka({.pattern = "/privasi/dpia", .perbuatan = act, .halaman = [](Kunjungan& k) {
                    return show(k, privasi::dpia(k), "/privasi/dpia.pdf");
                }});
    pintu.buka(
        {.pattern = "/privasi/dpia.pdf",
         .perbuatan = act,
         .halaman = [](Kunjungan& k) { return laporan_pdf(k, privasi::dpia(k), "penilaian-dampak.pdf"); },
         .weight = heavy});
    privasi::tambah_permintaan(pintu);
}

} // namespace web
