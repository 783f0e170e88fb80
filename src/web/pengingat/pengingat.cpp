#include "web/pengingat/pengingat.h"

#include "berkas/tugas.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::JenisPengingat;
using berkas::Pengingat;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr int shown = 60;

base::Sentence sentence(const Kunjungan& k, const Pengingat& p) {
    using base::say;
    switch (p.jenis) {
    case JenisPengingat::menjelang: return say("pengingat.menjelang", {{"nomor", p.pesan}});
    case JenisPengingat::lewat: return say("pengingat.lewat", {{"nomor", p.pesan}});
    case JenisPengingat::rencana: return say("pengingat.rencana");
    case JenisPengingat::tugas: break;
    }
    const pegawai::Pegawai* by = k.kantor->pegawai(p.oleh);
    return say("pengingat.tugas",
               {{"oleh", by == nullptr ? std::string("Teraju") : by->nama_lengkap()}, {"nomor", p.pesan}});
}

Html one(const Kunjungan& k, const Pengingat& p) {
    const calendar::Instant minute = std::chrono::floor<std::chrono::minutes>(p.pada);
    const std::string target =
        p.berkas ? fmt::format("/berkas/{}", p.berkas.value()) : std::string("/rencana");
    Html out = make<R"(<li><a href="{}">{}</a><p class="redup">{}<time datetime="{}">{}</time></p></li>)">(
        target, k.situs.wording.render(sentence(k, p)), p.dibaca ? "" : "Baru · ",
        calendar::iso_waktu(p.pada, k.instansi.zona), calendar::waktu(minute, k.instansi.zona));
    return out;
}

Response buka(Kunjungan& k) {
    std::vector<Pengingat> list;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { list = db.pengingat_untuk(k.situs.instansi, k.saya->id, shown); });
    Html page;
    if (k.request.query("sudah") == "baca")
        page += sisip(Nada::beres, k.situs.wording.render(base::say("halaman_pengingat.dibaca")));
    page.add<
        R"(<div class="judul"><div><h1>Pengingat</h1><p>Yang terbaru di atas. <a href="/akun/surel">Surel ringkasan</a> · <a href="/akun/kalender">Kalender tenggat</a></p></div></div>)">();
    if (list.empty())
        page +=
            kosong("Tidak ada pengingat",
                   "Pengingat muncul di sini bila sisa waktu sebuah berkas di tangan Anda tinggal seperempat "
                   "norma, bila normanya lewat, atau bila rekan mengingatkan Anda.");
    bool unread = false;
    if (!list.empty()) {
        page.add<R"(<ul class="kerja bagian-2">)">();
        for (const Pengingat& p : list) {
            unread = unread || !p.dibaca;
            page += one(k, p);
        }
        page.add<"</ul>">();
    }
    if (unread)
        page.add<R"(<div class="tombol-baris bagian-2">{}</div>)">(
            tombol_kirim(k, "/pengingat", "Tandai semua terbaca", Rupa::utama));
    return Response::html(halaman(k, {.judul = "Pengingat", .aktif = Menu::pengingat, .sempit = true}, page));
}

Response tandai(Kunjungan& k) {
    if (const auto done = berkas::baca_pengingat(meja(k), k.asal()); !done)
        return Response::see_other("/pengingat");
    return Response::see_other("/pengingat?sudah=baca");
}

} // namespace

void tambah_pengingat(Pintu& pintu) {
    pintu.buka({.pattern = "/pengingat", .perbuatan = Perbuatan::buka_beranda, .halaman = buka});
    pintu.buka({.method = Method::post,
                .pattern = "/pengingat",
                .perbuatan = Perbuatan::buka_beranda,
                .halaman = tandai,
                .weight = http::Weight::heavy});
    tambah_surel(pintu);
    tambah_kalender(pintu);
}

} // namespace web
