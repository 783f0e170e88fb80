#include "web/kalkulator/tampil.h"

#include "angka/tulis.h"
#include "base/text.h"
#include "web/bagian/isian.h"
#include "web/bagian/kerangka.h"
#include "web/kalkulator/grid.h"
#include "web/kalkulator/hasil.h"

#include <fmt/format.h>

namespace web::kalkulator {
namespace {

using angka::score;
using http::html::attr;
using http::html::make;

// Findings as the summary shows them: each with the name of its place, linked to the field where the page has one.
Html summary(const Keadaan& state, const base::Wording& wording) {
    if (state.galat.empty()) return {};
    Html items;
    for (const base::Finding& f : state.galat) {
        const std::string sentence = wording.render(f.sentence);
        const auto field = f.place == "berkas"          ? std::optional<std::string>("berkas")
                           : state.lembar.dari_naskah() ? std::nullopt
                                                        : nama_isian(f.place);
        const std::string where = f.place == "berkas" ? "Berkas" : field ? sebutan_isian(f.place) : f.place;
        items.add<"<li>">();
        if (field)
            items.add<R"(<a href="#{}">{}</a>: )">(*field, where);
        else if (!where.empty())
            items.add<"{}: ">(where);
        items.add<"{}">(sentence);
        if (!f.written.empty()) items.add<" Tertulis {}.">(base::shortened(f.written));
        items.add<"</li>">();
    }
    return make<R"(<div class="ring" role="alert"><h2>Ada yang perlu diperbaiki</h2><ul>{}</ul></div>)">(
        items);
}

Html list_of_forms(const Keadaan& state) {
    if (state.daftar.empty()) return {};
    Html rows;
    for (std::size_t i = 0; i < state.daftar.size(); ++i) {
        const BarisDaftar& row = state.daftar[i];
        rows.add<R"(<tr{}><td class="angka">{}</td><th scope="row">{}</th><td class="nip">{}</td>)">(
            attr<"aria-current">(i + 1 == state.ke ? "true" : ""), i + 1,
            row.nama.empty() ? "(tanpa nama)" : row.nama, row.nip);
        if (!row.hasil) {
            rows.add<
                R"(<td class="angka">–</td><td class="angka">–</td><td><span class="st lewat">Perlu diperbaiki</span></td></tr>)">();
            continue;
        }
        const formulir::Tertimbang& t = *row.hasil;
        const bool ended = t.hasil.prestasi_kerja.has_value();
        rows.add<R"(<td class="angka">{}</td><td class="angka">{}</td><td>{}</td></tr>)">(
            score(t.hasil.nilai_skp), ended ? score(t.hasil.prestasi_kerja->tercetak) : "–",
            ended ? t.sebutan_prestasi_kerja : t.sebutan_skp + " (SKP)");
    }
    Html out = make<
        R"(<section class="bagian" aria-labelledby="d-b"><h2 id="d-b" class="kepala">Isi berkas {}</h2><p class="redup kecil">{} formulir. Yang dibuka di bawah: formulir ke-{}. Untuk membuka yang lain, unggah lagi berkasnya dan isi nomornya.</p>)">(
        state.nama_berkas, state.daftar.size(), state.ke);
    if (state.terpotong)
        out += sisip(
            Nada::dekat,
            "Hanya 200 formulir pertama yang dibaca. Untuk berkas sebesar ini pakai perintah teraju nilai.");
    out.add<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Isi berkas, dapat digulir"><table class="tb"><caption class="sr">Nilai tiap formulir</caption><thead><tr><th scope="col" class="angka">No</th><th scope="col">Nama</th><th scope="col">NIP</th><th scope="col" class="angka">SKP</th><th scope="col" class="angka">Prestasi kerja</th><th scope="col">Sebutan</th></tr></thead><tbody>{}</tbody></table></div></section>)">(
        rows);
    return out;
}

Html naskah_field(const Keadaan& state) {
    Html out = sisip(Nada::jalan,
                     "Formulir ini memuat hal yang tidak punya isian di halaman ini (pengecualian, target "
                     "yang disesuaikan, angka kredit, beberapa SKP, atau lebih dari 100 kegiatan). Supaya "
                     "tidak ada yang hilang, formulir dihitung dari JSON di bawah.");
    out.add<
        R"(<div class="is catat"><label for="naskah">Formulir sebagai JSON</label><textarea class="in mono" id="naskah" name="naskah" rows="14" spellcheck="false">
{}</textarea></div>)">(state.lembar.naskah);
    return out;
}

// The bar that stays at the foot of the window.
Html bar(const Keadaan& state) {
    Html out = make<R"(<div class="bilah">)">();
    if (state.hasil) {
        const formulir::Tertimbang& t = *state.hasil;
        out.add<R"(<dl class="fakta"><div><dt>Nilai SKP</dt><dd>{}</dd></div>)">(score(t.hasil.nilai_skp));
        if (t.hasil.prestasi_kerja)
            out.add<R"(<div><dt>Prestasi kerja</dt><dd>{} {}</dd></div>)">(
                score(t.hasil.prestasi_kerja->tercetak), t.sebutan_prestasi_kerja);
        out.add<"</dl>">();
    } else {
        out.add<
            R"(<p class="fakta redup kecil">Tidak ada yang disimpan. Isian hilang bila halaman ini ditutup.</p>)">();
    }
    if (!state.lembar.dari_naskah())
        out.add<R"(<button class="tbl dua-2" name="aksi" value="tambah">Tambah kegiatan</button>)">();
    out.add<R"(<button class="tbl" name="aksi" value="hitung">Hitung nilai</button></div>)">();
    return out;
}

Html downloads() {
    return make<
        R"(<section class="bagian tanpa-cetak" aria-labelledby="u-n"><h2 id="u-n" class="kepala">Unduh</h2><p class="redup kecil">Formulir I-e memuat rumusnya sendiri dan dapat diunggah lagi ke halaman ini.</p><p class="tombol-baris catat"><button class="tbl dua-2" formaction="/kalkulator/xlsx">Unduh formulir (XLSX)</button><button class="tbl dua-2" formaction="/kalkulator/json">Unduh formulir (JSON)</button><button class="tbl dua-2" formaction="/kalkulator/hasil">Unduh hasil (JSON)</button></p></section>)">();
}

Html upload_form(const Kunjungan& k, const Keadaan& state) {
    Html out = make<
        R"(<section class="bagian panel tanpa-cetak" aria-labelledby="b-k"><h2 id="b-k">Atau dari berkas</h2><p class="redup kecil">JSON, CSV, atau XLSX, paling besar 2 MB. Berkas dibaca lalu dibuang; tidak ada yang disimpan.</p>)">();
    out += formulir_buka(k, "/kalkulator/berkas", true);
    base::Findings about_file;
    for (const base::Finding& f : state.galat)
        if (f.place == "berkas") about_file.push_back(f);
    const Galat errors{about_file, k.situs.wording};
    out.add<R"({}{}{}</form>)">(
        isian({.nama = "berkas", .label = "Berkas formulir", .jenis = "file", .terima = ".json,.csv,.xlsx"},
              errors),
        isian({.nama = "ke",
               .label = "Formulir ke",
               .nilai = std::to_string(state.ke),
               .petunjuk = "Bila berkas memuat beberapa formulir.",
               .papan = "numeric",
               .pendek = true},
              errors),
        tombol("Unggah dan hitung", Rupa::kedua));
    out.add<"</section>">();
    return out;
}

} // namespace

std::string tampil(const Kunjungan& k, const Keadaan& state, const formulir::Timbangan& timbangan) {
    Html page = summary(state, k.situs.wording);
    page.add<
        R"(<div class="judul"><div><h1>Kalkulator prestasi kerja</h1><p>Menurut PP 46/2011 dan Perka BKN 1/2013, seperti disebut SOP. Angka desimal memakai koma.</p></div><div class="tombol-baris">)">();
    for (const Contoh& one : contoh)
        page.add<R"(<a class="tbl dua-2" href="/kalkulator?contoh={}">Contoh: {}</a>)">(one.kode, one.nama);
    page.add<
        R"(<a class="tbl dua-2" href="/kalkulator/formulir.xlsx">Formulir kosong (XLSX)</a></div></div>)">();
    if (state.contoh)
        page += sisip(Nada::biasa, "Contoh dengan orang rekaan. Ubah isinya sesuka Anda, lalu hitung lagi.");
    page += list_of_forms(state);
    if (state.hasil)
        page += hasil(*state.hasil, timbangan, k.situs.wording,
                      state.lembar.dari_naskah() ? TautIsian::tidak : TautIsian::ya);

    page += formulir_buka(k, "/kalkulator");
    // Enter in a field presses the first button of a form: that must be this one, and no "Hapus".
    page.add<
        R"(<button class="sr" name="aksi" value="hitung" tabindex="-1" aria-hidden="true">Hitung nilai</button>)">();
    if (state.lembar.dari_naskah())
        page += naskah_field(state);
    else
        page += isian_lembar(
            state.lembar, {state.galat, k.situs.wording, timbangan, state.hasil ? &*state.hasil : nullptr});
    page += downloads();
    page += bar(state);
    page.add<"</form>">();
    page += upload_form(k, state);
    return halaman(k,
                   {.judul = "Kalkulator prestasi kerja",
                    .aktif = Menu::kalkulator,
                    .galat = !state.galat.empty(),
                    .lembar = {"f.css"}},
                   page);
}

} // namespace web::kalkulator
