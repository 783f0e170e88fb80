// The files of a version: the official paper, the drawing, the text byte for byte.
#include "berkas/pencetak_sop.h"
#include "kantor/pengaturan_terbitan.h"
#include "sop/layout.h"
#include "sop/svg.h"
#include "web/bagian/isian.h"
#include "web/galat/galat.h"
#include "web/sop/lihat.h"

#include <fmt/format.h>

namespace web::sop_pages {
namespace {

using http::Response;
using http::html::make;
using kantor::KeadaanSop;

const berkas::PencetakSop* printer(const Kunjungan& k) {
    return dynamic_cast<const berkas::PencetakSop*>(k.situs.pencetak);
}

Response tak_tercetak(const Kunjungan& k, const base::Findings& why) {
    Html page = ringkasan_galat(why, k.situs.wording);
    page.add<
        R"(<div class="judul"><div><h1>Tidak dapat dicetak</h1><p>Tidak ada yang diunduh.</p></div></div>)">();
    page += tautan_tombol("Kembali ke SOP", "/sop");
    return Response::html(halaman(k, {.judul = "Cetak SOP", .aktif = Menu::sop, .galat = true}, page), 422);
}

} // namespace

bool ada_pencetak_sop(const Kunjungan& k) { return printer(k) != nullptr; }

Html kertas_lain(const kantor::VersiSop& v) {
    return make<
        R"(<details class="rumus tanpa-cetak"><summary>PDF tegak, atau bagan alir saja</summary><form class="tombol-baris saring" action="/sop/{}/resmi.pdf"><div><label class="ptj" for="halaman">Letak kertas</label><select class="in" id="halaman" name="halaman"><option value="mendatar">Mendatar</option><option value="tegak">Tegak</option></select></div><div><label class="ptj" for="isi-kertas">Isi</label><select class="in" id="isi-kertas" name="isi"><option value="lengkap">Halaman identitas dan bagan alir</option><option value="bagan">Bagan alir saja</option></select></div><button class="tbl dua-2">Unduh PDF</button></form></details>)">(
        v.id);
}

Response gambar(Kunjungan& k, Pustaka& pustaka) {
    const auto v = versi_di_alamat(k);
    if (!v) return halaman_tidak_ada(k);
    const auto t = pustaka.baca(*v);
    if (!t->sop) return halaman_tidak_ada(k);
    const auto paper = k.request.query("halaman") == "tegak" ? sop::Halaman::tegak : sop::Halaman::mendatar;
    Response response;
    response.type = "image/svg+xml";
    response.body = sop::svg(sop::bagan_cetak(*t->sop, {paper, sop::Isi::identitas_dan_bagan}));
    response.download_name = fmt::format("sop-{}.svg", v->id.value());
    response.cacheable = true;
    return response;
}

// The same version prints the same bytes for ever: its own day is the only time on it.
Response resmi(Kunjungan& k, Pustaka& pustaka) {
    const auto* paper = printer(k);
    const auto v = paper == nullptr ? std::nullopt : versi_di_alamat(k);
    const auto t = v ? pustaka.baca(*v) : nullptr;
    if (t == nullptr || !t->sop) return halaman_tidak_ada(k);
    berkas::CaraCetakSop how;
    how.tegak = k.request.query("halaman") == "tegak";
    how.identitas = k.request.query("isi") != "bagan";
    how.keterangan =
        fmt::format("Versi {}. {} Sidik naskah (SHA-256) {}", v->versi, masa_versi(k, *v), v->sidik.hex());
    how.tanda = v->keadaan == KeadaanSop::draf      ? "DRAF, BELUM BERLAKU"
                : v->keadaan == KeadaanSop::dicabut ? "SUDAH DICABUT"
                                                    : "";
    how.disusun = v->keadaan == KeadaanSop::dicabut ? v->dicabut.value_or(v->diunggah)
                                                    : v->terbit.value_or(v->diunggah);
    if (v->keadaan != KeadaanSop::draf)
        k.situs.simpanan.baca([&](kantor::Baca& db) {
            const std::string here = kantor::baca_pengaturan_terbitan(db, k.situs.instansi).alamat;
            if (!here.empty()) how.alamat = here + "/sop";
        });
    auto pdf = paper->cetak_sop(*t->sop, how);
    if (!pdf) return tak_tercetak(k, pdf.error());
    Response response;
    response.type = "application/pdf";
    response.body = *std::move(pdf);
    response.download_name = fmt::format("sop-{}{}{}.pdf", v->id.value(), how.tegak ? "-tegak" : "",
                                         how.identitas ? "" : "-bagan");
    response.cacheable = true;
    return response;
}

Response naskah(Kunjungan& k, Pustaka&) {
    auto v = versi_di_alamat(k);
    if (!v) return halaman_tidak_ada(k);
    Response response;
    response.type = "application/yaml";
    response.body = std::move(v->naskah);
    response.download_name = fmt::format("sop-{}.yaml", v->id.value());
    response.cacheable = true;
    return response;
}

} // namespace web::sop_pages
