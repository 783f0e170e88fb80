// The lists of Renja and IKU of a year: to read for everybody, to import for who keeps them.
#include "base/text.h"
#include "sheet/csv.h"
#include "sheet/xlsx_write.h"
#include "web/bagian/antrean.h"
#include "web/berkas/meja.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/baca_rujukan.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace web::rencana {
namespace {

using base::say;
using berkas::JenisRujukan;
using berkas::Rujukan;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

constexpr std::size_t most_shown = 60;

int year_of(const Kunjungan& k, std::string_view text) {
    const auto typed = nomor(text);
    return typed && *typed >= 2000 && *typed <= 2200 ? static_cast<int>(*typed)
                                                     : static_cast<int>(k.hari.year());
}
std::string_view title_of(JenisRujukan kind) { return kind == JenisRujukan::renja ? "Renja" : "IKU"; }

std::vector<Rujukan> lines_of(const Kunjungan& k, int tahun) {
    std::vector<Rujukan> all;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) { all = db.rujukan(k.situs.instansi, tahun); });
    return all;
}

Html list_table(const std::vector<const Rujukan*>& lines, std::string_view caption) {
    Html rows;
    for (const Rujukan* r : lines)
        rows.add<
            R"(<tr><th scope="row" class="nowrap">{}</th><td data-k="Uraian">{}</td><td data-k="Target">{} {}</td></tr>)">(
            r->kode, r->uraian, r->target.empty() ? std::string("–") : r->target, r->satuan);
    return make<
        R"(<table class="tb rc ban"><caption class="sr">{}</caption><thead><tr><th scope="col">Kode</th><th scope="col">Uraian</th><th scope="col">Target</th></tr></thead><tbody>{}</tbody></table>)">(
        caption, rows);
}

Html upload_form(const Kunjungan& k, int tahun, const base::Findings& errors, bool main) {
    const Galat beside{errors, k.situs.wording};
    const std::string_view chosen = k.request.form("jenis");
    Html out = make<
        R"(<section class="bagian" aria-labelledby="f-i"><h2 id="f-i">Impor daftar</h2><p class="redup">Kolom: kode, uraian, target, satuan. <a href="/rujukan/contoh.xlsx">Contoh XLSX</a> · <a href="/rujukan/contoh.csv">Contoh CSV</a></p>)">();
    out += formulir_buka(k, "/rujukan", true);
    out.add<R"(<fieldset class="is"><legend>Daftar</legend>)">();
    for (const JenisRujukan kind : {JenisRujukan::renja, JenisRujukan::iku})
        out.add<
            R"(<label class="cek"><input type="radio" name="jenis" value="{}"{}> <span>{}</span></label>)">(
            kode(kind),
            flag<"checked">(chosen == kode(kind) || (chosen.empty() && kind == JenisRujukan::renja)),
            kind == JenisRujukan::renja ? "Renja (rencana kerja tahunan)" : "IKU (indikator kinerja utama)");
    out.add<R"(</fieldset><div class="pendek">{}</div>)">(isian(
        {.nama = "tahun", .label = "Tahun", .nilai = std::to_string(tahun), .papan = "numeric"}, beside));
    out += isian({.nama = "berkas",
                  .label = "Berkas",
                  .petunjuk = "XLSX atau CSV, paling besar 2 MB dan 2.000 baris. Isinya ditampilkan dulu.",
                  .jenis = "file",
                  .wajib = true,
                  .terima = ".xlsx,.csv"},
                 beside);
    out += tombol("Lihat pratinjau", main ? Rupa::utama : Rupa::kedua);
    return out.add<"</form></section>">();
}

Response page(const Kunjungan& k, const base::Findings& errors, int status = 200) {
    const bool keeper = pegawai::boleh(Perbuatan::kelola_rujukan, k.hubungan_kantor());
    const int tahun = year_of(k, status == 200 ? k.request.query("tahun") : k.request.form("tahun"));
    const auto all = lines_of(k, tahun);
    Html out = ringkasan_galat(errors, k.situs.wording);
    out += kabar(k);
    out.add<
        R"(<div class="judul"><div><h1>Renja dan IKU {}</h1><p>Baris yang dapat dikaitkan dengan kegiatan di SKP.</p></div></div><nav class="hal" aria-label="Tahun">)">(
        tahun);
    const int now = static_cast<int>(k.hari.year());
    for (const int y : {now - 1, now, now + 1})
        out.add<R"(<a href="{}"{}>{}</a>)">(fmt::format("/rujukan?tahun={}", y),
                                            attr<"aria-current">(y == tahun ? "page" : ""), y);
    out.add<"</nav>">();
    for (const JenisRujukan kind : {JenisRujukan::renja, JenisRujukan::iku}) {
        std::vector<const Rujukan*> lines;
        for (const Rujukan& r : all)
            if (r.jenis == kind) lines.push_back(&r);
        out.add<
            R"(<section class="bagian" aria-labelledby="f-{}"><h2 id="f-{}">{} <span class="redup">{} baris</span></h2>)">(
            kode(kind), kode(kind), title_of(kind), lines.size());
        if (lines.empty())
            out += kosong(fmt::format("Belum ada daftar {} {}", title_of(kind), tahun),
                          keeper ? "Impor daftarnya di bawah. SKP tetap dapat disusun tanpa kaitan."
                                 : "Kasubbag Umum dan Kepegawaian atau Sekretaris yang mengimpornya. SKP "
                                   "tetap dapat disusun tanpa kaitan.");
        else
            out += list_table(lines, title_of(kind));
        out.add<"</section>">();
    }
    if (keeper) out += upload_form(k, tahun, errors, true);
    return jawab(k,
                 {.judul = fmt::format("Renja dan IKU {}", tahun),
                  .galat = !errors.empty(),
                  .remah = {{"Rencana", "/rencana"}}},
                 out, status);
}

base::Findings at_field(base::Findings findings) {
    for (base::Finding& f : findings) f.place = "berkas";
    return findings;
}

Antrean drawer(const Kunjungan& k) { return {k, "rujukan"}; }

Response upload(Kunjungan& k) {
    const auto kind = berkas::dari_kode<JenisRujukan>(k.request.form("jenis"));
    const auto typed = nomor(k.request.form("tahun"));
    base::Findings wrong;
    if (!typed || *typed < 2000 || *typed > 2200)
        wrong.push_back({"tahun", std::string(k.request.form("tahun")), say("rencana.daftar.tahun")});
    const http::Upload* file = k.request.upload("berkas");
    if (file == nullptr || file->size == 0)
        wrong.push_back({"berkas", "", say("rencana.halaman.pilih_berkas")});
    if (!kind) wrong.push_back({"", "", say("rencana.daftar.pilih_jenis")});
    if (!wrong.empty()) return page(k, wrong, 422);
    const Antrean queue = drawer(k);
    const std::string name = queue.simpan(*file);
    const auto read = baca_daftar(queue.isi(name).value_or(""), static_cast<int>(*typed), *kind);
    if (!read) {
        queue.buang(name);
        return page(k, at_field(read.error()), 422);
    }
    return Response::see_other(fmt::format("/rujukan/impor/{}?jenis={}&tahun={}", name, kode(*kind), *typed));
}

struct Banding {
    std::size_t baru = 0, berubah = 0, sama = 0;
    std::vector<const Rujukan*> hilang;
};
Banding compare(const std::vector<Rujukan>& now, const DaftarTerbaca& read, JenisRujukan kind) {
    Banding b;
    for (const Rujukan& r : read.baris) {
        const auto was = std::find_if(now.begin(), now.end(), [&](const Rujukan& old) {
            return old.jenis == kind && base::equal_fold(old.kode, r.kode);
        });
        if (was == now.end())
            ++b.baru;
        else if (was->uraian != r.uraian || was->target != r.target || was->satuan != r.satuan)
            ++b.berubah;
        else
            ++b.sama;
    }
    for (const Rujukan& old : now)
        if (old.jenis == kind && std::none_of(read.baris.begin(), read.baris.end(), [&](const Rujukan& r) {
                return base::equal_fold(old.kode, r.kode);
            }))
            b.hilang.push_back(&old);
    return b;
}

Response preview(const Kunjungan& k, const DaftarTerbaca& read, JenisRujukan kind, int tahun,
                 const std::string& name, const base::Findings& errors, int status = 200) {
    const auto now = lines_of(k, tahun);
    const Banding b = compare(now, read, kind);
    const std::string title = fmt::format("Pratinjau {} {}", title_of(kind), tahun);
    Html out = ringkasan_galat(tanpa_tempat(errors), k.situs.wording);
    out.add<
        R"(<h1>{}</h1><dl class="fakta catat"><div><dt>Baris</dt><dd>{}</dd></div><div><dt>Baru</dt><dd>{}</dd></div><div><dt>Berubah</dt><dd>{}</dd></div><div><dt>Sama</dt><dd>{}</dd></div><div><dt>Tidak ada lagi</dt><dd>{}</dd></div></dl>)">(
        title, read.baris.size(), b.baru, b.berubah, b.sama, b.hilang.size());
    const bool wrong = base::has_errors(read.temuan);
    if (!read.temuan.empty()) {
        Html items;
        for (std::size_t i = 0; i < std::min(read.temuan.size(), most_shown); ++i) {
            const base::Finding& f = read.temuan[i];
            items.add<"<li><strong>{}</strong>{}{}</li>">(f.place, f.place.empty() ? "" : ": ",
                                                          k.situs.wording.render(f.sentence));
        }
        if (read.temuan.size() > most_shown)
            items.add<"<li>… dan {} lagi.</li>">(read.temuan.size() - most_shown);
        out.add<
            R"(<section class="bagian" aria-labelledby="f-t"><h2 id="f-t">Yang perlu diperbaiki</h2><ul class="butir">{}</ul></section>)">(
            items);
    }
    if (!b.hilang.empty()) {
        Html items;
        for (std::size_t i = 0; i < std::min(b.hilang.size(), most_shown); ++i)
            items.add<"<li>{} {}</li>">(b.hilang[i]->kode, b.hilang[i]->uraian);
        out.add<
            R"(<section class="bagian" aria-labelledby="f-h"><h2 id="f-h">Tidak ada lagi di berkas</h2><p class="redup">Dihapus dari daftar. SKP yang sudah mengaitkannya tetap menyebutnya.</p><ul class="butir">{}</ul></section>)">(
            items);
    }
    if (wrong)
        out.add<
            R"(<p class="sisip dekat bagian-2">Perbaiki sel yang disebut, lalu <a href="/rujukan">unggah lagi</a>. Belum ada yang diubah.</p>)">();
    else
        out.add<R"({}<div class="tombol-baris aksi">{}{}</div></form>)">(
            formulir_buka(k, fmt::format("/rujukan/impor/{}?jenis={}&tahun={}", name, kode(kind), tahun)),
            tombol("Terapkan daftar ini"), tautan_tombol("Batal", "/rujukan"));
    std::vector<const Rujukan*> lines;
    for (std::size_t i = 0; i < std::min(read.baris.size(), most_shown); ++i) lines.push_back(&read.baris[i]);
    out.add<R"(<section class="bagian" aria-labelledby="f-k"><h2 id="f-k">Isi berkas{}</h2>{}</section>)">(
        read.baris.size() > most_shown ? fmt::format(", {} baris pertama", most_shown) : std::string(),
        list_table(lines, "Isi berkas"));
    return jawab(k,
                 {.judul = title,
                  .galat = wrong || !errors.empty(),
                  .remah = {{"Rencana", "/rencana"}, {"Renja dan IKU", "/rujukan"}}},
                 out, status);
}

template <class Then>
Response with_file(Kunjungan& k, const Then& then) {
    const std::string name(k.request.param("berkas"));
    const auto kind = berkas::dari_kode<JenisRujukan>(k.request.query("jenis"));
    const auto bytes = drawer(k).isi(name);
    if (!kind || !bytes) return page(k, {{"berkas", "", say("rencana.halaman.unggah_lagi")}}, 404);
    const int tahun = year_of(k, k.request.query("tahun"));
    const auto read = baca_daftar(*bytes, tahun, *kind);
    if (!read) return page(k, at_field(read.error()), 422);
    return then(*read, *kind, tahun, name);
}

Response look(Kunjungan& k) {
    return with_file(k, [&](const DaftarTerbaca& read, JenisRujukan kind, int tahun,
                            const std::string& name) { return preview(k, read, kind, tahun, name, {}); });
}

Response apply(Kunjungan& k) {
    return with_file(k,
                     [&](const DaftarTerbaca& read, JenisRujukan kind, int tahun, const std::string& name) {
                         if (base::has_errors(read.temuan))
                             return preview(k, read, kind, tahun, name, {}, 422);
                         const auto done = berkas::ganti_rujukan(meja(k), k.asal(), tahun, kind, read.baris);
                         if (!done) return preview(k, read, kind, tahun, name, done.error(), 422);
                         drawer(k).buang(name);
                         return Response::see_other(fmt::format("/rujukan?tahun={}&selesai=rujukan", tahun));
                     });
}

Response example_csv(Kunjungan& /*k*/) {
    std::ostringstream out;
    sheet::CsvWriter csv(out, ';', sheet::LineEnd::crlf);
    csv.text("kode").text("uraian").text("target").text("satuan").end_row();
    csv.text("6.01.02.2.01").text("Penyelenggaraan pengawasan internal").text("24").text("laporan").end_row();
    Response answer = Response::text("\xEF\xBB\xBF" + out.str());
    answer.type = "text/csv; charset=utf-8";
    answer.download_name = "daftar-renja-iku.csv";
    return answer;
}

Response example_xlsx(Kunjungan& k) {
    const auto path = k.situs.folder / ("contoh-" + base::random_token(k.situs.random, 12) + ".xlsx");
    sheet::XlsxWriter book(path.string(), {.title = "Daftar Renja atau IKU"});
    sheet::SheetWriter& page = book.add_sheet("Daftar");
    std::uint32_t column = 0;
    for (const char* title : {"kode", "uraian", "target", "satuan"})
        page.text({1, ++column}, title, sheet::Style::kepala);
    column = 0;
    for (const char* text : {"6.01.02.2.01", "Penyelenggaraan pengawasan internal", "24", "laporan"})
        page.text({2, ++column}, text, sheet::Style::isi);
    page.width(1, 1, 18);
    page.width(2, 2, 60);
    page.width(3, 4, 14);
    const auto saved = book.save();
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    if (!saved) throw std::runtime_error("the example workbook was not written");
    Response answer = Response::text(bytes.str());
    answer.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    answer.download_name = "daftar-renja-iku.xlsx";
    return answer;
}

} // namespace

void tambah_rujukan(Pintu& pintu) {
    const auto keep = Perbuatan::kelola_rujukan;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/rujukan", .perbuatan = Perbuatan::buka_beranda, .halaman = [](Kunjungan& k) {
                    return page(k, {});
                }});
    pintu.buka({.method = Method::post,
                .pattern = "/rujukan",
                .perbuatan = keep,
                .halaman = upload,
                .weight = heavy,
                .body = http::Body::upload,
                .body_limit = daftar_bita + (64U << 10U)});
    pintu.buka(
        {.pattern = "/rujukan/contoh.csv", .perbuatan = Perbuatan::buka_beranda, .halaman = example_csv});
    pintu.buka({.pattern = "/rujukan/contoh.xlsx",
                .perbuatan = Perbuatan::buka_beranda,
                .halaman = example_xlsx,
                .weight = heavy});
    pintu.buka({.pattern = "/rujukan/impor/{berkas}", .perbuatan = keep, .halaman = look, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/rujukan/impor/{berkas}",
                .perbuatan = keep,
                .halaman = apply,
                .weight = heavy});
}

} // namespace web::rencana
