// /sertifikat/bukti: how long the papers in force prove themselves, and what is missing (administrator).
#include "berkas/bukti_terbitan.h"
#include "web/bagian/kerangka.h"
#include "web/galat/galat.h"
#include "web/tanda_tangan/bantu.h"
#include "web/tanda_tangan/rute.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Response;
using http::html::make;

constexpr int most_shown = 200;

// A scan has nothing to prove: it is no defect.
Html lines(const Kunjungan& k, const std::vector<berkas::BarisBukti>& all, int& incomplete) {
    Html rows;
    for (const auto& [paper, evidence] : all) {
        const bool seen = evidence && evidence->atas == paper.kini;
        if (seen && !evidence->kurang.empty() && !evidence->tingkat.empty()) ++incomplete;
        rows.add<R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>)">(
            paper.nomor_naskah,
            seen && evidence->sampai ? hari_di(k, *evidence->sampai) : std::string("belum terbukti"),
            seen && !evidence->tingkat.empty() ? evidence->tingkat : std::string("–"),
            seen ? berkas::kelengkapan_bukti(evidence->kurang) : std::string("belum dilihat"));
    }
    return rows;
}

Response buka(Kunjungan& k) {
    if (k.situs.juru_segel == nullptr) return halaman_tidak_ada(k);
    std::vector<berkas::BarisBukti> all;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = db.terbitan().bukti_berlaku(k.situs.instansi, most_shown + 1); });
    const bool more = static_cast<int>(all.size()) > most_shown;
    if (more) all.pop_back();
    int incomplete = 0;
    const Html rows = lines(k, all, incomplete);
    Html out = make<
        R"(<div class="judul"><div><h1>Bukti jangka panjang</h1></div></div><p class="bagian-2">Tanda tangan elektronik membuktikan dirinya selama sertifikat yang menjamin waktunya berlaku. Server melengkapi dan memperpanjang bukti dengan sendirinya, 90 hari sebelum habis; dokumen, salinan, dan arsipnya tidak berubah: bukti yang baru disimpan di sampingnya.</p>)">();
    if (incomplete > 0)
        out += sisip(Nada::dekat,
                     fmt::format("{} dokumen belum lengkap buktinya. Yang kurang tertulis pada barisnya.",
                                 incomplete));
    if (all.empty()) {
        out.add<"<p>Belum ada dokumen yang berlaku.</p>">();
    } else {
        out.add<
            R"(<section class="bagian"><div class="gulir" tabindex="0" role="region" aria-label="Dokumen yang berlaku"><table class="tb"><caption class="sr">Dokumen yang berlaku, yang paling dahulu habis buktinya di atas</caption><thead><tr><th scope="col">Dokumen</th><th scope="col">Terbukti sampai</th><th scope="col">Tingkat</th><th scope="col">Bukti</th></tr></thead><tbody>{}</tbody></table></div></section>)">(
            rows);
        if (more)
            out.add<"<p>Hanya {} yang pertama. Semuanya: <code>teraju segel bukti --daftar</code>.</p>">(
                most_shown);
        out.add<
            R"(<section class="bagian"><h2>Bila ada yang kurang</h2><ul><li>Cap waktu: server dijalankan dengan <code>--cap-waktu</code>, alamat layanan cap waktu (RFC 3161).</li><li>Daftar pencabutan penerbit lain: serahkan dengan <code>--crl</code>, atau izinkan server mengambilnya dengan <code>--ambil-crl</code>.</li><li>Sertifikat akar penerbitnya: serahkan dengan <code>--akar</code>.</li></ul></section>)">();
    }
    return Response::html(
        halaman(k,
                {.judul = "Bukti jangka panjang",
                 .remah = {{"Pengaturan", "/pengaturan"}, {"Sertifikat penanda tangan", "/sertifikat"}}},
                out),
        200);
}

} // namespace

void tambah_bukti_kantor(Pintu& pintu) {
    pintu.buka({.pattern = "/sertifikat/bukti",
                .perbuatan = pegawai::Perbuatan::kelola_sertifikat,
                .halaman = buka});
}

} // namespace web
