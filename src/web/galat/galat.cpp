#include "web/galat/galat.h"

#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"

#include <string_view>

namespace web {

namespace {

using http::Response;
using http::html::make;
using Sebab = kantor::SimpananGagal::Sebab;

struct Kata {
    std::string_view judul, isi;
};

Kata kata(int status) {
    switch (status) {
    case 400:
        return {"Permintaan tidak terbaca", "Peramban mengirim sesuatu yang tidak dapat dibaca. Muat ulang "
                                            "halaman sebelumnya, lalu coba lagi."};
    case 404:
        return {
            "Halaman tidak ada",
            "Alamat ini tidak ada, atau bukan untuk Anda. Periksa tulisannya, atau mulai lagi dari beranda."};
    case 405:
        return {"Cara membuka tidak cocok",
                "Halaman ini hanya dapat dicapai lewat formulirnya. Mulai lagi dari beranda."};
    case 408:
        return {"Kiriman terlalu lama", "Sambungan terlalu lambat sehingga kiriman tidak sampai. Isian Anda "
                                        "masih ada di halaman sebelumnya; kirim lagi."};
    case 413:
        return {"Kiriman terlalu besar", "Berkas atau isian ini melewati batas ukuran. Perkecil berkasnya, "
                                         "lalu kirim lagi dari halaman sebelumnya."};
    case 414:
        return {"Alamat terlalu panjang", "Alamat halaman ini terlalu panjang. Mulai lagi dari beranda."};
    case 415:
        return {"Jenis kiriman tidak cocok",
                "Halaman ini tidak menerima kiriman jenis itu. Kirim lewat formulirnya."};
    case 417:
        return {
            "Permintaan tidak dapat dipenuhi",
            "Peramban meminta cara kirim yang tidak dikenal. Muat ulang halaman sebelumnya, lalu coba lagi."};
    case 431:
        return {"Permintaan terlalu panjang",
                "Peramban mengirim terlalu banyak keterangan. Hapus kuki untuk alamat ini, lalu coba lagi."};
    case 503:
        return {"Sedang sibuk", "Terlalu banyak permintaan dalam waktu yang sama. Tunggu beberapa detik, "
                                "lalu muat ulang. Tidak ada yang hilang."};
    default:
        return {"Terjadi galat di server",
                "Ini bukan karena Anda. Yang sudah tersimpan tetap tersimpan. Coba lagi; bila terulang, "
                "sebutkan kode di bawah kepada administrator."};
    }
}

Kata kata(Sebab sebab) {
    switch (sebab) {
    case Sebab::penuh:
        return {"Cakram server penuh",
                "Isian Anda belum tersimpan, dan yang lama tetap utuh. Kembali ke halaman sebelumnya supaya "
                "isian tidak hilang, beri tahu administrator, lalu kirim lagi setelah ada ruang."};
    case Sebab::sibuk:
        return {"Sedang sibuk", "Isian Anda belum tersimpan karena banyak yang menyimpan bersamaan. Kembali "
                                "ke halaman sebelumnya, lalu kirim lagi."};
    case Sebab::terputus:
        return {"Sambungan ke basis data terputus", "Belum pasti apakah isian Anda tersimpan. Buka "
                                                    "halamannya dan lihat; kirim lagi hanya bila belum ada."};
    case Sebab::rusak:
        return {"Basis data rusak",
                "Kantor ini perlu dipulihkan dari cadangan. Beri tahu administrator: teraju pulihkan."};
    case Sebab::lain: break;
    }
    return kata(500);
}

http::html::Html content(const Kata& words, const std::string& code) {
    http::html::Html out = make<R"(<h1>{}</h1><p class="bagian-2">{}</p>)">(words.judul, words.isi);
    if (!code.empty()) out.add<R"(<p class="redup">Kode: <span class="mono">{}</span></p>)">(code);
    out.add<R"(<p class="bagian-2"><a class="tbl" href="/">Ke beranda</a></p>)">();
    return out;
}

// The office as the band shows it, as far as it can still be read.
Kantor band(Situs& situs) {
    Kantor office;
    try {
        situs.simpanan.baca([&](kantor::Baca& db) {
            if (const auto row = db.instansi(situs.instansi))
                office = {row->nama, row->daerah, "", row->latihan};
        });
    } catch (const kantor::SimpananGagal&) { // an empty band is better than no page
    }
    return office;
}

Response page(const Kunjungan& k, int status, const Kata& words) {
    return Response::html(
        halaman(k, {.judul = std::string(words.judul), .sempit = true}, content(words, k.request.id)),
        status);
}

} // namespace

std::string halaman_galat(Situs& situs, int status, const std::string& permintaan) {
    const Kata words = kata(status);
    return halaman(band(situs), {.judul = std::string(words.judul), .sempit = true},
                   content(words, permintaan));
}

Response halaman_tidak_ada(const Kunjungan& k) {
    const Kata words = kata(404);
    http::html::Html out = content(words, "");
    if (k.saya != nullptr && pegawai::boleh(pegawai::Perbuatan::lihat_daftar_pegawai, k.hubungan_kantor()))
        out.add<
            R"(<form class="cari bagian-2" action="/pegawai" role="search"><label class="sr" for="cari">Cari pegawai</label><input class="in" id="cari" name="cari" type="search" placeholder="Nama, NIP, atau unit"><button class="tbl dua-2">Cari</button></form>)">();
    return Response::html(halaman(k, {.judul = std::string(words.judul), .sempit = true}, out), 404);
}

Response halaman_tolak_kiriman(const Kunjungan& k) {
    return page(k, 403,
                {"Kiriman ini tidak dikenal",
                 "Formulir ini dibuka pada sesi lain atau dari situs lain, jadi tidak "
                 "dijalankan. Kembali, muat ulang halamannya, lalu kirim lagi."});
}

Response halaman_kirim_ulang(const Kunjungan& k) {
    Html page = http::html::make<
        R"(<h1>Simpan isian Anda sekali lagi</h1><p class="bagian-2">Anda masuk lagi sesudah formulir ini dibuka, jadi kirimannya belum dijalankan. Yang Anda ketik masih ada.</p>)">();
    page += formulir_buka(k, k.request.path);
    for (const auto& [name, value] : k.request.form_fields)
        if (name != "csrf" && name != "kunci" && name != "aksi")
            page.add<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
    page.add<
        R"(<p class="tombol-baris bagian-2"><button class="tbl" name="aksi" value="draf">Simpan isian</button></p></form>)">();
    return Response::html(halaman(k, {.judul = "Simpan isian Anda", .sempit = true}, page), 403);
}

Response halaman_sedang_dikerjakan(const Kunjungan& k) {
    const Kata words{"Sudah dikirim", "Kiriman yang sama sedang atau sudah dikerjakan, jadi tidak dijalankan "
                                      "dua kali. Buka halamannya untuk melihat hasilnya."};
    Html out;
    if (k.berkas)
        out.add<R"(<p class="bagian-2"><a class="tbl" href="/berkas/{}">Ke berkas {}</a></p>)">(
            k.berkas->id.value(), k.berkas->nomor);
    else if (k.orang != nullptr)
        out.add<R"(<p class="bagian-2"><a class="tbl" href="/pegawai/{}">Ke halaman {}</a></p>)">(
            k.orang->id.value(), k.orang->nama_lengkap());
    else if (k.skp)
        out.add<R"(<p class="bagian-2"><a class="tbl" href="/rencana/{}">Ke rencana</a></p>)">(
            k.skp->id.value());
    Html all = content(words, "");
    all += out;
    return Response::html(halaman(k, {.judul = std::string(words.judul), .sempit = true}, all), 409);
}

Response halaman_simpanan_gagal(Situs& situs, const kantor::SimpananGagal& failed,
                                const std::string& permintaan) {
    const Kata words = kata(failed.sebab());
    return Response::html(halaman(band(situs), {.judul = std::string(words.judul), .sempit = true},
                                  content(words, permintaan)),
                          503)
        .with("Retry-After", "5");
}

} // namespace web
