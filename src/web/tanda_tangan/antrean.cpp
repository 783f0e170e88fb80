// /tanda-tangan: all that waits for one's signature, one after another.
#include "berkas/simpanan_kunci.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/berkas/meja.h"
#include "web/galat/galat.h"
#include "web/tanda_tangan/rute.h"
#include "web/tanda_tangan/surat.h"

#include <map>

namespace web {
namespace {

using base::say;
using berkas::KeadaanBsre;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr int most_hanging = 500;

// Cases whose paper is at BSrE, or may be.
std::map<std::int64_t, KeadaanBsre> requests(const Kunjungan& k) {
    std::map<std::int64_t, KeadaanBsre> all;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        all.clear();
        for (const berkas::ButirBsre& b : db.kunci().bsre_tergantung(k.situs.instansi, most_hanging))
            all[b.berkas.value()] = berkas::keadaan_kini(b, k.kini);
    });
    return all;
}

Html note(KeadaanBsre state) {
    return make<R"(<br><span class="kecil">BSrE: {}</span>)">(
        state == KeadaanBsre::dikirim ? "sedang dikirim" : "hasilnya belum diketahui");
}

// ---- all that waits for me
Response antrean(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    const std::vector<berkas::Berkas> waiting = menunggu_tanda_saya(k);
    Html out;
    if (k.request.query("sudah") == "semua")
        out += sisip(Nada::beres, k.situs.wording.render(say("tanda.semua_selesai")));
    if (k.request.query("sudah") == "kunci")
        out += sisip(Nada::beres, k.situs.wording.render(say("tanda.terkunci_lagi")));
    out.add<
        R"(<div class="judul"><div><h1>Tanda tangan</h1><p><a href="/akun/sertifikat">Sertifikat saya</a></p></div></div>)">();
    if (waiting.empty()) {
        out += kosong("Tidak ada dokumen yang menunggu tanda tangan Anda.",
                      "Dokumen penilaian tampil di sini begitu giliran Anda menandatanganinya.", "Ke beranda",
                      "/");
    } else {
        out.add<"<p>Buka satu per satu: setelah ditandatangani, dokumen berikutnya tampil sendiri. Frasa "
                "sandi cukup "
                "diketik sekali selama Anda duduk di sini, paling lama {} menit.</p>">(
            berkas::lama_duduk.count());
        const std::map<std::int64_t, KeadaanBsre> at_bsre = requests(k);
        Html rows;
        for (const berkas::Berkas& row : waiting) {
            const std::string who = nama_orang(k, row.pegawai);
            const auto sent = at_bsre.find(row.id.value());
            rows.add<
                R"(<tr><th scope="row"><a href="/berkas/{}/tanda-tangan?antre=ya">{}</a></th><td>{}{}</td><td>{}</td></tr>)">(
                row.id.value(), who, row.nomor, sent == at_bsre.end() ? Html() : note(sent->second),
                row.tenggat
                    ? calendar::waktu(std::chrono::floor<std::chrono::minutes>(*row.tenggat), k.instansi.zona)
                    : std::string("–"));
        }
        out.add<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Menunggu tanda tangan Anda"><table class="tb"><caption class="sr">Menunggu tanda tangan Anda</caption><thead><tr><th scope="col">Pegawai</th><th scope="col">Nomor berkas</th><th scope="col">Tenggat</th></tr></thead><tbody>{}</tbody></table></div>)">(
            rows);
    }
    return Response::html(halaman(k, {.judul = "Tanda tangan", .aktif = Menu::tanda_tangan}, out));
}

Response kunci(Kunjungan& k) {
    if (k.situs.juru_segel != nullptr) k.situs.juru_segel->kunci_lagi(k.sesi->kunci);
    return Response::see_other("/tanda-tangan?sudah=kunci");
}

} // namespace

void tambah_antrean_tanda(Pintu& pintu) {
    pintu.buka({.pattern = "/tanda-tangan", .perbuatan = Perbuatan::buka_beranda, .halaman = antrean});
    pintu.buka({.method = Method::post,
                .pattern = "/tanda-tangan/kunci",
                .perbuatan = Perbuatan::buka_beranda,
                .halaman = kunci});
}

} // namespace web
