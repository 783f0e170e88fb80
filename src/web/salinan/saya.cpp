// /salinan/saya: the copies that are for me, whoever's assessment it is: read, and received by a click.
#include "web/galat/galat.h"
#include "web/salinan/bantu.h"
#include "web/salinan/rute.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::BarisSalinan;
using berkas::KeadaanSalinan;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

std::vector<BarisSalinan> mine(const Kunjungan& k) {
    std::vector<BarisSalinan> lines;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { lines = db.salinan().salinan_untuk(k.situs.instansi, k.saya->id); });
    return lines;
}

std::string at(const BarisSalinan& line, std::string_view act = {}) {
    return fmt::format("/salinan/saya/{}/{}/{}{}{}", line.salinan.berkas.value(), line.salinan.terbitan,
                       line.salinan.nomor, act.empty() ? "" : "/", act);
}

std::optional<BarisSalinan> asked(const Kunjungan& k) {
    for (BarisSalinan& line : mine(k))
        if (line.salinan.berkas.value() == nomor_dari(k.request.param("kasus")) &&
            line.salinan.terbitan == nomor_dari(k.request.param("terbitan")) &&
            line.salinan.nomor == nomor_dari(k.request.param("nomor")))
            return std::move(line);
    return std::nullopt;
}

Response page(const Kunjungan& k, const base::Findings& errors) {
    const auto lines = mine(k);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Salinan untuk saya</h1><p>Dokumen yang diserahkan kepada Anda lewat tautan atau surel.</p></div></div>)">();
    if (lines.empty()) {
        out += kosong("Belum ada salinan", "Salinan muncul di sini begitu dokumen digandakan untuk Anda.",
                      "Kembali ke beranda", "/");
    } else {
        for (const BarisSalinan& line : lines) {
            const std::string which = berkas::sebutan(line.salinan, static_cast<std::size_t>(line.dari));
            out.add<
                R"(<section class="bagian"><h2>{}</h2><p>{}, {}, tahun penilaian {}.<br><span class="redup">{}</span></p><div class="tombol-baris aksi"><a class="tbl dua-2" href="{}" aria-label="Unduh {} {}">Unduh</a>)">(
                line.nomor_naskah, which, nama_orang(k, line.pegawai), line.tahun,
                kabar_salinan(line.salinan), at(line), which, line.nomor_naskah);
            if (line.salinan.keadaan == KeadaanSalinan::dibuat)
                out += tombol_kirim(k, at(line, "terima"), "Nyatakan terima", Rupa::utama);
            out.add<"</div></section>">();
        }
    }
    return Response::html(halaman(k,
                                  {
                                      .judul = "Salinan untuk saya",
                                      .galat = !errors.empty(),
                                      .sempit = true,
                                  },
                                  out),
                          errors.empty() ? 200 : 422);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

// Somebody else's paper that one reads is in the journal, as everywhere.
Response unduh(Kunjungan& k) {
    const auto line = asked(k);
    if (!line) return halaman_tidak_ada(k);
    if (line->pegawai != k.saya->id) {
        journal::Entri entry = k.entri(pegawai::kode(Perbuatan::lihat_penilaian));
        entry.objek = "berkas";
        entry.objek_id = line->salinan.berkas.value();
        (void)k.situs.simpanan.tulis([&](kantor::Tulis& db) -> base::Result<void> {
            db.catat(k.situs.instansi, entry);
            return {};
        });
    }
    return berkas_salinan(k, *line);
}

Response terima(Kunjungan& k) {
    const auto line = asked(k);
    if (!line) return halaman_tidak_ada(k);
    const auto done = berkas::terima_salinan(meja(k), k.asal(), line->salinan.berkas,
                                             {line->salinan.terbitan, line->salinan.nomor});
    return done ? Response::see_other("/salinan/saya") : page(k, done.error());
}

} // namespace

void tambah_salinan_saya(Pintu& pintu) {
    const auto act = Perbuatan::buka_beranda;
    const std::string one = "/salinan/saya/{kasus}/{terbitan}/{nomor}";
    pintu.buka({.pattern = "/salinan/saya", .perbuatan = act, .halaman = lihat});
    pintu.buka({.pattern = one, .perbuatan = act, .halaman = unduh, .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post, .pattern = one + "/terima", .perbuatan = act, .halaman = terima});
}

} // namespace web
