#include "web/formulir/formulir.h"

#include "angka/tulis.h"
#include "berkas/pemeriksaan.h"
#include "web/bagian/isian.h"
#include "web/berkas/meja.h"
#include "web/formulir/bahan.h"
#include "web/formulir/grid.h"
#include "web/pemeriksaan/perbaikan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web {
namespace {

using namespace kinerja;
using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

Html how_it_is_reckoned(const formulir::Timbangan& scale) {
    const Rational& met = scale.angka().nilai_tepat_target;
    return make<
        R"(<details class="bagian rumus"><summary>Cara nilai dihitung</summary><dl class="rk kecil"><dt>Kuantitas, kualitas</dt><dd>realisasi ÷ target × 100</dd><dt>Waktu, biaya</dt><dd>({} × target − realisasi) ÷ target × 100. Tepat sesuai target bernilai {}; lebih hemat menaikkan nilai sampai 100.</dd><dt>Hemat lebih dari {}%</dt><dd>{} − (nilai di atas − 100), sesuai Peraturan Kepala BKN Nomor 1 Tahun 2013.</dd></dl></details>)">(
        angka::indonesian((met + 100) / 100), angka::indonesian(met),
        angka::indonesian(scale.angka().batas_efisiensi), angka::indonesian(met));
}

// "pakai-3", "bukti-3": the number behind the word.
std::optional<int> number_of(std::string_view act, std::string_view word) {
    if (!act.starts_with(word)) return std::nullopt;
    int value = 0;
    const char* const end = act.data() + act.size();
    const auto [at, error] = std::from_chars(act.data() + word.size(), end, value);
    return error != std::errc{} || at != end || value < 0 ? std::nullopt : std::optional(value);
}

std::string_view news(std::string_view code) {
    if (code == "draf") return "Draf tersimpan.";
    if (code == "pulih") return "Yang Anda ketik sebelum sesi berakhir sudah tersimpan di sini.";
    if (code == "pakai") return "Jumlah catatan harian sudah diisikan. Periksa lagi, lalu lengkapi mutunya.";
    return {};
}

Response show(const Kunjungan& k, const Bahan& b, const sunting::Awal& begin, const berkas::Isian& typed,
              const base::Findings& wrong, int status) {
    const sunting::Lembar sheet = lembar(b.isi);
    const auto& scale = k.situs.perkakas.timbangan;
    const Sementara now = sementara(b.isi, typed, scale);
    Html page = ringkasan_galat(wrong, k.situs.wording);
    page += kepala(k, b, "Formulir kinerja");
    if (wrong.empty() && !news(k.request.query("kabar")).empty())
        page += sisip(Nada::beres, news(k.request.query("kabar")));
    page += yang_perlu_diperbaiki(k);
    page += sunting::orang_lain(k, sheet, begin);
    page += sunting::formulir(k, sheet, begin, alamat_kinerja(k));
    page.add<
        R"(<p class="pintas kecil redup">Pindah isian: <kbd>Tab</kbd> ke kanan, <kbd>Enter</kbd> atau <kbd>↓</kbd> ke kegiatan berikutnya, <kbd>↑</kbd> kembali. Koma untuk desimal.</p>)">();
    // Enter in a field without script presses the first button of the form: let it be the harmless one.
    page.add<
        R"(<button class="sr" name="aksi" value="draf" tabindex="-1" aria-hidden="true">Simpan draf</button>)">();
    const std::string back = alamat_kinerja(k);
    page += grid({.isi = b.isi,
                  .isian = typed,
                  .galat = wrong,
                  .wording = k.situs.wording,
                  .timbangan = scale,
                  .catatan = b.catatan,
                  .bukti = [&](int id) {
                      return daftar_bukti(k, b.bukti, id,
                                          {.ubah = true, .kembali = back, .perlu = 1, .tombol = true});
                  }});
    page += how_it_is_reckoned(scale);
    page.add<
        R"(<div class="bilah">{}<button class="tbl dua-2" name="aksi" value="draf" data-sibuk="Menyimpan…">Simpan draf</button><button class="tbl" name="aksi" value="serahkan">Serahkan</button></div></form>)">(
        bilah(now, begin.tersimpan ? "Draf tersimpan " + sunting::pukul(k, *begin.tersimpan)
                                   : std::string("Belum ada draf")));
    return Response::html(halaman(k,
                                  {.judul = "Formulir kinerja",
                                   .galat = !wrong.empty(),
                                   .remah = remah(k),
                                   .lembar = {"k.css", "f.js"}},
                                  page),
                          status);
}

Response ask_which(const Kunjungan& k, const sunting::Lembar& sheet, const sunting::Awal& begin) {
    return sunting::tanya(k, sheet, begin, alamat_kinerja(k), remah(k));
}

Response buka(Kunjungan& k) {
    if (!gilirannya(k)) return Response::see_other(alamat_berkas(k));
    berkas::mulai_kerja(meja(k), k.asal(), k.berkas->id);
    const Bahan b = bahan(k);
    const sunting::Lembar sheet = lembar(b.isi);
    const sunting::Awal begin = sunting::mulai(k, sheet);
    if (!begin.tabrakan.empty()) return ask_which(k, sheet, begin);
    base::Findings wrong;
    if (k.request.query("periksa") == "1")
        wrong = baca(b.isi, begin.isian, Untuk::serah, k.situs.perkakas.timbangan.angka()).galat;
    return show(k, b, begin, begin.isian, wrong, 200);
}

// Where a kept draft leads.
Response after_saving(const Kunjungan& k, const Bahan& b, const berkas::Isian& kept) {
    const std::string_view act = k.request.form("aksi");
    if (const auto activity = number_of(act, "bukti-"))
        return Response::see_other(alamat_bukti(k.berkas->skp, *activity, alamat_kinerja(k)));
    if (const auto activity = number_of(act, "pakai-"))
        return Response::see_other(fmt::format("{}?kabar=pakai#kg{}", alamat_kinerja(k), *activity));
    if (act == "titipan") return Response::see_other(alamat_kinerja(k) + "?kabar=pulih");
    if (act != "serahkan") return Response::see_other(alamat_kinerja(k) + "?kabar=draf");
    const Terbaca read = baca(b.isi, kept, Untuk::serah, k.situs.perkakas.timbangan.angka());
    if (read.galat.empty()) return Response::see_other(alamat_kinerja(k) + "/serahkan");
    return show(k, b, sunting::mulai(k, lembar(b.isi)), kept, read.galat, 422);
}

Response kirim(Kunjungan& k) {
    const Bahan b = bahan(k);
    const sunting::Lembar sheet = lembar(b.isi);
    berkas::Isian typed = isian_dari(b.isi, k.request.form_fields);
    if (const auto activity = number_of(k.request.form("aksi"), "pakai-"))
        pakai_catatan(b.isi, typed, *activity, b.catatan);
    const auto done = sunting::simpan(k, sheet, typed);
    if (!done) return show(k, b, sunting::mulai(k, sheet), typed, done.error(), 422);
    if (!done->tabrakan.empty())
        return sunting::halaman_tabrakan(k, sheet, *done, alamat_kinerja(k), remah(k));
    return after_saving(k, b, done->isian);
}

Response kirim_draf(Kunjungan& k) {
    skp::Isi isi;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { isi = sunting::isi_terbaru(db, k.situs.instansi, *k.berkas); });
    const berkas::Isian typed = isian_dari(isi, k.request.form_fields);
    const sunting::Lembar sheet = lembar(isi);
    return sunting::jawab(k, sheet, typed, sunting::simpan(k, sheet, typed));
}

// ---- handing over

Html machine_findings(const Kunjungan& k, const skp::Isi& isi) {
    std::vector<berkas::Temuan> found;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        auto material = berkas::bahan_periksa(db, meja(k), *k.berkas);
        material.isi = isi;
        found = berkas::temuan(material);
    });
    if (found.empty()) return {};
    Html out = make<
        R"(<section class="bagian" aria-labelledby="s-t"><h2 id="s-t">Yang akan dilihat pemeriksa</h2><p class="redup kecil">Tidak menghalangi penyerahan. Perbaiki dulu bila memang keliru.</p><ul class="senarai">)">();
    for (const berkas::Temuan& one : found) out.add<"<li>{}</li>">(k.situs.wording.render(one.kalimat));
    out.add<"</ul></section>">();
    return out;
}

Response confirm(const Kunjungan& k, const base::Findings& refused, int status) {
    const Bahan b = bahan(k);
    const sunting::Awal begin = sunting::mulai(k, lembar(b.isi));
    if (!begin.tabrakan.empty()) return ask_which(k, lembar(b.isi), begin);
    const auto& scale = k.situs.perkakas.timbangan;
    const Terbaca read = baca(b.isi, begin.isian, Untuk::serah, scale.angka());
    if (!read.galat.empty()) return Response::see_other(alamat_kinerja(k) + "?periksa=1");
    const Sementara now = sementara(b.isi, begin.isian, scale);
    Html page = ringkasan_galat(refused, k.situs.wording);
    page += kepala(k, b, "Serahkan data kinerja?");
    const std::string next = langkah_berikut(k, b);
    page +=
        sisip(Nada::dekat,
              next.empty()
                  ? std::string("Setelah diserahkan, isian tidak dapat Anda ubah lagi.")
                  : fmt::format("Setelah diserahkan, berkas masuk ke langkah {}. Isian tidak dapat Anda ubah "
                                "lagi, kecuali berkas dikembalikan kepada Anda.",
                                next));
    page.add<
        R"(<dl class="rk bagian-2"><dt>Berkas</dt><dd>{}</dd><dt>Kegiatan</dt><dd>{}, semua terisi</dd><dt>Rata-rata capaian</dt><dd>{}</dd><dt>Bukti dukung</dt><dd>{}</dd></dl>)">(
        k.berkas->nomor, now.kegiatan.size(), now.rerata ? angka::score(*now.rerata) : std::string("–"),
        b.bukti.bukti.size());
    page += machine_findings(k, read.isi);
    page += formulir_buka(k, alamat_kinerja(k) + "/serahkan");
    page.add<
        R"(<input type="hidden" name="kunci_berkas" value="{}"><input type="hidden" name="urut" value="{}"><p class="tombol-baris bagian-2"><button class="tbl" data-sibuk="Menyerahkan…">Serahkan data kinerja</button><a class="tbl dua-2" href="{}">Kembali ke formulir</a></p></form>)">(
        k.berkas->kunci, begin.urut, alamat_kinerja(k));
    auto crumbs = remah(k);
    crumbs.push_back({"Formulir kinerja", alamat_kinerja(k)});
    return Response::html(halaman(k,
                                  {.judul = "Serahkan data kinerja",
                                   .galat = !refused.empty(),
                                   .sempit = true,
                                   .remah = std::move(crumbs)},
                                  page),
                          status);
}

Response buka_serah(Kunjungan& k) {
    if (!gilirannya(k)) return Response::see_other(alamat_berkas(k));
    return confirm(k, {}, 200);
}

Response kirim_serah(Kunjungan& k) {
    const Bahan b = bahan(k);
    const sunting::Awal begin = sunting::mulai(k, lembar(b.isi));
    std::int64_t seen = -1, urut = -1;
    const auto number = [&](std::string_view name, std::int64_t& into) {
        const std::string_view text = k.request.form(name);
        std::from_chars(text.data(), text.data() + text.size(), into);
    };
    number("kunci_berkas", seen);
    number("urut", urut);
    if (gilirannya(k)) {
        if (!begin.tabrakan.empty()) return ask_which(k, lembar(b.isi), begin);
        if (urut != begin.urut) return confirm(k, {{{}, {}, base::say("kinerja.draf_berubah")}}, 409);
    }
    const Terbaca read = baca(b.isi, begin.isian, Untuk::serah, k.situs.perkakas.timbangan.angka());
    if (gilirannya(k) && !read.galat.empty()) return Response::see_other(alamat_kinerja(k) + "?periksa=1");
    const auto done =
        berkas::serahkan(meja(k), k.asal(), {k.berkas->id, seen}, berkas::SimpanIsi{read.isi, {}});
    if (done) return Response::see_other(alamat_berkas(k) + "?selesai=serahkan");
    return confirm(k, ke_isian(done.error()), 409);
}

} // namespace

void tambah_formulir(Pintu& pintu) {
    const auto way = [&](Method method, const char* tail, Response (*page)(Kunjungan&), bool kept = false) {
        pintu.buka({.method = method,
                    .pattern = std::string("/berkas/{berkas}/kinerja") + tail,
                    .perbuatan = Perbuatan::isi_realisasi,
                    .halaman = page,
                    .berkas = "berkas",
                    .weight = http::Weight::heavy,
                    .titipan = kept});
    };
    way(Method::get, "", buka);
    way(Method::post, "", kirim, true);
    way(Method::post, "/draf", kirim_draf, true);
    way(Method::get, "/serahkan", buka_serah);
    way(Method::post, "/serahkan", kirim_serah);
}

} // namespace web
