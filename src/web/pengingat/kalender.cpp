#include "berkas/tautan.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/pengingat/pengingat.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::string_view ending = ".ics";

Kepala head() { return {.judul = "Kalender tenggat", .sempit = true, .remah = {{"Akun saya", "/akun"}}}; }

Html what_it_is() {
    return make<
        R"(<h1>Kalender tenggat</h1><p class="bagian-2">Tenggat pekerjaan Anda dapat dibaca program kalender di telepon atau komputer Anda. Siapa pun yang tahu alamatnya dapat membacanya tanpa masuk; isinya hanya pekerjaan, nomor berkas, dan tenggat.</p>)">();
}

Response buka(Kunjungan& k) {
    bool has = false;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { has = db.punya_tautan(k.situs.instansi, k.saya->id); });
    Html page;
    if (k.request.query("sudah") == "cabut")
        page += sisip(Nada::beres, k.situs.wording.render(base::say("halaman_pengingat.tautan_dicabut")));
    page += what_it_is();
    if (has)
        page.add<
            R"(<p class="bagian-2"><span class="st beres">Aktif</span> Alamat Anda pernah ditampilkan sekali dan tidak disimpan di sini. Lupa atau bocor? Buat yang baru: yang lama langsung tidak berlaku.</p>)">();
    page.add<R"(<div class="tombol-baris bagian-2">)">();
    page += tombol_kirim(k, "/akun/kalender/buat", has ? "Buat alamat baru" : "Buat alamat kalender",
                         Rupa::utama);
    if (has) page += tombol_kirim(k, "/akun/kalender/cabut", "Cabut alamat", Rupa::bata);
    page.add<"</div>">();
    return Response::html(halaman(k, head(), page));
}

// As the visitor reached us; the office's own address where it is set.
std::string beginning(const Kunjungan& k) {
    std::string address = k.pengaturan.surel.alamat;
    if (address.empty())
        return fmt::format("{}://{}", k.request.secure ? "https" : "http", k.request.header("host"));
    while (address.ends_with('/')) address.pop_back();
    return address;
}

// The answer itself shows the address: no other page ever can.
Response buat(Kunjungan& k) {
    const auto token = berkas::buat_tautan(meja(k), k.asal());
    if (!token) return Response::see_other("/akun/kalender");
    Html page = what_it_is();
    page.add<
        R"(<p class="bagian-2">Alamat Anda, tampil sekali ini saja:</p><p class="mono sidik">{}/kalender/{}{}</p><p class="bagian-2">Di program kalender, pilih "Tambah kalender dari alamat" lalu tempelkan. Buat alamat baru di sini bila alamat ini terlihat orang lain.</p><p class="bagian-2"><a class="tbl" href="/akun/kalender">Sudah saya simpan</a></p>)">(
        beginning(k), *token, ending);
    return Response::html(halaman(k, head(), page));
}

Response cabut(Kunjungan& k) {
    if (const auto done = berkas::cabut_tautan(meja(k), k.asal()); !done)
        return Response::see_other("/akun/kalender");
    return Response::see_other("/akun/kalender?sudah=cabut");
}

// Nobody is signed in here: the address is the secret.
Response baca(Kunjungan& k) {
    std::string_view token = k.request.param("token");
    if (!token.ends_with(ending)) return Response::text("", 404);
    token.remove_suffix(ending.size());
    std::optional<std::string> feed;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        const auto who = berkas::pemilik(db, k.situs.instansi, token);
        const pegawai::Pegawai* person = who ? k.kantor->pegawai(*who) : nullptr;
        if (person == nullptr || !person->aktif) return;
        feed = berkas::tulis_ics(
            berkas::tugas(db, k.situs.instansi, *k.kantor, *who, k.kini, k.instansi.zona), k.situs.instansi);
    });
    if (!feed) return Response::text("", 404);
    Response response = Response::text(*std::move(feed));
    response.type = "text/calendar; charset=utf-8";
    response.cacheable = true;
    return response;
}

} // namespace

void tambah_kalender(Pintu& pintu) {
    constexpr auto own = Perbuatan::atur_akun_sendiri;
    pintu.buka({.pattern = "/akun/kalender", .perbuatan = own, .halaman = buka});
    const auto act = [&](const char* pattern, Response (*page)(Kunjungan&)) {
        pintu.buka({.method = Method::post,
                    .pattern = pattern,
                    .perbuatan = own,
                    .halaman = page,
                    .weight = http::Weight::heavy});
    };
    act("/akun/kalender/buat", buat);
    act("/akun/kalender/cabut", cabut);
    pintu.buka({.pattern = "/kalender/{token}", .perbuatan = Perbuatan::buka_umum, .halaman = baca});
}

} // namespace web
