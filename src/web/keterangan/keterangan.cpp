#include "web/keterangan/keterangan.h"

#include "web/bagian/kerangka.h"
#include "web/verifikasi/kode.h"

namespace web {

namespace {

using http::Response;
using http::html::make;

Response bantuan(Kunjungan& k) {
    Html page = make<R"(<h1>Bantuan</h1>
<section class="bagian"><h2>Masuk</h2><p>Isi NIP dan sandi Anda. Bila baru pertama kali, pakai kode sekali pakai dari administrator; kode berlaku 24 jam, lalu Anda memilih sandi sendiri. Setelah beberapa kali keliru, tunggu sebentar seperti yang tertulis; akun Anda tidak terkunci.</p></section>
<section class="bagian"><h2>Formulir</h2><p>Angka boleh ditulis dengan titik atau koma: 17.100.000, 88,5, dan Rp18.000.000 semuanya terbaca. Bila ada yang keliru, halaman menyebut tempatnya dan jalan keluarnya; yang sudah Anda ketik tetap ada.</p></section>
<section class="bagian"><h2>Memeriksa dokumen</h2><p>Dokumen yang diterbitkan kantor ini memuat kode delapan tanda dan kode QR di kakinya. <a href="/v">Periksa dengan kodenya</a>: siapa pun boleh, tanpa masuk.)">();
    if (k.situs.pemeriksa_pdf != nullptr)
        page.add<R"( Berkas PDF diperiksa di <a href="/periksa">halaman periksa PDF</a>.)">();
    if (ada_halaman_luring(k))
        page.add<R"( Untuk tempat tanpa jaringan, <a href="/v/luring.html">simpan pemeriksa kode</a>.)">();
    page.add<R"(</p></section>
<section class="bagian"><h2>Tanpa JavaScript</h2><p>Semua halaman dan tombol tetap bekerja. Halaman yang menunggu pekerjaan panjang menyegarkan diri sendiri.</p></section>
<section class="bagian"><h2>Bila ada yang tidak jalan</h2><p>Catat kode yang tertulis di halaman galat, lalu sampaikan kepada administrator kantor Anda. Kode itu menunjuk ke catatan server.</p></section>)">();
    return Response::html(halaman(k, {.judul = "Bantuan", .sempit = true}, page));
}

Response privasi(Kunjungan& k) {
    return Response::html(halaman(k, {.judul = "Privasi", .sempit = true}, make<R"(<h1>Privasi</h1>
<section class="bagian"><h2>Untuk apa data dipakai</h2><p>Teraju menyimpan data kepegawaian dan penilaian kinerja supaya kantor dapat menjalankan penilaian SKP. Dasarnya kewajiban hukum dan tugas pelayanan publik (UU 27/2022 Pasal 20 ayat (2) huruf c dan e), bukan persetujuan; karena itu tidak ada kotak "saya setuju".</p></section>
<section class="bagian"><h2>Siapa yang dapat melihat</h2><p>Anda sendiri, penilai Anda pada masa itu, atasannya, Kasubbag Umum dan Kepegawaian, Irban wilayah Anda, Inspektur, dan pemeriksa internal selama masa tugasnya. Administrator mengurus akun dan daftar pegawai, tetapi tidak dapat membuka penilaian.</p></section>
<section class="bagian"><h2>Apa yang dicatat</h2><p>Setiap tindakan, dan setiap kali seseorang membuka data orang lain, dicatat di jurnal: siapa, apa, kapan, dari alamat mana. Sandi, kode, dan isi berkas tidak pernah dicatat.</p></section>
<section class="bagian"><h2>Kuki</h2><p>Satu kuki menyimpan tanda masuk Anda dan hilang saat peramban ditutup. Tidak ada kuki lain, dan tidak ada yang dikirim ke luar kantor.</p></section>)">()));
}

Response aksesibilitas(Kunjungan& k) {
    return Response::html(
        halaman(k, {.judul = "Aksesibilitas", .sempit = true}, make<R"(<h1>Aksesibilitas</h1>
<p class="bagian-2">Teraju mengikuti WCAG 2.2 tingkat AA. Setiap halaman diuji dengan axe pada layar lebar dan telepon, terang dan gelap.</p>
<ul class="bagian-2"><li>Semua dapat dicapai dengan papan tik; fokus selalu terlihat.</li><li>Warna tidak pernah menjadi satu-satunya penanda.</li><li>Pembesaran sampai 400% tidak membuat halaman bergeser ke samping.</li><li>Tidak ada gerak dan tidak ada batas waktu mengetik.</li></ul>
<p class="bagian-2">Menemukan hambatan? Sampaikan kepada administrator kantor Anda.</p>)">()));
}

} // namespace

void tambah_keterangan(Pintu& pintu) {
    pintu.buka({.pattern = "/bantuan", .halaman = bantuan});
    pintu.buka({.pattern = "/privasi", .halaman = privasi});
    pintu.buka({.pattern = "/aksesibilitas", .halaman = aksesibilitas});
}

} // namespace web
