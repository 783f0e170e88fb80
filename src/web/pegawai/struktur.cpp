#include "web/pegawai/struktur.h"

#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/pegawai/bantu.h"

#include <algorithm>

namespace web {

namespace {

using http::Response;
using http::html::make;
using pegawai::Perbuatan;

// A first view stays small in an office of thousands, too.
constexpr std::size_t holders_shown = 8, units_shown = 20;

Html post_row(const Kunjungan& k, const pegawai::JabatanUnit& post, bool may_change) {
    Html holders;
    const auto held = k.kantor->pemegang(post.id, k.hari);
    for (std::size_t i = 0; i < std::min(held.size(), holders_shown); ++i) {
        const pegawai::Pemangkuan* p = held[i];
        holders.add<"<li>{}{}</li>">(tautan_orang(k, p->pegawai),
                                     p->jenis == pegawai::JenisPenugasan::definitif
                                         ? Html()
                                         : make<R"( <span class="st jalan">{}</span>)">(kode(p->jenis)));
    }
    if (held.size() > holders_shown)
        holders.add<R"(<li><a href="/pegawai?unit={}">dan {} orang lagi</a></li>)">(
            post.unit, held.size() - holders_shown);
    if (holders.empty()) holders.add<R"(<li><span class="st dekat">kosong</span></li>)">();
    const auto superior = pegawai::atasan(*k.kantor, post.id, k.hari);
    const pegawai::JabatanUnit* above = superior ? k.kantor->jabatan(*superior) : nullptr;
    return make<R"(<tr><th scope="row">{}{}</th><td><ul>{}</ul></td><td>{}</td><td>{}</td></tr>)">(
        may_change ? make<R"(<a href="/pegawai/struktur/jabatan/{}">{}</a>)">(post.id, post.nama)
                   : make<"{}">(post.nama),
        post.eselon.empty() ? Html() : make<R"( <span class="redup">eselon {}</span>)">(post.eselon), holders,
        above == nullptr ? std::string("–") : above->nama, pegawai::nama(post.jenis));
}

} // namespace

Response struktur(Kunjungan& k) {
    const bool may_change = k.boleh(Perbuatan::ubah_organisasi);
    Html page = pesan(k);
    page.add<
        R"(<div class="judul"><div><h1>Struktur kantor</h1><p>Unit, jabatan, dan pemegangnya pada {}.</p></div><div class="tombol-baris">)">(
        calendar::tanggal(k.hari));
    if (may_change) {
        page += tautan_tombol("Tambah unit", "/pegawai/struktur/unit/baru");
        page += tautan_tombol("Tambah jabatan", "/pegawai/struktur/jabatan/baru");
    }
    page.add<"</div></div>">();
    std::vector<const pegawai::Unit*> units;
    for (const pegawai::Unit& unit : k.kantor->unit())
        if (unit.masa.berlaku(k.hari)) units.push_back(&unit);
    const std::size_t pages = (units.size() + units_shown - 1) / units_shown;
    const auto at =
        std::clamp<std::size_t>(static_cast<std::size_t>(nomor(k.request.query("halaman")).value_or(1)), 1,
                                std::max<std::size_t>(pages, 1));
    for (std::size_t i = (at - 1) * units_shown; i < std::min(units.size(), at * units_shown); ++i) {
        const pegawai::Unit& unit = *units[i];
        const pegawai::Unit* above = unit.induk ? k.kantor->unit(*unit.induk) : nullptr;
        page.add<R"(<section class="bagian"><div class="kepala"><h2>{}</h2>{}{}</div>)">(
            may_change ? make<R"(<a href="/pegawai/struktur/unit/{}">{}</a>)">(unit.id, unit.nama)
                       : make<"{}">(unit.nama),
            above == nullptr ? Html() : make<R"(<span class="redup">di bawah {}</span>)">(above->nama),
            Html());
        const auto posts = k.kantor->jabatan_di(unit.id);
        Html body;
        for (const pegawai::JabatanUnit* post : posts)
            if (post->masa.berlaku(k.hari)) body += post_row(k, *post, may_change);
        if (body.empty())
            page.add<R"(<p class="redup">Belum ada jabatan di unit ini.</p>)">();
        else
            page.add<
                R"(<div class="gulir" tabindex="0" role="region" aria-label="Jabatan di {}"><table class="tb"><caption class="sr">{}</caption><thead><tr><th scope="col">Jabatan</th><th scope="col">Pemegang</th><th scope="col">Atasan</th><th scope="col">Jenis</th></tr></thead><tbody>{}</tbody></table></div>)">(
                unit.nama, unit.nama, body);
        page.add<"</section>">();
    }
    page += nomor_halaman("/pegawai/struktur?halaman=", static_cast<int>(at), static_cast<int>(pages));
    if (units.empty())
        page +=
            kosong("Belum ada unit",
                   "Unit dan jabatan dibuat dari daftar pegawai yang diimpor, atau ditambah satu per satu.",
                   "Impor daftar pegawai", "/pegawai/impor");
    return Response::html(halaman(
        k, {.judul = "Struktur kantor", .aktif = Menu::pegawai, .remah = {{"Pegawai", "/pegawai"}}}, page));
}

} // namespace web
