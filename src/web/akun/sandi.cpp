// Changing one's password, and choosing the first one after the administrator's code.
#include "kantor/sandi.h"

#include "kantor/akun.h"
#include "web/akun/akun.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <fmt/format.h>

namespace web {

namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

kantor::SandiBaru typed(const Kunjungan& k) {
    return {std::string(k.request.form("lama")), std::string(k.request.form("sandi_baru")),
            std::string(k.request.form("ulang"))};
}

// For password managers: whose password it is.
Html whose(const Kunjungan& k) {
    return make<
        R"(<input class="sr" name="username" autocomplete="username" value="{}" tabindex="-1" aria-hidden="true" readonly>)">(
        k.saya->nip);
}

Html new_password(const Galat& beside) {
    const std::string hint = fmt::format(
        "Paling sedikit {} huruf, angka, atau tanda. Beberapa kata yang tidak berhubungan mudah diingat dan "
        "sulit ditebak.",
        kantor::sandi_terpendek);
    Html out = isian({.nama = "sandi_baru",
                      .label = "Sandi baru",
                      .petunjuk = hint,
                      .jenis = "password",
                      .isi_otomatis = "new-password",
                      .wajib = true},
                     beside);
    out += isian({.nama = "ulang",
                  .label = "Sandi baru, sekali lagi",
                  .jenis = "password",
                  .isi_otomatis = "new-password",
                  .wajib = true},
                 beside);
    return out;
}

Response tampil_ganti(const Kunjungan& k, const base::Findings& errors, int status) {
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<
        R"(<h1>Ganti sandi</h1><p class="bagian-2">Setelah diganti, sesi Anda di peramban lain berakhir.</p><div class="bagian-2">)">();
    page += formulir_buka(k, "/akun/sandi");
    page += whose(k);
    page += isian({.nama = "lama",
                   .label = "Sandi lama",
                   .jenis = "password",
                   .isi_otomatis = "current-password",
                   .wajib = true},
                  beside);
    page += new_password(beside);
    page += tombol("Ganti sandi");
    page.add<"</form></div>">();
    return Response::html(halaman(k,
                                  {.judul = "Ganti sandi",
                                   .galat = !errors.empty(),
                                   .sempit = true,
                                   .remah = {{"Akun saya", "/akun"}}},
                                  page),
                          status);
}

Response buka_ganti(Kunjungan& k) {
    if (k.akun->sandi.empty()) return Response::see_other("/akun/sandi-baru");
    return tampil_ganti(k, {}, 200);
}

Response kirim_ganti(Kunjungan& k) {
    const kantor::HasilMasuk result = kantor::ganti_sandi(k.loket(), k.asal(), *k.sesi, typed(k));
    if (!result.sesi) return tampil_ganti(k, result.galat, result.tunggu.count() > 0 ? 429 : 422);
    Response response = Response::see_other("/akun?sudah=sandi");
    pasang_cookie(response, k.request, result.sesi->token);
    return response;
}

Response tampil_pilih(const Kunjungan& k, const base::Findings& errors, int status) {
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<
        R"(<h1>Pilih sandi</h1><p class="bagian-2">Selamat datang, {}. Kode sekali pakai sudah terpakai; pilih sandi yang hanya Anda yang tahu. Administrator tidak dapat melihatnya. Bila Anda keluar sebelum sandi tersimpan, mintalah kode baru.</p><div class="bagian-2">)">(
        k.saya->nama_lengkap());
    page += formulir_buka(k, "/akun/sandi-baru");
    page += whose(k);
    page += new_password(beside);
    page += tombol("Simpan sandi dan lanjut");
    page.add<"</form></div>">();
    return Response::html(
        halaman(k, {.judul = "Pilih sandi", .galat = !errors.empty(), .umum = true, .sempit = true}, page),
        status);
}

Response buka_pilih(Kunjungan& k) {
    if (!k.akun->sandi.empty()) return Response::see_other("/akun/sandi");
    return tampil_pilih(k, {}, 200);
}

Response kirim_pilih(Kunjungan& k) {
    auto session = kantor::pilih_sandi(k.loket(), k.asal(), *k.sesi, typed(k));
    if (!session) return tampil_pilih(k, session.error(), 422);
    Response response = Response::see_other("/");
    pasang_cookie(response, k.request, session->token);
    return response;
}

} // namespace

void tambah_sandi(Pintu& pintu) {
    constexpr auto own = Perbuatan::atur_akun_sendiri;
    pintu.buka({.pattern = "/akun/sandi", .perbuatan = own, .halaman = buka_ganti});
    pintu.buka({.method = Method::post, .pattern = "/akun/sandi", .perbuatan = own, .halaman = kirim_ganti});
    pintu.buka({.pattern = "/akun/sandi-baru",
                .perbuatan = own,
                .halaman = setelah_kode(buka_pilih),
                .sesi_belum_lengkap = true});
    pintu.buka({.method = Method::post,
                .pattern = "/akun/sandi-baru",
                .perbuatan = own,
                .halaman = setelah_kode(kirim_pilih),
                .sesi_belum_lengkap = true});
}

} // namespace web
