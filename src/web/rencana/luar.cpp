// A plan that an assessor outside the office has set on paper: the form, and the scan as it was kept.
#include "berkas/rencana_luar.h"
#include "kantor/pejabat_luar.h"
#include "pegawai/di_luar.h"
#include "web/berkas/meja.h"
#include "web/bukti/unggah.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

namespace web::rencana {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

std::string assessor_outside(const Kunjungan& k) {
    std::string words;
    k.situs.simpanan.baca([&](kantor::Baca& db) {
        words = kantor::sebutan(kantor::baca_pejabat_luar(db, k.situs.instansi).penilai);
    });
    return words;
}

Response form(const Kunjungan& k, const base::Findings& errors) {
    const base::Findings at = tanpa_tempat(errors, {"tanggal", "file"});
    const Galat beside{at, k.situs.wording};
    Html page = ringkasan_galat(at, k.situs.wording);
    page.add<
        R"(<h1>Catat penetapan di luar kantor</h1><p>{} menilai {} dan tidak memakai Teraju. Cetak SKP-nya, mintakan tanda tangannya, lalu unggah pindaiannya di sini. Anda mencatat, tidak menetapkan atas namanya; nama Anda, tanggal, dan sidik pindaian tercatat di jurnal.</p><p>{}</p>)">(
        assessor_outside(k), k.orang->nama_lengkap(),
        tautan_tombol("Buka SKP untuk dicetak", alamat(k.skp->id)));
    page += formulir_buka(k, alamat(k.skp->id, "luar"), true);
    page.add<R"(<input type="hidden" name="kunci_skp" value="{}">)">(
        errors.empty() ? k.skp->kunci : nomor(k.request.form("kunci_skp")).value_or(k.skp->kunci));
    page += isian({.nama = "tanggal",
                   .label = "Tanggal tanda tangan penilai",
                   .nilai = k.request.form("tanggal"),
                   .petunjuk = "Seperti tertulis di kertasnya.",
                   .jenis = "date",
                   .pendek = true,
                   .wajib = true},
                  beside);
    page += isian({.nama = "file",
                   .label = "Pindaian SKP yang ditandatangani",
                   .petunjuk = "PDF, PNG, atau JPEG; semua halaman dalam satu berkas.",
                   .jenis = "file",
                   .terima = ".pdf,.png,.jpg,.jpeg"},
                  beside);
    page.add<R"(<div class="tombol-baris aksi">{}{}</div></form>)">(
        tombol("Catat penetapan"), tautan_tombol("Batal", alamat(k.skp->id)));
    return jawab(
        k,
        {.judul = "Catat penetapan di luar kantor",
         .galat = !errors.empty(),
         .sempit = true,
         .remah = {{"Rencana", "/rencana/menunggu"},
                   {fmt::format("SKP {} {}", k.skp->tahun, k.orang->nama_lengkap()), alamat(k.skp->id)}}},
        page, errors.empty() ? 200 : 422);
}

Response enter(Kunjungan& k) {
    if (!mencatat_penetapan(k)) return halaman_tidak_ada(k);
    if (k.request.method != Method::post) {
        if (k.skp->keadaan != berkas::KeadaanSkp::diajukan) return Response::see_other(alamat(k.skp->id));
        return form(k, {});
    }
    const auto file = terima_unggahan(k, {"file"});
    if (!file) return form(k, file.error());
    berkas::PenetapanLuar what;
    if (const auto day = calendar::read_date(k.request.form("tanggal"))) what.tanggal = *day;
    what.file = file->isi;
    what.nama_file = file->nama;
    const auto done = berkas::tetapkan_rencana_luar(
        meja(k), k.asal(), {k.skp->id, nomor(k.request.form("kunci_skp")).value_or(0)}, what);
    if (!done) return form(k, done.error());
    return Response::see_other(alamat(k.skp->id) + "?selesai=tetapkan");
}

std::optional<berkas::PersetujuanLuar> paper_of(const Kunjungan& k) {
    std::optional<berkas::PersetujuanLuar> paper;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { paper = berkas::persetujuan_luar(db, k.situs.instansi, k.skp->id); });
    return paper;
}

Response scan(Kunjungan& k) {
    const auto paper = paper_of(k);
    if (!paper) return halaman_tidak_ada(k);
    return unduhan(k, paper->file,
                   paper->nama_file.empty() ? fmt::format("skp-{}.pdf", k.skp->tahun) : paper->nama_file);
}

} // namespace

bool mencatat_penetapan(const Kunjungan& k) {
    return k.saya != nullptr && pegawai::pencatat_penilai(*k.kantor, k.skp->pegawai, k.hari) == k.saya->id;
}

Html kertas_penetapan(const Kunjungan& k) {
    if (k.skp->penilai || k.skp->versi_berlaku == 0) return {};
    const auto paper = paper_of(k);
    if (!paper) return {};
    return make<
        R"(<p class="catat">Ditetapkan {} di atas kertas bertanggal {}. <a href="{}">Pindaiannya</a>, dicatat {}.</p>)">(
        paper->pejabat, paper->tanggal, alamat(k.skp->id, "penetapan"), nama_atau_anda(k, paper->oleh));
}

void tambah_luar(Pintu& pintu) {
    for (const Method method : {Method::get, Method::post})
        pintu.buka({.method = method,
                    .pattern = "/rencana/{skp}/luar",
                    .perbuatan = Perbuatan::tetapkan_rencana,
                    .halaman = enter,
                    .skp = "skp",
                    .weight = http::Weight::heavy,
                    .body = http::Body::upload,
                    .body_limit = 21ULL << 20U});
    pintu.buka({.pattern = "/rencana/{skp}/penetapan",
                .perbuatan = Perbuatan::lihat_penilaian,
                .halaman = scan,
                .skp = "skp",
                .weight = http::Weight::heavy,
                .catat_baca = true});
}

} // namespace web::rencana
