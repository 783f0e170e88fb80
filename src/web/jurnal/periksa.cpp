// The journal proved on a page: whole or broken where, the head for the minutes, and a head from earlier minutes compared.
#include "base/text.h"
#include "kantor/jurnal.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/jurnal/jurnal.h"

#include <fmt/format.h>

namespace web {

namespace {

using http::Method;
using http::Response;
using http::html::make;
using journal::Kepala;
using pegawai::Perbuatan;

Html verdict(const Kunjungan& k, const kantor::HasilPeriksa& result, bool compared) {
    Html out;
    if (result.patah) {
        out.add<
            R"(<div class="ring" role="alert"><h2>Rantai sidik patah</h2><p>{}</p><p class="catat">{}</p></div>)">(
            k.situs.wording.render(result.patah->kalimat()),
            result.kepala.nomor == 0
                ? std::string("Tidak ada entri yang terbukti.")
                : fmt::format("Yang masih terbukti: entri 1 sampai {}.", result.kepala.nomor));
        return out;
    }
    out.add<R"(<p class="sisip beres"><strong>Rantai sidik utuh.</strong> {} entri diperiksa {}.{}</p>)">(
        result.kepala.nomor, k.sekarang(), compared ? " Kepala yang Anda isi ada di dalamnya." : "");
    return out;
}

Html minutes(const Kunjungan& k, const Kepala& head) {
    Html out = make<
        R"(<section class="bagian"><h2>Untuk berita acara</h2><p>Catat atau cetak nomor dan sidik entri terakhir. Siapa pun yang menyimpannya di luar dapat membuktikan kelak bahwa jurnal tidak dipotong atau ditulis ulang.</p><dl class="rk bagian-2"><dt>Kantor</dt><dd>{} {}</dd><dt>Entri terakhir</dt><dd>{}</dd><dt>Sidik (SHA-256)</dt><dd class="mono sidik">{}</dd><dt>Kepala</dt><dd class="mono sidik">{}</dd></dl><div class="tombol-baris bagian-2">)">(
        k.instansi.nama, k.instansi.daerah, head.nomor, head.sidik.hex(), journal::tulis_kepala(head));
    out.add<
        R"(<button class="tbl dua-2" type="button" data-cetak hidden>Cetak</button><a class="tbl dua-2" href="/jurnal/kepala.txt">Unduh kepala</a>)">();
    if (pegawai::boleh(Perbuatan::lihat_jurnal_penilaian, k.hubungan_kantor()))
        out += tombol_kirim(k, "/jurnal/salinan", "Unduh seluruh jurnal");
    out.add<"</div></section>">();
    return out;
}

Html comparison(std::string_view typed, const Galat& beside) {
    Html out = make<
        R"(<section class="bagian tanpa-cetak"><h2>Bandingkan dengan berita acara lama</h2><form action="/jurnal/periksa">)">();
    out += isian({.nama = "kepala",
                  .label = "Kepala jurnal",
                  .nilai = typed,
                  .petunjuk = "Nomor, titik dua, dan sidik, seperti yang tercetak dahulu."},
                 beside);
    out += tombol("Bandingkan", Rupa::kedua);
    out.add<"</form></section>">();
    return out;
}

Response periksa(Kunjungan& k) {
    const std::string typed(base::trim(k.request.query("kepala")));
    std::vector<Kepala> known;
    base::Findings errors;
    if (!typed.empty()) {
        if (auto head = journal::read_kepala(typed))
            known.push_back(*head);
        else
            errors = base::placed(std::move(head.error()), "kepala");
    }
    const kantor::HasilPeriksa result = kantor::periksa_jurnal(k.situs.simpanan, k.situs.instansi, known);
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<R"(<h1>Keutuhan jurnal</h1><div class="bagian-2">{}</div>)">(verdict(k, result, !known.empty()));
    if (!result.patah) page += minutes(k, result.kepala);
    page += comparison(typed, {errors, k.situs.wording});
    return Response::html(halaman(k,
                                  {.judul = "Keutuhan jurnal",
                                   .aktif = Menu::jurnal,
                                   .galat = !errors.empty() || result.patah,
                                   .sempit = true,
                                   .remah = {{"Jurnal", "/jurnal"}}},
                                  page),
                          errors.empty() ? 200 : 422);
}

Response kepala(Kunjungan& k) {
    Kepala head;
    k.situs.simpanan.baca([&](kantor::Baca& db) { head = db.kepala_jurnal(k.situs.instansi); });
    Response response = Response::text(journal::tulis_kepala(head) + "\n");
    response.download_name = fmt::format("kepala-jurnal-{}.txt", calendar::iso(k.hari));
    return response;
}

Response salinan(Kunjungan& k) {
    auto copy = kantor::salin_jurnal(k.loket(), k.asal());
    if (!copy) {
        Html page = ringkasan_galat(copy.error(), k.situs.wording);
        page.add<R"(<h1>Salinan jurnal</h1><p class="bagian-2"><a href="/jurnal/periksa">Kembali</a></p>)">();
        return Response::html(
            halaman(k, {.judul = "Salinan jurnal", .aktif = Menu::jurnal, .galat = true}, page), 422);
    }
    Response response = Response::text(std::move(copy->baris));
    response.type = "application/x-ndjson";
    response.download_name = fmt::format("jurnal-{}.jsonl", calendar::iso(k.hari));
    return response;
}

} // namespace

void tambah_periksa_jurnal(Pintu& pintu) {
    pintu.buka({.pattern = "/jurnal/periksa",
                .perbuatan = Perbuatan::periksa_jurnal,
                .halaman = periksa,
                .weight = http::Weight::heavy});
    pintu.buka({.pattern = "/jurnal/kepala.txt", .perbuatan = Perbuatan::periksa_jurnal, .halaman = kepala});
    // The copy holds every value, those of assessments too.
    pintu.buka({.method = Method::post,
                .pattern = "/jurnal/salinan",
                .perbuatan = Perbuatan::lihat_jurnal_penilaian,
                .halaman = salinan});
}

} // namespace web
