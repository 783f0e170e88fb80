#include "web/bagian/kerangka.h"

#include "web/aset/aset.h"

#include <array>

namespace web {

namespace {

using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

Html scale_glyph() {
    return make<
        R"(<svg viewBox="0 0 28 28" width="28" height="28" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M14 4v20M8 24h12M4 8h20"/><path d="M1 17 4.500 8 8 17a3.500 3.500 0 0 1-7 0zM20 17l3.500-9L27 17a3.500 3.500 0 0 1-7 0z"/></svg>)">();
}

struct Butir {
    Menu menu;
    std::string_view judul, alamat;
    Perbuatan perbuatan;
    bool berjabatan = false; // only for those who hold a post: they have a plan and a year of work
};

constexpr std::array<Butir, 13> menu_items{{
    {Menu::beranda, "Beranda", "/", Perbuatan::buka_beranda},
    {Menu::tanda_tangan, "Tanda tangan", "/tanda-tangan", Perbuatan::buka_beranda},
    {Menu::pengingat, "Pengingat", "/pengingat", Perbuatan::buka_beranda},
    {Menu::berkas, "Berkas", "/berkas", Perbuatan::buka_beranda},
    {Menu::rencana, "Rencana", "/rencana", Perbuatan::buka_beranda, true},
    {Menu::catatan, "Catatan", "/catatan", Perbuatan::buka_beranda, true},
    {Menu::rekap, "Rekap unit", "/rekap", Perbuatan::lihat_rekap},
    {Menu::arsip, "Arsip", "/arsip", Perbuatan::lihat_arsip},
    {Menu::pegawai, "Pegawai", "/pegawai", Perbuatan::lihat_daftar_pegawai},
    {Menu::sop, "SOP", "/sop", Perbuatan::lihat_sop_kantor},
    {Menu::kalkulator, "Kalkulator", "/kalkulator", Perbuatan::buka_beranda},
    {Menu::jurnal, "Jurnal", "/jurnal", Perbuatan::lihat_jurnal},
    {Menu::pengaturan, "Pengaturan", "/pengaturan", Perbuatan::lihat_pengaturan},
}};

Html waiting(const HitungTugas::Banyak& all, Menu item) {
    if (item == Menu::tanda_tangan && all.tanda > 0)
        return make<R"( <span class="jml">{}<span class="sr"> dokumen menunggu Anda</span></span>)">(
            all.tanda);
    if (item != Menu::beranda || all.tugas == 0) return {};
    return make<R"( <span class="jml{}">{}<span class="sr"> tugas{}</span></span>)">(
        all.lewat ? " lewat" : "", all.tugas, all.lewat ? ", ada yang lewat norma" : "");
}

// Rights to pages about the office, whoever's file the page at hand is about.
Html navigation(const Kunjungan& k, Menu active) {
    Html nav = make<R"(<nav class="nav" aria-label="Utama"><ul class="wadah">)">();
    const auto office = pegawai::hubungan(*k.kantor, k.saya->id, std::nullopt, k.hari);
    const HitungTugas::Banyak all = k.situs.hitung_tugas->hitung(k);
    const bool has_post = k.kantor->jabatan_utama(k.saya->id, k.hari) != nullptr;
    for (const Butir& item : menu_items)
        if (pegawai::boleh(item.perbuatan, office) && (has_post || !item.berjabatan) &&
            (item.menu != Menu::tanda_tangan || k.situs.juru_segel != nullptr))
            nav.add<R"(<li><a href="{}"{}>{}{}</a></li>)">(
                item.alamat, attr<"aria-current">(item.menu == active ? "page" : ""), item.judul,
                waiting(all, item.menu));
    nav.add<"</ul></nav>">();
    return nav;
}

Html person(const Kunjungan& k) {
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(k.saya->id, k.hari);
    return make<R"(<a class="siapa" href="/akun"><span><strong>{}</strong> <span>{}</span></span></a>)">(
        k.saya->nama_lengkap(), post == nullptr ? std::string("Akun saya") : post->nama);
}

Html more_assets(const Kepala& head) {
    Html out;
    for (const std::string_view name : head.lembar)
        if (name.ends_with(".css"))
            out.add<R"(<link rel="stylesheet" href="{}">)">(aset::alamat(name));
        else
            out.add<R"(<script src="{}" defer></script>)">(aset::alamat(name));
    return out;
}

std::string page(const Kantor& office, const Kepala& head, const Html& who, const Html& nav,
                 const Html& content) {
    Html out = make<
        R"(<!doctype html><html lang="id"{}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{}{} – Teraju</title><meta name="theme-color" content="#1c2661">)">(
        attr<"data-tema">(office.tema), head.galat ? "Galat: " : "", head.judul);
    out.add<
        R"(<link rel="stylesheet" href="{}"><link rel="preload" href="{}" as="font" type="font/woff2" crossorigin><link rel="icon" href="{}" type="image/svg+xml"><script src="{}" defer></script>{}</head><body><a class="lompat" href="#isi">Lompat ke isi</a><header class="kop{}"><div class="wadah"><a class="merek" href="/">{}Teraju</a><span class="instansi">{}<br>{}</span>)">(
        aset::alamat("t.css"), aset::alamat("ps.woff2"), aset::alamat("i.svg"), aset::alamat("t.js"),
        more_assets(head), head.umum ? " umum" : "", scale_glyph(), office.nama, office.daerah);
    if (office.latihan) out.add<R"(<span class="latihan">Data latihan</span>)">();
    out.add<R"({}</div></header>{}<main id="isi" class="wadah{}">)">(who, nav, head.sempit ? " sempit" : "");
    if (!head.remah.empty()) {
        out.add<R"(<nav class="remah" aria-label="Lokasi">)">();
        for (const Remah& crumb : head.remah) out.add<R"(<a href="{}">{}</a> › )">(crumb.alamat, crumb.judul);
        out.add<"{}</nav>">(head.judul);
    }
    out += content;
    out.add<
        R"(</main><footer class="kaki"><div class="wadah"><p>SOP Pelaksanaan Pengukuran Kinerja/Penilaian SKP</p><a href="/sop">Baca SOP</a><a href="/kalkulator">Kalkulator</a><a href="/bantuan">Bantuan</a><a href="/privasi">Privasi</a><a href="/aksesibilitas">Aksesibilitas</a></div></footer></body></html>)">();
    return std::move(out).str();
}

} // namespace

std::string halaman(const Kunjungan& k, const Kepala& head, const Html& content) {
    const Kantor office{k.instansi.nama, k.instansi.daerah, k.akun ? k.akun->tema : "", k.instansi.latihan};
    if (k.saya == nullptr) return page(office, head, {}, {}, content);
    return page(office, head, person(k), head.umum ? Html() : navigation(k, head.aktif), content);
}

std::string halaman(const Kantor& office, const Kepala& head, const Html& content) {
    return page(office, head, {}, {}, content);
}

} // namespace web
