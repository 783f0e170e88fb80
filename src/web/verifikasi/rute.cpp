#include "web/verifikasi/rute.h"

#include "berkas/pemeriksa_pdf.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/galat/galat.h"
#include "web/verifikasi/dokumen.h"
#include "web/verifikasi/kode.h"

#include <fstream>
#include <iterator>
#include <optional>

namespace web {

namespace {

using berkas::TandaTerperiksa;
using http::Response;
using http::html::make;

constexpr std::uint64_t largest_pdf = 20ULL << 20U;

struct Keadaan {
    base::Findings galat;
    std::string nama; // of the file that was verified
    std::optional<std::vector<TandaTerperiksa>> hasil;
    std::optional<berkas::Terperiksa> terbitan; // the issued paper that it was handed in for
    std::string sidik;
};

Html one(const Kunjungan& k, const TandaTerperiksa& t, std::size_t number) {
    const auto said = [&](const base::Sentence& s) { return k.situs.wording.render(s); };
    Html out = make<R"(<section class="bagian" aria-labelledby="t-{}"><h2 id="t-{}">Tanda tangan {}</h2>)">(
        number, number, number);
    out += sisip(t.putusan == TandaTerperiksa::Putusan::sah ? Nada::beres : Nada::dekat, said(t.kalimat));
    if (!t.alasan.empty()) {
        out.add<R"(<ul class="senarai">)">();
        for (const base::Sentence& why : t.alasan) out.add<"<li>{}</li>">(said(why));
        out.add<"</ul>">();
    }
    if (!t.sesudahnya.empty()) {
        out.add<R"(<h3>Sesudahnya</h3><ul class="senarai">)">();
        for (const TandaTerperiksa::Sesudahnya& later : t.sesudahnya) {
            if (later.wajar)
                out.add<"<li>{}</li>">(said(later.kalimat));
            else
                out.add<"<li><strong>{}</strong></li>">(said(later.kalimat));
        }
        out.add<"</ul>">();
    }
    out.add<"</section>">();
    return out;
}

// Is it, byte for byte, a state of that paper which the office keeps?
Html against_paper(const Kunjungan& k, const Keadaan& state) {
    const berkas::Terperiksa& seen = *state.terbitan;
    const std::string code = berkas::kode_bergaris(seen.terbitan.kode);
    for (const berkas::KeadaanFile& file : seen.berkas)
        if (file.sidik.hex() == state.sidik)
            return sisip(Nada::beres, k.situs.wording.render(base::say(
                                          "verifikasi.berkas_sama",
                                          {{"kode", code}, {"keadaan", nama_keadaan(k, seen, file)}})));
    return sisip(Nada::dekat, k.situs.wording.render(base::say("verifikasi.berkas_lain", {{"kode", code}})));
}

Html verdicts(const Kunjungan& k, const Keadaan& state) {
    Html out = make<R"(<p class="redup">Berkas {}, diperiksa {}.</p>)">(state.nama, k.sekarang());
    if (state.terbitan) out += against_paper(k, state);
    if (state.hasil->empty())
        out += sisip(Nada::dekat, k.situs.wording.render(base::say("periksa_pdf.tanpa_tanda")));
    std::size_t number = 0;
    for (const TandaTerperiksa& t : *state.hasil) out += one(k, t, ++number);
    return out;
}

Response page(const Kunjungan& k, const Keadaan& state) {
    const Galat errors{state.galat, k.situs.wording};
    Html out = ringkasan_galat(state.galat, k.situs.wording);
    out.add<R"(<h1>Periksa PDF bertanda tangan</h1>)">();
    if (state.hasil) out += verdicts(k, state);
    out.add<
        R"(<section class="bagian"><h2>{}</h2><p>Halaman ini menyebut siapa yang menandatangani, kapan, apakah isinya masih utuh, dan apa yang berubah sesudahnya. Berkas dibaca lalu dibuang; tidak ada yang disimpan.</p>)">(
        state.hasil ? "Periksa berkas lain" : "Pilih berkasnya");
    out += formulir_buka(k, "/periksa", true);
    out += isian({.nama = "berkas",
                  .label = "Berkas PDF",
                  .petunjuk = "Paling besar 20 MB.",
                  .jenis = "file",
                  .terima = ".pdf"},
                 errors);
    out += tombol("Periksa berkas");
    out.add<"</form></section>">();
    out.add<
        R"(<section class="bagian"><h2>Yang perlu Anda ketahui</h2><p>Cetakan kertas tidak dapat diperiksa dengan cara ini. PDF yang digabung, dikecilkan, atau dicetak ulang ke PDF kehilangan tanda tangannya.</p>)">();
    out.add<R"(<p>Memegang kertasnya? <a href="/v">Periksa dengan kode</a> yang tercetak di kakinya.</p>)">();
    if (ada_halaman_luring(k))
        out.add<
            R"(<p>Tidak selalu ada jaringan? <a href="/v/luring.html">Simpan halaman pemeriksa kode</a>, lalu buka dari perangkat Anda.</p>)">();
    out.add<"</section>">();
    return Response::html(
        halaman(k, {.judul = "Periksa PDF", .galat = !state.galat.empty(), .umum = true, .sempit = true},
                out),
        state.galat.empty() ? 200 : 422);
}

Response buka(Kunjungan& k) {
    if (k.situs.pemeriksa_pdf == nullptr) return halaman_tidak_ada(k);
    return page(k, {});
}

Response periksa(Kunjungan& k) {
    if (k.situs.pemeriksa_pdf == nullptr) return halaman_tidak_ada(k);
    Keadaan state;
    const http::Upload* upload = k.request.upload("berkas");
    if (upload == nullptr || upload->size == 0) {
        state.galat = {{"berkas", {}, base::say("periksa_pdf.tanpa_berkas")}};
        return page(k, state);
    }
    state.nama = upload->filename;
    state.sidik = upload->sha256;
    state.terbitan = terbitan_tersebut(k, k.request.form("kode"));
    std::ifstream in(upload->path, std::ios::binary); // gone with the request
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    auto read = k.situs.pemeriksa_pdf->periksa(bytes, k.kini, k.instansi.zona);
    if (read)
        state.hasil = *std::move(read);
    else
        state.galat = {{"berkas", {}, read.error().front().sentence}};
    return page(k, state);
}

// A file to keep: what stands inside it our own content policy forbids.
Response luring(Kunjungan& k) {
    Response response;
    if (k.situs.pemeriksa_pdf != nullptr)
        response.body = k.situs.pemeriksa_pdf->halaman_luring(k.instansi.nama);
    if (response.body.empty()) return halaman_tidak_ada(k);
    response.download_name = "periksa-kode-teraju.html";
    return response;
}

} // namespace

void tambah_verifikasi(Pintu& pintu) {
    pintu.buka({.pattern = "/periksa", .halaman = buka});
    pintu.buka({.method = http::Method::post,
                .pattern = "/periksa",
                .halaman = periksa,
                .weight = http::Weight::heavy,
                .body = http::Body::upload,
                .body_limit = largest_pdf});
    pintu.buka({.pattern = "/v/luring.html", .halaman = luring});
    tambah_kode(pintu);
}

} // namespace web
