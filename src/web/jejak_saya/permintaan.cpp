// Requests of the visitor about his own data, each with what is left of its 72 hours.
#include "rekap/permintaan.h"

#include "calendar/durasi.h"
#include "rekap/ruang.h"
#include "web/berkas/bantu.h"
#include "web/jejak_saya/jejak.h"

#include <fmt/format.h>

#include <array>

namespace web::jejak {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using rekap::JenisPermintaan;
using rekap::Permintaan;

constexpr std::array all_kinds{JenisPermintaan::salinan, JenisPermintaan::perbaikan,
                               JenisPermintaan::penghapusan, JenisPermintaan::pembatasan,
                               JenisPermintaan::keberatan};

Html one(const Kunjungan& k, const Permintaan& p) {
    const bool open = p.keadaan == rekap::KeadaanPermintaan::terbuka;
    const rekap::Sisa left = rekap::sisa(p, k.kini);
    Html out = make<
        R"(<li><p><strong>{}. {}</strong> {}</p><p>{}</p><p class="redup kecil">Diajukan {}; jawaban paling lambat {}.</p>)">(
        p.id.value(), rekap::nama(p.jenis),
        open
            ? make<R"(<span class="st{}">{}</span>)">(
                  left.lewat ? " lewat" : " jalan", left.lewat ? "Lewat " + calendar::lama(left.waktu.count())
                                                               : "Sisa " + calendar::lama(left.waktu.count()))
            : make<R"(<span class="st{}">{}</span>)">(
                  p.keadaan == rekap::KeadaanPermintaan::dipenuhi ? " beres" : "",
                  p.keadaan == rekap::KeadaanPermintaan::dipenuhi ? "Dipenuhi" : "Ditolak"),
        p.uraian, saat_pendek(k, p.diterima), saat_pendek(k, p.tenggat));
    if (!open) out.add<R"(<p><strong>Jawaban:</strong> {}</p>)">(p.jawaban);
    out.add<"</li>">();
    return out;
}

Response page(const Kunjungan& k, const base::Findings& wrong, int status = 200) {
    std::vector<Permintaan> mine;
    k.situs.rekap->simpanan.baca_rekap(
        [&](rekap::Baca& db) { mine = db.permintaan_milik(k.situs.instansi, k.saya->id); });
    const Galat beside{wrong, k.situs.wording};
    Html out = ringkasan_galat(wrong, k.situs.wording);
    if (!k.request.query("selesai").empty())
        out += sisip(Nada::beres, "Permintaan tercatat. Jawaban datang paling lambat 72 jam sesudahnya.");
    out.add<
        R"(<h1>Permintaan tentang data saya</h1><p>Anda dapat meminta salinan, perbaikan, penghapusan, pembatasan, atau mengajukan keberatan (UU 27/2022). Setiap permintaan dijawab dengan alasan dalam 3 × 24 jam.</p>)">();
    out += formulir_buka(k, "/jejak-saya/permintaan");
    std::vector<Pilihan> kinds;
    for (const JenisPermintaan kind : all_kinds)
        kinds.push_back({std::string(rekap::kode(kind)), std::string(rekap::nama(kind))});
    out += pilihan("jenis", "Yang diminta", kinds, wrong.empty() ? "" : k.request.form("jenis"), beside);
    out += isian_banyak({.nama = "uraian",
                         .label = "Uraian",
                         .nilai = wrong.empty() ? "" : k.request.form("uraian"),
                         .petunjuk = "Data yang mana, dan bagaimana seharusnya.",
                         .baris = 4},
                        beside);
    out += tombol("Ajukan permintaan");
    out.add<R"(</form><section class="bagian" aria-labelledby="pd"><h2 id="pd">Permintaan Anda</h2>)">();
    if (mine.empty())
        out.add<R"(<p class="redup">Belum ada permintaan.</p>)">();
    else {
        out.add<R"(<ol class="polos">)">();
        for (const Permintaan& p : mine) out += one(k, p);
        out.add<"</ol>">();
    }
    out.add<"</section>">();
    return Response::html(halaman(k,
                                  {.judul = "Permintaan tentang data saya",
                                   .galat = !wrong.empty(),
                                   .sempit = true,
                                   .remah = {{"Jejak data saya", "/jejak-saya"}}},
                                  out),
                          status);
}

Response ask(Kunjungan& k) {
    const auto kind = rekap::jenis_permintaan(k.request.form("jenis")).value_or(JenisPermintaan::salinan);
    const auto made =
        rekap::ajukan_permintaan(k.situs.rekap->simpanan, meja(k), k.asal(), kind, k.request.form("uraian"));
    if (!made) return page(k, made.error(), 422);
    return Response::see_other("/jejak-saya/permintaan?selesai=ajukan");
}

} // namespace

void tambah_permintaan(Pintu& pintu) {
    const auto own = pegawai::Perbuatan::atur_akun_sendiri;
    pintu.buka({.pattern = "/jejak-saya/permintaan",
                .perbuatan = own,
                .halaman = [](Kunjungan& k) { return page(k, {}); },
                .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/jejak-saya/permintaan",
                .perbuatan = own,
                .halaman = ask,
                .weight = http::Weight::heavy});
}

} // namespace web::jejak
