#include "berkas/ringkasan.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/pengingat/pengingat.h"

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::size_t shown = 10;

Response buka(Kunjungan& k) {
    berkas::KeadaanSurel state;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { state = db.keadaan_surel(k.situs.instansi, k.saya->id); });
    Html page;
    if (k.request.query("sudah") == "simpan")
        page += sisip(Nada::beres, k.situs.wording.render(base::say("halaman_pengingat.surel_disimpan")));
    page.add<
        R"(<h1>Surel ringkasan</h1><p class="bagian-2">Paling banyak sekali sehari, pada pagi hari kerja, dan hanya bila ada pengingat yang belum Anda baca. Isinya pekerjaan yang menunggu Anda dengan tenggatnya, tanpa nama orang dan tanpa nilai.</p><dl class="rk bagian-2"><dt>Alamat surel Anda</dt><dd>{}</dd></dl>)">(
        k.saya->email.empty() ? std::string("belum ada; lengkapi pada data kepegawaian Anda")
                              : k.saya->email);
    if (k.pengaturan.surel.server.empty())
        page.add<
            R"(<p class="ptj">Kantor ini belum mengirim surel: server surel belum diatur administrator.</p>)">();
    page += formulir_buka(k, "/akun/surel");
    page.add<R"(<fieldset class="is"><legend>Pilihan Anda</legend>{}</fieldset>{}</form>)">(
        centang("mau", "Kirimi saya surel ringkasan", !state.mati), tombol("Simpan pilihan"));
    return Response::html(
        halaman(k, {.judul = "Surel ringkasan", .sempit = true, .remah = {{"Akun saya", "/akun"}}}, page));
}

Response simpan(Kunjungan& k) {
    if (const auto done = berkas::atur_surel(meja(k), k.asal(), k.request.form("mau") == "ya"); !done)
        return Response::see_other("/akun/surel");
    return Response::see_other("/akun/surel?sudah=simpan");
}

Response coba(Kunjungan& k) {
    base::Findings why{{"surel_server", {}, base::say("surel.belum_diatur")}};
    if (k.situs.pengirim != nullptr) {
        const auto sent = berkas::kirim_percobaan(meja(k), k.asal(), k.situs.wording, *k.situs.pengirim);
        if (sent) return Response::see_other("/pengaturan?sudah=percobaan#surel");
        why = sent.error();
    }
    for (base::Finding& f : why) f.place.clear(); // this page has no fields
    Html page = ringkasan_galat(why, k.situs.wording);
    page.add<
        R"(<h1>Surel percobaan</h1><p class="bagian-2"><a href="/pengaturan#surel">Kembali ke pengaturan surel</a></p>)">();
    return Response::html(halaman(k,
                                  {.judul = "Surel percobaan",
                                   .aktif = Menu::pengaturan,
                                   .galat = true,
                                   .sempit = true,
                                   .remah = {{"Pengaturan", "/pengaturan"}}},
                                  page),
                          422);
}

} // namespace

Html bagian_surel(const Kunjungan& k) {
    std::vector<berkas::KeadaanSurel> failed;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { failed = db.surel_gagal(k.situs.instansi); });
    Html out = make<
        R"(<section class="bagian" id="surel"><h2>Periksa surel</h2><p>Mengirim satu surel percobaan ke alamat Anda sendiri dengan pengaturan yang tersimpan.</p><div class="tombol-baris bagian-2">{}</div>)">(
        tombol_kirim(k, "/pengaturan/surel/coba", "Kirim surel percobaan"));
    if (!failed.empty()) {
        out.add<R"(<h3>Belum terkirim: {} pegawai</h3><ul class="kerja">)">(failed.size());
        for (std::size_t i = 0; i < failed.size() && i < shown; ++i) {
            const pegawai::Pegawai* who = k.kantor->pegawai(failed[i].pegawai);
            out.add<R"(<li>{}<p class="redup">{} kali dicoba, terakhir {}. Jawaban server: {}</p></li>)">(
                who == nullptr ? std::string("–") : who->nama_lengkap(), failed[i].kali,
                calendar::waktu(std::chrono::floor<std::chrono::minutes>(*failed[i].gagal), k.instansi.zona),
                failed[i].sebab);
        }
        out.add<"</ul>">();
    }
    out.add<"</section>">();
    return out;
}

void tambah_surel(Pintu& pintu) {
    pintu.buka({.pattern = "/akun/surel", .perbuatan = Perbuatan::atur_akun_sendiri, .halaman = buka});
    pintu.buka({.method = Method::post,
                .pattern = "/akun/surel",
                .perbuatan = Perbuatan::atur_akun_sendiri,
                .halaman = simpan,
                .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/pengaturan/surel/coba",
                .perbuatan = Perbuatan::ubah_pengaturan,
                .halaman = coba,
                .weight = http::Weight::heavy});
}

} // namespace web
