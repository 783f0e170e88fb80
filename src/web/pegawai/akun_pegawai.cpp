// The administrator and somebody's account: a one-time code, a lock, a lost second factor.
#include "kantor/akun.h"
#include "kantor/totp.h"
#include "web/pegawai/bantu.h"
#include "web/pegawai/ubah.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using kantor::KeadaanAkun;
using pegawai::Perbuatan;

std::string_view words(KeadaanAkun state) {
    switch (state) {
    case KeadaanAkun::belum_ada: return "Belum ada akun";
    case KeadaanAkun::menunggu_kode: return "Menunggu kode sekali pakai dipakai";
    case KeadaanAkun::kode_habis: return "Kode sekali pakai sudah lewat waktunya";
    case KeadaanAkun::kode_terpakai: return "Kode sekali pakai sudah dipakai, sandi belum dipilih";
    case KeadaanAkun::aktif: return "Aktif";
    case KeadaanAkun::terkunci: return "Terkunci";
    }
    return "";
}

Response show(const Kunjungan& k, const Html& first, const base::Findings& errors, int status = 200) {
    std::optional<kantor::Akun> account;
    k.situs.simpanan.baca([&](kantor::Baca& db) { account = db.akun(k.situs.instansi, k.orang->id); });
    const KeadaanAkun state = kantor::keadaan(account, k.kini);
    const std::string here = fmt::format("/pegawai/{}", k.orang->id.value());
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<"<h1>Akun {}</h1>">(k.orang->nama_lengkap());
    page += first;
    page.add<
        R"(<dl class="rk bagian-2"><dt>NIP untuk masuk</dt><dd>{}</dd><dt>Keadaan</dt><dd>{}</dd><dt>Faktor kedua</dt><dd>{}</dd></dl>)">(
        nip_tercetak(k.orang->nip), words(state), account && account->totp_aktif ? "Aktif" : "Tidak dipakai");
    page.add<
        R"(<section class="bagian"><h2>Kode sekali pakai</h2><p>Untuk pegawai yang belum punya sandi atau lupa. Sandi lamanya tidak berlaku lagi dan semua sesinya berakhir. Kode berlaku 24 jam untuk sekali masuk, dan tampil sekali saja; sampaikan langsung kepada orangnya.</p>{}</section>)">(
        tombol_kirim(k, here + "/akun/kode", "Buat kode sekali pakai", Rupa::utama));
    if (state == KeadaanAkun::terkunci)
        page.add<
            R"(<section class="bagian"><h2>Kunci</h2><p>Akun ini terkunci: orangnya tidak dapat masuk.</p>{}</section>)">(
            tombol_kirim(k, here + "/akun/buka", "Buka kunci akun"));
    else if (state != KeadaanAkun::belum_ada)
        page.add<
            R"(<section class="bagian"><h2>Kunci</h2><p>Setelah dikunci, orangnya tidak dapat masuk dan semua sesinya berakhir.</p>{}</section>)">(
            tombol_kirim(k, here + "/akun/kunci", "Kunci akun", Rupa::bata));
    if (account && account->totp_aktif)
        page.add<
            R"(<section class="bagian"><h2>Faktor kedua</h2><p>Hapus hanya bila telepon dan kode pemulihannya hilang, dan Anda sudah memastikan orangnya.</p>{}</section>)">(
            tombol_kirim(k, here + "/akun/hapus-faktor", "Hapus faktor kedua", Rupa::bata));
    return Response::html(halaman(k,
                                  {.judul = "Akun " + k.orang->nama_lengkap(),
                                   .aktif = Menu::pegawai,
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Pegawai", "/pegawai"}, {k.orang->nama_lengkap(), here}}},
                                  page),
                          status);
}

Response lihat(Kunjungan& k) { return show(k, pesan(k), {}); }

Response kode_sekali(Kunjungan& k) {
    const auto made = kantor::setel_ulang_sandi(k.loket(), k.asal(), k.orang->id);
    if (!made) return show(k, {}, made.error(), 422);
    // Shown in the answer itself: an address that shows it again would be a second copy of the secret.
    return show(
        k,
        make<
            R"(<div class="sisip beres" role="status"><p>Kode sekali pakai, berlaku sampai {}:</p><p class="mono besar-3">{}</p><p>Catat sekarang; kode ini tidak tampil lagi.</p></div>)">(
            calendar::waktu(made->sampai, k.instansi.zona), made->kode),
        {});
}

Response act(Kunjungan& k, const base::Result<void>& done, std::string_view word) {
    if (!done) return show(k, {}, done.error(), 422);
    return Response::see_other(fmt::format("/pegawai/{}/akun?sudah={}", k.orang->id.value(), word));
}

Response kunci(Kunjungan& k) {
    return act(k, kantor::kunci_akun(k.loket(), k.asal(), k.orang->id), "terkunci");
}
Response buka(Kunjungan& k) { return act(k, kantor::buka_akun(k.loket(), k.asal(), k.orang->id), "terbuka"); }
Response hapus_faktor(Kunjungan& k) {
    return act(k, kantor::hapus_totp(k.loket(), k.asal(), k.orang->id), "faktor");
}

} // namespace

void tambah_akun_pegawai(Pintu& pintu) {
    const auto act = Perbuatan::atur_akun;
    pintu.buka({.pattern = "/pegawai/{id}/akun", .perbuatan = act, .halaman = lihat, .orang = "id"});
    const auto post = [&](const char* pattern, Response (*page)(Kunjungan&)) {
        pintu.buka({.method = Method::post,
                    .pattern = pattern,
                    .perbuatan = act,
                    .halaman = page,
                    .orang = "id",
                    .weight = http::Weight::heavy});
    };
    post("/pegawai/{id}/akun/kode", kode_sekali);
    post("/pegawai/{id}/akun/kunci", kunci);
    post("/pegawai/{id}/akun/buka", buka);
    post("/pegawai/{id}/akun/hapus-faktor", hapus_faktor);
}

} // namespace web
