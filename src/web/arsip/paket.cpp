// /arsip/ekspor: packages of any size, made in the background: asked for, watched, called off, fetched.
#include "berkas/arsip/paket.h"

#include "web/arsip/bantu.h"
#include "web/arsip/paket_kerja.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

namespace web {
namespace {

using berkas::KeadaanPaket;
using berkas::PaketArsip;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr const char* here = "/arsip/ekspor";
constexpr int most_shown = 200;

std::string address(const PaketArsip& p, std::string_view below) {
    return fmt::format("{}/{}/{}", here, p.id.value(), below);
}

std::string state_words(const Kunjungan& k, const PaketArsip& p) {
    switch (p.keadaan) {
    case KeadaanPaket::antre: return "menunggu dibuat";
    case KeadaanPaket::berjalan:
        return p.berkas == 0 ? std::string("sedang dibuat")
                             : fmt::format("sedang dibuat, {} persen", p.berkas_selesai * 100 / p.berkas);
    case KeadaanPaket::siap:
        return fmt::format("siap, {}; disimpan sampai {}", ukuran_dibaca(p.byte),
                           saat(k, *p.selesai + berkas::paket_disimpan));
    case KeadaanPaket::gagal: return "gagal: " + p.pesan;
    case KeadaanPaket::batal: return "dibatalkan";
    case KeadaanPaket::dihapus: return "sudah dihapus";
    }
    return {};
}

Html acts(const Kunjungan& k, const PaketArsip& p) {
    Html out;
    if (p.keadaan == KeadaanPaket::siap) {
        out.add<R"(<a class="tbl dua-2" href="{}" aria-label="Unduh {}">Unduh</a>)">(address(p, "isi"),
                                                                                     p.nama);
        out += tombol_kirim(k, address(p, "batal"), "Hapus");
    } else if (p.keadaan == KeadaanPaket::antre || p.keadaan == KeadaanPaket::berjalan) {
        out += tombol_kirim(k, address(p, "batal"), "Batalkan");
    }
    return out;
}

// What the visitor has asked for; nobody else's.
std::vector<PaketArsip> mine(const Kunjungan& k) {
    std::vector<PaketArsip> all;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = db.arsip().semua_paket(k.situs.instansi, most_shown); });
    std::erase_if(all, [&](const PaketArsip& p) { return p.oleh != k.saya->id || !p.formulir.empty(); });
    return all;
}

Response page(Kunjungan& k, const base::Findings& errors) {
    const auto all = mine(k);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Paket arsip</h1><p>Paket BagIt yang Anda minta. Dibuat di latar belakang; halaman ini boleh ditutup. Yang siap disimpan sehari.</p></div></div>)">();
    out += bilah_arsip(k, "Paket");
    if (all.empty()) {
        out += kosong("Belum ada paket",
                      "Saring register, misalnya menurut tahun atau unit, lalu minta paketnya di sana.",
                      "Buka register", "/arsip");
    } else {
        out.add<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Paket, dapat digulir"><table class="tb"><caption class="sr">Paket, yang terbaru di atas</caption><thead><tr><th scope="col">Paket</th><th scope="col">Diminta</th><th scope="col" class="angka">Arsip</th><th scope="col">Keadaan</th><th scope="col">Tindakan</th></tr></thead><tbody>)">();
        for (const PaketArsip& p : all)
            out.add<
                R"(<tr><th scope="row">{}</th><td>{}</td><td class="angka">{}</td><td>{}</td><td>{}</td></tr>)">(
                p.nama, saat(k, p.pada), p.arsip, state_words(k, p), acts(k, p));
        out.add<R"(</tbody></table></div><p><a href="{}">Muat ulang</a></p>)">(here);
    }
    return halaman_arsip(k, "Paket arsip", out, errors);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

// Everything that the filter of the register finds and whose contents the visitor may read.
Response minta(Kunjungan& k) {
    berkas::SaringanArsip f = saringan_arsip(k);
    f.banyak = 1000;
    f.sebelum = {};
    berkas::MintaPaket what;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (bool more = true; more;) {
            const auto some = db.arsip().cari_arsip(k.situs.instansi, f);
            for (const berkas::Arsip& a : some.isi)
                if (boleh_isi(k, a)) what.isi.push_back(a.id);
            more = some.masih;
            if (more) f.sebelum = some.isi.back().id;
        }
    });
    what.nama = "arsip-" + (f.tahun ? std::to_string(*f.tahun) : std::string("pilihan"));
    if (f.unit) what.nama += fmt::format("-unit-{}", f.unit->value());
    const auto asked = berkas::minta_paket(k.situs.simpanan, k.asal(), k.situs.instansi, k.kini, what);
    if (!asked) return page(k, asked.error());
    return Response::see_other(here);
}

std::optional<PaketArsip> asked_for(const Kunjungan& k) {
    const berkas::PaketId id{angka_dari(k.request.param("paket")).value_or(0)};
    std::optional<PaketArsip> p;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { p = db.arsip().paket(k.situs.instansi, id); });
    if (p && (p->oleh != k.saya->id || !p->formulir.empty())) p.reset();
    return p;
}

Response batal(Kunjungan& k) {
    const auto p = asked_for(k);
    if (!p) return halaman_tidak_ada(k);
    const auto done = berkas::batalkan_paket(k.situs.simpanan, k.asal(), k.situs.instansi, k.kini, p->id);
    if (!done) return page(k, done.error());
    hapus_berkas_paket(k.situs, p->id);
    return Response::see_other(here);
}

Response isi(Kunjungan& k) {
    const auto p = asked_for(k);
    if (!p || p->keadaan != KeadaanPaket::siap) return halaman_tidak_ada(k);
    Response answer;
    answer.file = berkas_paket(k.situs, p->id);
    if (!std::filesystem::is_regular_file(answer.file)) return halaman_tidak_ada(k);
    berkas::catat_unduhan(k.situs.simpanan, k.asal(), k.situs.instansi, k.kini, *p);
    answer.type = "application/zip";
    answer.download_name = p->nama + ".zip";
    return answer;
}

} // namespace

void tambah_paket_arsip(Pintu& pintu) {
    const auto act = Perbuatan::lihat_arsip;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = here, .perbuatan = act, .halaman = lihat});
    pintu.buka(
        {.method = Method::post, .pattern = here, .perbuatan = act, .halaman = minta, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/ekspor/{paket}/batal",
                .perbuatan = act,
                .halaman = batal,
                .weight = heavy});
    pintu.buka({.pattern = "/arsip/ekspor/{paket}/isi", .perbuatan = act, .halaman = isi, .weight = heavy});
}

} // namespace web
