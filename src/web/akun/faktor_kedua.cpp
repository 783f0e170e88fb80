// The second factor: enrolling a telephone by QR code or typed key, the recovery codes once, new ones, switching off.
#include "kantor/totp.h"
#include "web/akun/akun.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/bagian/qr.h"

namespace web {

namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::string_view here = "/akun/faktor-kedua";

std::string issuer(const Kunjungan& k) { return k.instansi.nama + " " + k.instansi.daerah; }

Html code_field(const Galat& beside, std::string_view label) {
    return isian({.nama = "kode",
                  .label = label,
                  .petunjuk = "Enam angka dari aplikasi di telepon Anda.",
                  .papan = "numeric",
                  .isi_otomatis = "one-time-code",
                  .pendek = true,
                  .wajib = true},
                 beside);
}

Kepala head(const base::Findings& errors, std::string judul = "Faktor kedua") {
    return {.judul = std::move(judul),
            .galat = !errors.empty(),
            .sempit = true,
            .remah = {{"Akun saya", "/akun"}}};
}

Html not_begun(const Kunjungan& k) {
    Html page = make<
        R"(<p class="bagian-2">Dengan faktor kedua, masuk memerlukan sandi dan enam angka dari aplikasi di telepon Anda. Sandi yang diketahui orang lain tidak cukup untuk masuk.</p><p class="bagian-2">Anda memerlukan telepon dengan aplikasi kode, misalnya FreeOTP, Aegis, atau Google Authenticator. Aplikasi itu tidak memerlukan sambungan internet.</p><div class="bagian-2">)">();
    page += tombol_kirim(k, "/akun/faktor-kedua/mulai", "Daftarkan telepon", Rupa::utama);
    page.add<"</div>">();
    return page;
}

Html begun(const Kunjungan& k, const kantor::PendaftaranTotp& enrolment, const Galat& beside) {
    Html page = make<
        R"(<ol class="langkah bagian-2"><li><h2>Pindai gambar ini dengan aplikasi kode</h2>{}<p>Tidak dapat memindai? Ketik kunci ini di aplikasi, jenis "berdasarkan waktu": <strong class="mono">{}</strong></p></li><li><h2>Ketik enam angka yang tampil</h2>)">(
        qr(enrolment.uri, "Kode QR pendaftaran faktor kedua; kuncinya tertulis di bawah gambar"),
        enrolment.rahasia);
    page += formulir_buka(k, "/akun/faktor-kedua/aktif");
    page += code_field(beside, "Kode");
    page += tombol("Aktifkan faktor kedua");
    page.add<"</form></li></ol>">();
    return page;
}

Html active(const Kunjungan& k, const Galat& beside) {
    int left = 0;
    k.situs.simpanan.baca(
        [&](kantor::Baca& db) { left = db.sisa_kode_pemulihan(k.situs.instansi, k.saya->id); });
    Html page = make<
        R"(<p class="bagian-2"><span class="st beres">Aktif</span> Sisa {} kode pemulihan.</p><section class="bagian">)">(
        left);
    page += formulir_buka(k, "/akun/faktor-kedua/ubah");
    page.add<"<h2>Ubah faktor kedua</h2>">();
    page += isian({.nama = "kode",
                   .label = "Kode dari telepon",
                   .petunjuk = "Untuk mematikan, kode pemulihan juga diterima.",
                   .isi_otomatis = "one-time-code",
                   .pendek = true,
                   .wajib = true},
                  beside);
    page.add<
        R"(<div class="tombol-baris"><button class="tbl" name="tindakan" value="kode">Buat kode pemulihan baru</button><button class="tbl bata" name="tindakan" value="mati">Matikan faktor kedua</button></div><p class="ptj catat">Kode pemulihan yang lama tidak berlaku setelah yang baru dibuat. Ganti telepon? Matikan dahulu, lalu daftarkan telepon yang baru.</p></form></section>)">();
    return page;
}

Response tampil(const Kunjungan& k, const base::Findings& errors, int status) {
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<"<h1>Faktor kedua</h1>">();
    const bool must = kantor::wajib_totp(k.pengaturan, k.hubungan_kantor()) && !k.instansi.latihan;
    if (must && !k.akun->totp_aktif)
        page.add<R"(<div class="bagian-2">{}</div>)">(
            sisip(Nada::dekat, k.situs.wording.render(base::say("halaman_akun.faktor_kedua_wajib"))));
    const auto enrolment = kantor::pendaftaran_totp(*k.akun, k.saya->nama, issuer(k));
    if (k.akun->totp_aktif)
        page += active(k, beside);
    else if (enrolment)
        page += begun(k, *enrolment, beside);
    else
        page += not_begun(k);
    return Response::html(halaman(k, head(errors), page), status);
}

// Shown once, in the answer itself: no address leads here again.
Response tampil_kode(const Kunjungan& k, const kantor::KodePemulihan& codes) {
    Html page = make<
        R"(<div class="bagian-2">{}</div><h1>Kode pemulihan</h1><p class="bagian-2">Bila telepon hilang atau rusak, satu kode di bawah ini menggantikan enam angka. Tiap kode berlaku sekali. Cetak atau salin sekarang, lalu simpan di tempat terkunci: <strong>kode ini tidak dapat ditampilkan lagi.</strong></p><ul class="kode bagian-2" aria-label="Kode pemulihan">)">(
        sisip(Nada::beres, k.situs.wording.render(base::say("halaman_akun.faktor_kedua_aktif"))));
    for (const std::string& code : codes) page.add<R"(<li class="mono">{}</li>)">(code);
    page.add<
        R"(</ul><p class="bagian-2 redup">{}, dibuat {}.</p><div class="tombol-baris bagian-2"><button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button><a class="tbl" href="/akun">Sudah saya simpan</a></div>)">(
        k.saya->nama_lengkap(), k.sekarang());
    return Response::html(halaman(k, head({}, "Kode pemulihan"), page));
}

Response buka(Kunjungan& k) { return tampil(k, {}, 200); }

Response mulai(Kunjungan& k) {
    // Refused only where it is active already, and then the page says so.
    if (auto begun = kantor::mulai_totp(k.loket(), k.asal(), k.saya->nama, issuer(k)); !begun)
        return tampil(k, begun.error(), 422);
    return Response::see_other(std::string(here));
}

Response aktif(Kunjungan& k) {
    const auto codes = kantor::aktifkan_totp(k.loket(), k.asal(), k.request.form("kode"));
    return codes ? tampil_kode(k, *codes) : tampil(k, codes.error(), 422);
}

Response ubah(Kunjungan& k) {
    const std::string_view code = k.request.form("kode");
    if (k.request.form("tindakan") == "mati") {
        const auto off = kantor::matikan_totp(k.loket(), k.asal(), code);
        return off ? Response::see_other("/akun?sudah=mati") : tampil(k, off.error(), 422);
    }
    const auto codes = kantor::ganti_kode_pemulihan(k.loket(), k.asal(), code);
    return codes ? tampil_kode(k, *codes) : tampil(k, codes.error(), 422);
}

} // namespace

void tambah_faktor_kedua(Pintu& pintu) {
    const auto add = [&](Method method, const char* pattern, Response (*page)(Kunjungan&)) {
        pintu.buka({.method = method,
                    .pattern = pattern,
                    .perbuatan = Perbuatan::atur_akun_sendiri,
                    .halaman = setelah_kode(page),
                    .sesi_belum_lengkap = true});
    };
    add(Method::get, "/akun/faktor-kedua", buka);
    add(Method::post, "/akun/faktor-kedua/mulai", mulai);
    add(Method::post, "/akun/faktor-kedua/aktif", aktif);
    add(Method::post, "/akun/faktor-kedua/ubah", ubah);
}

} // namespace web
