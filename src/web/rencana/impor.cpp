// A plan from the office's own form: upload, preview with findings by cell, apply. The file waits in a drawer of its owner, so
// that the preview can be opened again.
#include "web/bagian/antrean.h"
#include "web/berkas/meja.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"
#include "web/rencana/terbaca.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {
namespace {

using base::say;
using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::size_t most_shown = 40;

Antrean drawer(const Kunjungan& k) { return {k, fmt::format("rencana-{}", k.saya->id.value())}; }

skp::JenisJabatan kind_of(const Kunjungan& k) {
    const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(k.saya->id, k.hari);
    if (post == nullptr) return skp::JenisJabatan::jfu;
    switch (post->jenis) {
    case pegawai::JenisJabatan::struktural: return skp::JenisJabatan::struktural;
    case pegawai::JenisJabatan::fungsional: return skp::JenisJabatan::jft;
    default: return skp::JenisJabatan::jfu;
    }
}

Kepala head(std::string title, bool wrong, bool narrow) {
    Kepala h{.judul = std::move(title), .galat = wrong, .sempit = narrow, .remah = {{"Rencana", "/rencana"}}};
    if (h.judul != "Impor SKP") h.remah.push_back({"Impor SKP", "/rencana/impor"});
    return h;
}

Response upload_page(const Kunjungan& k, const base::Findings& errors, int status = 200) {
    const Galat beside{errors, k.situs.wording};
    Html page = ringkasan_galat(errors, k.situs.wording);
    page.add<
        R"(<h1>Impor SKP</h1><p>Unggah formulir SKP (I-a) atau penilaian capaian (I-e) berformat Excel, atau tabel CSV satu baris satu kegiatan. Yang dibaca hanya kegiatan dan targetnya. Isinya ditampilkan dulu; belum ada yang disimpan.</p>)">();
    page += formulir_buka(k, "/rencana/impor", true);
    page += isian({.nama = "berkas",
                   .label = "Berkas",
                   .petunjuk = "XLSX atau CSV, paling besar 10 MB.",
                   .jenis = "file",
                   .wajib = true,
                   .terima = ".xlsx,.csv"},
                  beside);
    page.add<R"(<div class="tombol-baris aksi">{}{}</div></form>)">(tombol("Lihat pratinjau"),
                                                                    tautan_tombol("Batal", "/rencana"));
    page.add<
        R"(<section class="bagian"><h2>Yang dikenal</h2><p>Formulir dikenal dari tulisannya: kolom "Kegiatan Tugas Jabatan" dan "Target" dengan Kuant/Output, Kual/Mutu, Waktu, Biaya di bawahnya. Angka dan satuan boleh satu sel ("12 laporan"). Kolom CSV: kegiatan, target_kuantitas, satuan_kuantitas, target_kualitas, target_waktu, satuan_waktu, target_biaya, angka_kredit.</p></section>)">();
    return jawab(k, head("Impor SKP", !errors.empty(), true), page, status);
}

base::Findings at_field(base::Findings findings) {
    for (base::Finding& f : findings) f.place = "berkas";
    return findings;
}

Response upload(Kunjungan& k) {
    const http::Upload* file = k.request.upload("berkas");
    if (file == nullptr || file->size == 0)
        return upload_page(k, {{"berkas", "", say("rencana.halaman.pilih_berkas")}}, 422);
    const Antrean queue = drawer(k);
    const std::string name = queue.simpan(*file);
    const auto read = baca_rencana_berkas(queue.isi(name).value_or(""), kind_of(k));
    if (!read) {
        queue.buang(name);
        return upload_page(k, at_field(read.error()), 422);
    }
    return Response::see_other("/rencana/impor/" + name);
}

Html findings_list(const Kunjungan& k, const base::Findings& all) {
    if (all.empty()) return {};
    Html items;
    for (std::size_t i = 0; i < std::min(all.size(), most_shown); ++i) {
        const base::Finding& f = all[i];
        items.add<"<li>">();
        if (!f.place.empty()) items.add<"<strong>{}</strong>: ">(f.place);
        if (!f.written.empty()) items.add<"tertulis \"{}\". ">(f.written);
        items.add<"{}</li>">(k.situs.wording.render(f.sentence));
    }
    if (all.size() > most_shown) items.add<"<li>… dan {} lagi.</li>">(all.size() - most_shown);
    return make<
        R"(<section class="bagian" aria-labelledby="f-t"><h2 id="f-t">Yang perlu dilihat di berkas</h2><ul class="butir">{}</ul></section>)">(
        items);
}

Response preview(const Kunjungan& k, const RencanaTerbaca& read, const std::string& name,
                 const base::Findings& errors, int status = 200) {
    const base::Findings shown = tanpa_tempat(errors, {"tahun"});
    const Galat beside{shown, k.situs.wording};
    Html page = ringkasan_galat(shown, k.situs.wording);
    page.add<
        R"(<h1>Pratinjau impor SKP</h1><dl class="fakta catat"><div><dt>Kegiatan</dt><dd>{}</dd></div><div><dt>Temuan</dt><dd>{}</dd></div></dl>)">(
        read.rencana.kegiatan.size(), read.temuan.size());
    if (!read.nama.empty() || !read.nip.empty())
        page.add<R"(<p class="redup">Di berkas tertulis: {} {}</p>)">(read.nama, read.nip);
    if (!read.temuan.empty())
        page.add<
            R"(<p class="sisip dekat catat">Sel yang tidak terbaca menjadi kosong di draf; lengkapi di sana, atau perbaiki berkasnya lalu unggah lagi.</p>)">();
    page += findings_list(k, read.temuan);
    page.add<R"(<section class="bagian" aria-labelledby="f-k"><h2 id="f-k">Yang terbaca</h2>{}</section>)">(
        tabel_rencana(read.rencana, {}));
    page += formulir_buka(k, "/rencana/impor/" + name);
    const int year = static_cast<int>(k.hari.year());
    const std::string typed(k.request.form("tahun"));
    std::vector<Pilihan> years;
    for (const int y : {year, year + 1, year - 1}) years.push_back({std::to_string(y), std::to_string(y)});
    page.add<R"(<div class="pendek bagian-2">{}</div><div class="tombol-baris">{}{}</div></form>)">(
        pilihan("tahun", "Untuk SKP tahun", years, typed.empty() ? std::to_string(year) : typed, beside),
        tombol("Jadikan draf SKP"), tautan_tombol("Unggah berkas lain", "/rencana/impor"));
    return jawab(k, head("Pratinjau impor SKP", !errors.empty(), false), page, status);
}

template <class Then>
Response with_file(Kunjungan& k, const Then& then) {
    const std::string name(k.request.param("berkas"));
    const auto bytes = drawer(k).isi(name);
    if (!bytes) return upload_page(k, {{"berkas", "", say("rencana.halaman.unggah_lagi")}}, 404);
    const auto read = baca_rencana_berkas(*bytes, kind_of(k));
    if (!read) return upload_page(k, at_field(read.error()), 422);
    return then(*read, name);
}

Response look(Kunjungan& k) {
    return with_file(
        k, [&](const RencanaTerbaca& read, const std::string& name) { return preview(k, read, name, {}); });
}

Response apply(Kunjungan& k) {
    return with_file(k, [&](const RencanaTerbaca& read, const std::string& name) {
        const auto year = nomor(k.request.form("tahun"));
        if (!year || std::abs(*year - static_cast<int>(k.hari.year())) > 1)
            return preview(k, read, name, {{"tahun", "", say("rencana.halaman.tahun")}}, 422);
        const auto made = berkas::mulai_rencana(meja(k), k.asal(),
                                                {.pegawai = k.saya->id,
                                                 .tahun = static_cast<int>(*year),
                                                 .dari = berkas::Asalnya::impor,
                                                 .impor = read.rencana});
        if (!made) return preview(k, read, name, made.error(), 422);
        drawer(k).buang(name);
        return Response::see_other(alamat(made->id, "susun") + "?selesai=mulai");
    });
}

} // namespace

void tambah_impor(Pintu& pintu) {
    const auto act = Perbuatan::buka_beranda;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/rencana/impor", .perbuatan = act, .halaman = [](Kunjungan& k) {
                    return upload_page(k, {});
                }});
    pintu.buka({.method = Method::post,
                .pattern = "/rencana/impor",
                .perbuatan = act,
                .halaman = upload,
                .weight = heavy,
                .body = http::Body::upload,
                .body_limit = 10ULL << 20U});
    pintu.buka({.pattern = "/rencana/impor/{berkas}", .perbuatan = act, .halaman = look, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/rencana/impor/{berkas}",
                .perbuatan = act,
                .halaman = apply,
                .weight = heavy});
}

} // namespace web::rencana
