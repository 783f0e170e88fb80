// Own plans, year by year, and the beginning of a new one.
#include "web/berkas/meja.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {
namespace {

using berkas::Asalnya;
using berkas::KeadaanSkp;
using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

struct Sumber {
    std::string_view kode, nama, penjelasan;
    Asalnya dari;
};
constexpr std::array<Sumber, 3> sources{
    {{"tahun_lalu", "Salin SKP tahun lalu", "Kegiatan dan target SKP terakhir Anda, untuk disesuaikan.",
      Asalnya::tahun_lalu},
     {"pustaka", "Ambil dari pustaka jabatan", "Kegiatan yang biasa bagi jabatan Anda; targetnya Anda isi.",
      Asalnya::pustaka},
     {"kosong", "Mulai kosong", "Semua kegiatan Anda tulis sendiri.", Asalnya::kosong}}};

int this_year(const Kunjungan& k) { return static_cast<int>(k.hari.year()); }

Html own_table(const Kunjungan& k, const std::vector<berkas::Skp>& mine) {
    Html rows;
    for (const berkas::Skp& s : mine) {
        const Langkah next = langkah(k, s);
        rows.add<
            R"(<tr><th scope="row"><a href="{}">SKP {}</a><small>{}</small></th><td data-k="Keadaan">{}</td><td data-k="Berikutnya">{}</td><td data-k="Pada">{}</td></tr>)">(
            alamat(s.id), s.tahun, masa_tercetak(s.periode), keadaan(s), next.berikut,
            next.siapa ? nama_atau_anda(k, next.siapa) : std::string("–"));
    }
    return make<
        R"(<table class="tb rc ban"><caption class="sr">SKP Anda</caption><thead><tr><th scope="col">SKP</th><th scope="col">Keadaan</th><th scope="col">Berikutnya</th><th scope="col">Pada</th></tr></thead><tbody>{}</tbody></table>)">(
        rows);
}

Html start_form(const Kunjungan& k, const std::vector<berkas::Skp>& mine, const base::Findings& errors,
                bool main) {
    const Galat beside{errors, k.situs.wording};
    Html out = make<R"(<section class="bagian" aria-labelledby="f-m"><h2 id="f-m">SKP baru</h2>)">();
    out += formulir_buka(k, "/rencana");
    std::vector<Pilihan> years;
    const int year = this_year(k);
    for (const int y : {year, year + 1, year - 1}) years.push_back({std::to_string(y), std::to_string(y)});
    const std::string typed(k.request.form("tahun"));
    out.add<R"(<div class="pendek">{}</div>)">(
        pilihan("tahun", "Tahun", years, typed.empty() ? std::to_string(year) : typed, beside));
    std::string_view chosen = k.request.form("dari");
    if (chosen.empty()) chosen = mine.empty() ? "pustaka" : "tahun_lalu";
    out.add<R"(<fieldset class="is"><legend>Isi awal</legend>)">();
    if (const std::string wrong = beside.untuk("dari"); !wrong.empty())
        out.add<R"(<p class="galat" id="dari"><span class="sr">Galat: </span>{}</p>)">(wrong);
    for (const Sumber& s : sources)
        out.add<
            R"(<label class="cek"><input type="radio" name="dari" value="{}"{}> <span>{}<span class="ptj">{}</span></span></label>)">(
            s.kode, flag<"checked">(s.kode == chosen), s.nama, s.penjelasan);
    out.add<R"(</fieldset><div class="tombol-baris">{}{}</div></form></section>)">(
        tombol("Mulai SKP", main ? Rupa::utama : Rupa::kedua),
        tautan_tombol("Impor formulir Excel atau CSV", "/rencana/impor"));
    return out;
}

Response page(const Kunjungan& k, const base::Findings& errors, int status = 200) {
    std::vector<berkas::Skp> mine;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { mine = db.skp_milik(k.situs.instansi, k.saya->id); });
    const base::Findings shown = tanpa_tempat(errors, {"tahun", "dari"});
    Html out = ringkasan_galat(shown, k.situs.wording);
    out += kabar(k);
    out.add<
        R"(<div class="judul"><div><h1>Rencana kinerja</h1><p>Sasaran Kerja Pegawai (SKP) Anda: disusun dan ditetapkan setiap Januari, menjadi ukuran kinerja setahun.</p></div></div>)">();
    const auto draft = std::find_if(mine.begin(), mine.end(),
                                    [](const berkas::Skp& s) { return s.keadaan == KeadaanSkp::draf; });
    if (draft != mine.end())
        out.add<R"(<p class="sisip jalan">SKP {} masih draf. {}</p>)">(
            draft->tahun, make<R"(<a href="{}">Lanjutkan menyusun</a>)">(alamat(draft->id, "susun")));
    if (!pegawai::dinilai_oleh(*k.kantor, k.saya->id, k.hari).empty())
        out.add<R"(<p class="catat"><a href="/rencana/menunggu">SKP pegawai yang menunggu Anda</a></p>)">();
    if (mine.empty())
        out += kosong("Belum ada SKP", "SKP Anda tampil di sini begitu dimulai.");
    else
        out.add<R"(<div class="bagian-2">{}</div>)">(own_table(k, mine));
    out += start_form(k, mine, shown, draft == mine.end());
    out.add<
        R"(<p class="bagian redup">Lihat juga <a href="/rujukan">daftar Renja dan IKU</a> dan <a href="/pustaka">pustaka kegiatan jabatan</a>.</p>)">();
    return jawab(k, {.judul = "Rencana kinerja", .galat = !errors.empty()}, out, status);
}

Response begin(Kunjungan& k) {
    const auto year = nomor(k.request.form("tahun"));
    const auto* const source = std::find_if(
        sources.begin(), sources.end(), [&](const Sumber& s) { return s.kode == k.request.form("dari"); });
    base::Findings wrong;
    if (!year || *year < this_year(k) - 1 || *year > this_year(k) + 1)
        wrong.push_back({"tahun", std::string(k.request.form("tahun")), base::say("rencana.halaman.tahun")});
    if (source == sources.end()) wrong.push_back({"dari", "", base::say("rencana.halaman.pilih_isi_awal")});
    if (!wrong.empty()) return page(k, wrong, 422);
    const auto made = berkas::mulai_rencana(
        meja(k), k.asal(), {.pegawai = k.saya->id, .tahun = static_cast<int>(*year), .dari = source->dari});
    if (!made) return page(k, made.error(), 422);
    return Response::see_other(alamat(made->id, "susun") + "?selesai=mulai");
}

} // namespace

void tambah_daftar(Pintu& pintu) {
    pintu.buka({.pattern = "/rencana", .perbuatan = Perbuatan::buka_beranda, .halaman = [](Kunjungan& k) {
                    return page(k, {});
                }});
    pintu.buka({.method = Method::post,
                .pattern = "/rencana",
                .perbuatan = Perbuatan::buka_beranda,
                .halaman = begin,
                .weight = http::Weight::heavy});
}

} // namespace web::rencana
