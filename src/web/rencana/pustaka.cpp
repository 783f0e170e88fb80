// The library of activities per post: to read for everybody, to keep for who may.
#include "berkas/pustaka.h"

#include "base/text.h"
#include "http/form.h"
#include "web/berkas/meja.h"
#include "web/galat/galat.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace web::rencana {
namespace {

using base::say;
using berkas::ButirPustaka;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::array<std::string_view, 7> time_units{"hari",       "minggu",   "bulan", "triwulan",
                                                     "caturwulan", "semester", "tahun"};

bool keeper(const Kunjungan& k) { return pegawai::boleh(Perbuatan::kelola_rujukan, k.hubungan_kantor()); }

std::string to(std::string_view jabatan, std::string_view more = {}) {
    return fmt::format("/pustaka?jabatan={}{}", http::encode_form(jabatan), more);
}

std::vector<ButirPustaka> items_of(const Kunjungan& k, std::string_view jabatan) {
    std::vector<ButirPustaka> all;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { all = db.pustaka(k.situs.instansi, jabatan); });
    std::erase_if(all, [](const ButirPustaka& b) { return b.dihapus; });
    return all;
}

// Names of posts that stand in the office today or have items.
std::vector<std::string> posts(const Kunjungan& k, const std::vector<ButirPustaka>& all) {
    std::set<std::string> names;
    for (const pegawai::JabatanUnit& post : k.kantor->jabatan())
        if (post.masa.berlaku(k.hari)) names.insert(post.nama);
    for (const ButirPustaka& b : all) names.insert(b.jabatan);
    return {names.begin(), names.end()};
}

Html fields(const ButirPustaka& item, const Galat& beside) {
    Html out =
        isian_banyak({.nama = "uraian", .label = "Kegiatan", .nilai = item.uraian, .baris = 2}, beside);
    out += isian({.nama = "satuan",
                  .label = "Satuan kuantitas",
                  .nilai = item.satuan,
                  .petunjuk = "Misalnya laporan, LHA, dokumen.",
                  .pendek = true},
                 beside);
    std::vector<Pilihan> units;
    for (const std::string_view u : time_units) units.push_back({std::string(u), std::string(u)});
    out.add<R"(<div class="pendek">{}</div>)">(
        pilihan("satuan_waktu", "Satuan waktu", units,
                item.satuan_waktu.empty() ? std::string("bulan") : item.satuan_waktu, beside));
    return out += isian({.nama = "angka_kredit",
                         .label = "Angka kredit tiap satuan",
                         .nilai = item.angka_kredit,
                         .petunjuk = "Hanya untuk jabatan fungsional; boleh kosong.",
                         .papan = "decimal",
                         .pendek = true},
                        beside);
}

ButirPustaka typed(const Kunjungan& k) {
    ButirPustaka b;
    b.jabatan = base::trim(k.request.form("jabatan"));
    b.uraian = base::trim(base::replace_all(std::string(k.request.form("uraian")), "\n", " "));
    b.satuan = base::trim(k.request.form("satuan"));
    b.satuan_waktu = k.request.form("satuan_waktu");
    b.angka_kredit = base::trim(k.request.form("angka_kredit"));
    return b;
}

Html items_table(const std::vector<ButirPustaka>& items, bool edit) {
    Html rows;
    for (const ButirPustaka& b : items) {
        rows.add<
            R"(<tr><th scope="row">{}</th><td data-k="Satuan">{}</td><td data-k="Waktu">{}</td><td data-k="AK">{}</td>)">(
            b.uraian, b.satuan.empty() ? std::string("–") : b.satuan, b.satuan_waktu,
            b.angka_kredit.empty() ? std::string("–") : b.angka_kredit);
        if (edit)
            rows.add<R"(<td><a href="{}">Ubah<span class="sr"> {}</span></a></td>)">(
                fmt::format("/pustaka/{}", b.id.value()), base::shortened(b.uraian, 60));
        rows.add<"</tr>">();
    }
    return make<
        R"(<table class="tb rc ban"><caption class="sr">Kegiatan</caption><thead><tr><th scope="col">Kegiatan</th><th scope="col">Satuan</th><th scope="col">Waktu</th><th scope="col">AK</th>{}</tr></thead><tbody>{}</tbody></table>)">(
        edit ? make<R"(<th scope="col"><span class="sr">Ubah</span></th>)">() : Html(), rows);
}

Response page(const Kunjungan& k, const ButirPustaka& begun, const base::Findings& errors, int status = 200) {
    const auto all = items_of(k, "");
    const auto names = posts(k, all);
    std::string chosen = begun.jabatan;
    if (chosen.empty()) chosen = k.request.query("jabatan");
    if (chosen.empty())
        if (const pegawai::JabatanUnit* mine = k.kantor->jabatan_utama(k.saya->id, k.hari))
            chosen = mine->nama;
    const base::Findings shown =
        tanpa_tempat(errors, {"uraian", "satuan", "satuan_waktu", "angka_kredit", "tahun"});
    const Galat beside{shown, k.situs.wording};
    Html out = ringkasan_galat(shown, k.situs.wording);
    out += kabar(k);
    out.add<
        R"(<div class="judul"><div><h1>Pustaka kegiatan</h1><p>Kegiatan yang biasa bagi satu jabatan, untuk memulai SKP. Targetnya diisi tiap pegawai.</p></div></div><form method="get" action="/pustaka" class="tombol-baris saring">)">();
    std::vector<Pilihan> choices;
    for (const std::string& name : names) {
        const auto count =
            std::count_if(all.begin(), all.end(), [&](const ButirPustaka& b) { return b.jabatan == name; });
        choices.push_back({name, count == 0 ? name : fmt::format("{} ({})", name, count)});
    }
    out += pilihan("jabatan", "Jabatan", choices, chosen, {{}, k.situs.wording});
    out.add<R"({}</form>)">(tombol("Tampilkan", Rupa::kedua));
    std::vector<ButirPustaka> items;
    for (const ButirPustaka& b : all)
        if (b.jabatan == chosen) items.push_back(b);
    out.add<R"(<section class="bagian" aria-labelledby="f-k"><h2 id="f-k">{}</h2>)">(
        chosen.empty() ? std::string("Belum ada jabatan") : chosen);
    if (items.empty())
        out += kosong("Belum ada kegiatan",
                      keeper(k) ? "Ambil dari SKP yang berlaku, atau tambahkan satu per satu."
                                : "Kegiatan jabatan ini belum dikumpulkan. SKP dapat dimulai kosong.");
    else
        out += items_table(items, keeper(k));
    out.add<"</section>">();
    if (keeper(k) && !chosen.empty()) {
        out.add<
            R"(<section class="bagian" aria-labelledby="f-a"><h2 id="f-a">Ambil dari SKP yang berlaku</h2>{}<input type="hidden" name="jabatan" value="{}"><div class="pendek">{}</div>{}</form></section>)">(
            formulir_buka(k, "/pustaka/ambil"), chosen,
            isian({.nama = "tahun",
                   .label = "Tahun",
                   .nilai = std::to_string(static_cast<int>(k.hari.year())),
                   .papan = "numeric"},
                  beside),
            tombol("Ambil kegiatan", Rupa::kedua));
        out.add<
            R"(<section class="bagian" aria-labelledby="f-t"><h2 id="f-t">Tambah kegiatan</h2>{}<input type="hidden" name="jabatan" value="{}">{}{}</form></section>)">(
            formulir_buka(k, "/pustaka"), chosen, fields(begun, beside), tombol("Tambahkan"));
    }
    return jawab(k,
                 {.judul = "Pustaka kegiatan", .galat = !errors.empty(), .remah = {{"Rencana", "/rencana"}}},
                 out, status);
}

Response add(Kunjungan& k) {
    const ButirPustaka item = typed(k);
    const auto done = berkas::simpan_pustaka(meja(k), k.asal(), item);
    if (!done) return page(k, item, done.error(), 422);
    return Response::see_other(to(item.jabatan, "&selesai=pustaka"));
}

Response take_over(Kunjungan& k) {
    const std::string post(base::trim(k.request.form("jabatan")));
    const auto year = nomor(k.request.form("tahun"));
    ButirPustaka none;
    none.jabatan = post;
    if (!year || *year < 2000 || *year > 2200)
        return page(k, none, {{"tahun", std::string(k.request.form("tahun")), say("rencana.daftar.tahun")}},
                    422);
    const auto done = berkas::ambil_pustaka(meja(k), k.asal(), post, static_cast<int>(*year));
    if (!done) return page(k, none, done.error(), 422);
    if (*done == 0)
        return page(
            k, none,
            {{"", "", say("rencana.halaman.pustaka_tidak_bertambah", {{"tahun", std::to_string(*year)}})}},
            422);
    return Response::see_other(to(post, "&selesai=pustaka"));
}

std::optional<ButirPustaka> item_of(const Kunjungan& k) {
    const auto id = nomor(k.request.param("butir"));
    for (const ButirPustaka& b : items_of(k, ""))
        if (id && b.id.value() == *id) return b;
    return std::nullopt;
}

Response edit_form(const Kunjungan& k, const ButirPustaka& item, const base::Findings& errors,
                   int status = 200) {
    const base::Findings shown = tanpa_tempat(errors, {"uraian", "satuan", "satuan_waktu", "angka_kredit"});
    Html out = ringkasan_galat(shown, k.situs.wording);
    out.add<R"(<h1>Ubah kegiatan pustaka</h1><p class="redup">{}</p>)">(item.jabatan);
    out += formulir_buka(k, fmt::format("/pustaka/{}", item.id.value()));
    out += fields(item, {shown, k.situs.wording});
    out.add<
        R"(<div class="tombol-baris aksi"><button class="tbl" name="aksi" value="simpan">Simpan</button><button class="tbl bata" name="aksi" value="hapus">Hapus</button>{}</div></form>)">(
        tautan_tombol("Batal", to(item.jabatan)));
    return jawab(k,
                 {.judul = "Ubah kegiatan pustaka",
                  .galat = !errors.empty(),
                  .sempit = true,
                  .remah = {{"Rencana", "/rencana"}, {"Pustaka kegiatan", to(item.jabatan)}}},
                 out, status);
}

Response edit(Kunjungan& k) {
    const auto item = item_of(k);
    return item ? edit_form(k, *item, {}) : halaman_tidak_ada(k);
}

Response change(Kunjungan& k) {
    const auto stored = item_of(k);
    if (!stored) return halaman_tidak_ada(k);
    ButirPustaka item = typed(k);
    if (k.request.form("aksi") == "hapus") {
        item = *stored;
        item.dihapus = true;
    }
    item.id = stored->id;
    item.jabatan = stored->jabatan;
    const auto done = berkas::simpan_pustaka(meja(k), k.asal(), item);
    if (!done) return edit_form(k, item, done.error(), 422);
    return Response::see_other(to(item.jabatan, "&selesai=pustaka"));
}

} // namespace

void tambah_pustaka(Pintu& pintu) {
    const auto keep = Perbuatan::kelola_rujukan;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/pustaka", .perbuatan = Perbuatan::buka_beranda, .halaman = [](Kunjungan& k) {
                    return page(k, {}, {});
                }});
    pintu.buka(
        {.method = Method::post, .pattern = "/pustaka", .perbuatan = keep, .halaman = add, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/pustaka/ambil",
                .perbuatan = keep,
                .halaman = take_over,
                .weight = heavy});
    pintu.buka({.pattern = "/pustaka/{butir}", .perbuatan = keep, .halaman = edit});
    pintu.buka({.method = Method::post,
                .pattern = "/pustaka/{butir}",
                .perbuatan = keep,
                .halaman = change,
                .weight = heavy});
}

} // namespace web::rencana
