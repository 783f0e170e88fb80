#include "web/sop/terbit.h"

#include "base/text.h"
#include "kantor/sop.h"
#include "sop/banding.h"
#include "web/bagian/isian.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace web::sop_pages {
namespace {

using http::Response;
using http::html::make;
using kantor::SopTerperiksa;
using kantor::VersiSop;

// What a browser sends back in a field; a longer text is handed in as a file again.
constexpr std::size_t longest_in_the_field = 900'000;

std::string_view line_of(std::string_view text, int number) {
    for (int n = 1; n < number; ++n) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    return number < 1 ? std::string_view() : text.substr(0, text.find('\n'));
}

struct Terunggah {
    std::string teks;
    bool diperiksa = false;
    SopTerperiksa hasil;
    base::Findings lain; // why a text without faults was not kept
};

// All that is wrong, each with its place, the line as it stands there, and the way out.
Html faults(const Terunggah& up, const base::Wording& wording) {
    base::Findings all = up.hasil.galat;
    base::append(all, up.lain);
    if (all.empty()) return {};
    Html items;
    for (const base::Finding& f : all) {
        items.add<"<li>">();
        if (!f.place.empty()) items.add<R"(<a href="#naskah">{}</a>: )">(f.place);
        items.add<"{}">(wording.render(f.sentence));
        const std::string_view line = base::trim(line_of(up.teks, baris_dari(f.place)));
        if (!line.empty())
            items.add<R"(<br><code class="mono redup">{}</code>)">(base::shortened(line, 110));
        else if (!f.written.empty())
            items.add<R"(<br><code class="mono redup">{}</code>)">(base::shortened(f.written, 110));
        items.add<"</li>">();
    }
    return make<
        R"(<div class="ring" role="alert"><h2>Naskah belum dapat disimpan: {} hal perlu diperbaiki</h2><ul>{}</ul></div>)">(
        all.size(), items);
}

Html oddities(const Terunggah& up, const base::Wording& wording) {
    if (!up.diperiksa || up.hasil.tanda.empty()) return {};
    Html items;
    for (const sop::Tanda& t : up.hasil.tanda) {
        items.add<"<li>{}">(sop::kelompok_text(t.kelompok));
        if (!t.finding.place.empty()) items.add<", {}">(t.finding.place);
        items.add<": ">();
        if (!t.finding.written.empty()) items.add<"<q>{}</q> ">(base::shortened(t.finding.written, 80));
        items.add<"{}</li>">(wording.render(t.finding.sentence));
    }
    return make<
        R"(<details class="rumus"><summary>{} kejanggalan, boleh disimpan apa adanya</summary><ul class="senarai kecil">{}</ul></details>)">(
        up.hasil.tanda.size(), items);
}

Html changes(const Kunjungan& k, const sop::Naskah& after, Pustaka& pustaka) {
    std::optional<VersiSop> in_force;
    k.situs.simpanan.baca([&](kantor::Baca& db) { in_force = db.sop_berlaku(k.situs.instansi); });
    if (!in_force) return make<R"(<p>Belum ada versi yang berlaku; ini akan menjadi yang pertama.</p>)">();
    const auto found = sop::banding(pustaka.baca(*in_force)->naskah, after);
    if (found.empty()) return make<R"(<p>Isinya sama dengan versi {} yang berlaku.</p>)">(in_force->versi);
    Html items;
    constexpr std::size_t shown = 60;
    for (std::size_t i = 0; i < found.size() && i < shown; ++i)
        items.add<"<li>{}</li>">(k.situs.wording.render(sop::kalimat(found[i])));
    if (found.size() > shown) items.add<"<li>dan {} perbedaan lain.</li>">(found.size() - shown);
    return make<R"(<p>{} perbedaan terhadap versi {} yang berlaku:</p><ul class="senarai">{}</ul>)">(
        found.size(), in_force->versi, items);
}

Response upload_page(const Kunjungan& k, const Terunggah& up, Pustaka& pustaka) {
    const bool wrong = !up.hasil.galat.empty() || !up.lain.empty();
    Html page = faults(up, k.situs.wording);
    page.add<
        R"(<div class="judul"><div><h1>Unggah versi SOP</h1><p>Naskah diperiksa lebih dahulu. Yang disimpan menjadi draf; yang berlaku tidak berubah sampai draf diterbitkan.</p></div></div>)">();
    if (up.diperiksa && !wrong && up.hasil.naskah) {
        page +=
            sisip(Nada::beres, fmt::format("Naskah tersusun baik: {} langkah, {} lajur, {} simbol, {} panah.",
                                           up.hasil.naskah->langkah.size(), up.hasil.naskah->lajur.size(),
                                           up.hasil.naskah->simbol.size(), up.hasil.naskah->panah.size()));
        page.add<R"(<section class="bagian kecil">{}</section>)">(changes(k, *up.hasil.naskah, pustaka));
    }
    page += oddities(up, k.situs.wording);
    page += formulir_buka(k, "/sop/unggah", true);
    const base::Findings none;
    const Galat errors{none, k.situs.wording};
    page.add<R"(<div class="bagian">{}</div>)">(
        isian({.nama = "berkas",
               .label = "Berkas naskah",
               .petunjuk = "YAML, paling besar 2 MB. Bila diisi, berkas ini menggantikan tulisan di bawah.",
               .jenis = "file",
               .terima = ".yaml,.yml"},
              errors));
    const bool too_long = up.teks.size() > longest_in_the_field;
    page.add<
        R"(<div class="is"><label for="naskah">Naskah</label><p class="ptj" id="p-naskah">{}</p><textarea class="in mono" id="naskah" name="naskah" rows="24" spellcheck="false" aria-describedby="p-naskah">
{}</textarea></div>)">(
        too_long ? "Naskah ini terlalu panjang untuk disunting di sini. Perbaiki berkasnya, lalu unggah lagi."
                 : "Tata tulisnya seperti naskah versi yang berlaku; unduh dari halaman SOP untuk memulai.",
        too_long || !base::is_utf8(up.teks) ? std::string_view() : std::string_view(up.teks));
    page.add<
        R"(<p class="tombol-baris"><button class="tbl dua-2" name="aksi" value="periksa">Periksa naskah</button><button class="tbl" name="aksi" value="simpan">Simpan sebagai draf</button></p></form>)">();
    return Response::html(halaman(k,
                                  {.judul = "Unggah versi SOP",
                                   .aktif = Menu::sop,
                                   .galat = wrong,
                                   .remah = {{"SOP", "/sop"}, {"Semua versi", "/sop/versi"}},
                                   .lembar = {"b.css"}},
                                  page),
                          wrong ? 422 : 200);
}

// A field sends line ends as CR LF, whatever the text had.
std::string text_of(const http::Request& request) {
    if (const http::Upload* file = request.upload("berkas")) {
        std::ifstream in(file->path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    return base::replace_all(std::string(request.form("naskah")), "\r\n", "\n");
}

Response publish_page(const Kunjungan& k, const VersiSop& v, const base::Findings& refused,
                      Pustaka& pustaka) {
    const auto t = pustaka.baca(v);
    std::optional<VersiSop> in_force;
    k.situs.simpanan.baca([&](kantor::Baca& db) { in_force = db.sop_berlaku(k.situs.instansi); });
    Html page = ringkasan_galat(refused, k.situs.wording);
    page.add<"<h1>Terbitkan SOP {} versi {}?</h1>">(v.nomor, v.versi);
    std::string effect =
        "Setelah diterbitkan, versi ini berlaku bagi berkas baru dan naskahnya tidak dapat diubah lagi.";
    if (in_force)
        effect += fmt::format(
            " Versi {} yang sekarang berlaku dicabut; berkas yang sudah berjalan tetap memakainya.",
            in_force->versi);
    page += sisip(Nada::dekat, effect);
    page.add<R"(<section class="bagian" aria-labelledby="p-b"><h2 id="p-b">Yang berubah</h2>{}</section>)">(
        changes(k, t->naskah, pustaka));
    if (in_force)
        page.add<R"(<p><a href="/sop/banding?lama={}&amp;baru={}">Lihat perbedaannya berdampingan</a></p>)">(
            in_force->id, v.id);
    page.add<
        R"(<p class="redup kecil">{} kejanggalan ditemukan di naskah ini; semuanya tampil di <a href="/sop/{}">halaman draf</a>.</p>)">(
        t->tanda.size(), v.id);
    page += formulir_buka(k, fmt::format("/sop/{}/terbit", v.id.value()));
    page.add<
        R"(<p class="tombol-baris bagian-2"><button class="tbl">Terbitkan sekarang</button><a class="tbl dua-2" href="/sop/{}">Kembali ke draf</a></p></form>)">(
        v.id);
    return Response::html(halaman(k,
                                  {.judul = "Terbitkan SOP",
                                   .aktif = Menu::sop,
                                   .galat = !refused.empty(),
                                   .sempit = true,
                                   .remah = {{"SOP", "/sop"}, {"Semua versi", "/sop/versi"}},
                                   .lembar = {"b.css"}},
                                  page),
                          refused.empty() ? 200 : 422);
}

} // namespace

Response halaman_unggah(Kunjungan& k, Pustaka& pustaka) { return upload_page(k, {}, pustaka); }

Response unggah(Kunjungan& k, Pustaka& pustaka) {
    Terunggah up;
    up.teks = text_of(k.request);
    up.diperiksa = true;
    up.hasil = kantor::periksa_sop(up.teks);
    if (k.request.form("aksi") != "simpan" || !up.hasil.galat.empty()) return upload_page(k, up, pustaka);
    const auto id = kantor::unggah_sop(k.loket(), k.asal(), up.teks);
    if (id) return Response::see_other(fmt::format("/sop/{}?kabar=simpan", id->value()));
    up.lain = id.error();
    return upload_page(k, up, pustaka);
}

Response halaman_terbit(Kunjungan& k, Pustaka& pustaka) {
    const auto v = versi_di_alamat(k);
    if (!v) return halaman_tidak_ada(k);
    if (v->keadaan != kantor::KeadaanSop::draf)
        return Response::see_other(fmt::format("/sop/{}", v->id.value()));
    return publish_page(k, *v, {}, pustaka);
}

Response terbitkan(Kunjungan& k, Pustaka& pustaka) {
    const auto v = versi_di_alamat(k);
    if (!v) return halaman_tidak_ada(k);
    const auto done = kantor::terbitkan_sop(k.loket(), k.asal(), v->id);
    if (done) return Response::see_other(fmt::format("/sop/{}?kabar=terbit", v->id.value()));
    return publish_page(k, *v, done.error(), pustaka);
}

} // namespace web::sop_pages
