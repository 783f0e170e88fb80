// /berkas/cetak: the forms of a unit and a year as one ZIP, made behind the page: asked for, watched, called off, fetched.
#include "base/text.h"
#include "berkas/arsip/paket.h"
#include "berkas/blangko_resmi.h"
#include "berkas/simpanan_arsip.h"
#include "berkas/tugas.h"
#include "web/arsip/bantu.h"
#include "web/arsip/paket_saya.h"
#include "web/berkas/bantu.h"
#include "web/berkas/rute.h"
#include "web/galat/galat.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

using berkas::PaketArsip;
using http::Method;
using http::Response;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

constexpr const char* here = "/berkas/cetak";
constexpr int years_offered = 5, rows_at_once = 500;

struct Diminta {
    std::string unit, tahun;
    std::vector<std::string> formulir;
};

// As it was sent; the first time form I-g of the year that is assessed now.
Diminta asked(const Kunjungan& k) {
    Diminta d{std::string(k.request.form("unit")), std::string(k.request.form("tahun")), {}};
    for (const auto& [name, value] : k.request.form_fields)
        if (name == "formulir") d.formulir.push_back(value);
    return d;
}

Html list(const Kunjungan& k) {
    const auto all = paket_saya(k, RagamPaket::cetakan);
    if (all.empty()) return {};
    Html out = make<
        R"(<section class="bagian" aria-labelledby="cs"><h2 id="cs" class="kepala">Cetakan yang Anda minta</h2><div class="gulir" tabindex="0" role="region" aria-label="Cetakan, dapat digulir"><table class="tb"><caption class="sr">Cetakan, yang terbaru di atas</caption><thead><tr><th scope="col">Cetakan</th><th scope="col">Formulir</th><th scope="col">Diminta</th><th scope="col" class="angka">Berkas</th><th scope="col">Keadaan</th><th scope="col">Tindakan</th></tr></thead><tbody>)">();
    for (const PaketArsip& p : all)
        out.add<
            R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td class="angka">{}</td><td>{}</td><td>{}</td></tr>)">(
            p.nama, base::replace_all(p.formulir, ",", ", "), saat(k, p.pada), p.arsip, keadaan_paket(k, p),
            tindakan_paket(k, p));
    out.add<R"(</tbody></table></div><p><a href="{}">Muat ulang</a></p></section>)">(here);
    return out;
}

Html form(const Kunjungan& k, const Diminta& d, const Galat& errors) {
    std::vector<Pilihan> units{{"", "Seluruh kantor"}}, years;
    for (const pegawai::Unit& unit : k.kantor->unit())
        if (unit.masa.berlaku(k.hari)) units.push_back({std::to_string(unit.id.value()), unit.nama});
    const int now = static_cast<int>(k.hari.year());
    for (int year = now; year > now - years_offered; --year)
        years.push_back({std::to_string(year), std::to_string(year)});
    Html out = make<
        R"(<section class="bagian" aria-labelledby="cb"><h2 id="cb" class="kepala">Cetakan baru</h2>)">();
    out += formulir_buka(k, here);
    out += pilihan("unit", "Unit, dengan yang di bawahnya", units, d.unit, errors);
    out += pilihan("tahun", "Tahun penilaian", years, d.tahun.empty() ? std::to_string(now - 1) : d.tahun,
                   errors);
    out.add<R"(<fieldset class="is" id="formulir"><legend>Formulir</legend>)">();
    for (const berkas::BlangkoResmi& one : berkas::blangko_resmi) {
        const bool on = d.formulir.empty()
                            ? one.kode == "I-g"
                            : std::find(d.formulir.begin(), d.formulir.end(), one.kode) != d.formulir.end();
        out.add<
            R"(<label class="cek"><input type="checkbox" name="formulir" value="{}"{}> <span>{} ({})</span></label>)">(
            one.kode, flag<"checked">(on), one.nama, one.kode);
    }
    out.add<"</fieldset>{}</form></section>">(tombol("Cetak menjadi satu ZIP"));
    return out;
}

Response page(Kunjungan& k, const Diminta& d, const base::Findings& errors) {
    Html out = ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Cetak satu unit</h1><p>Formulir resmi semua berkas suatu unit dan tahun, dalam satu unduhan. Dicetak di latar belakang; halaman ini boleh ditutup. Yang siap disimpan sehari.</p></div></div>)">();
    if (!k.request.query("kabar").empty())
        out += sisip(Nada::beres, "Cetakan diminta. Muat ulang halaman ini untuk melihat kemajuannya.");
    out += list(k);
    out += form(k, d, Galat{errors, k.situs.wording});
    return Response::html(halaman(k,
                                  {.judul = "Cetak satu unit",
                                   .aktif = Menu::berkas,
                                   .galat = !errors.empty(),
                                   .remah = {{"Berkas", "/berkas"}},
                                   .lembar = {"b.css"}},
                                  out),
                          errors.empty() ? 200 : 422);
}

Response lihat(Kunjungan& k) { return page(k, {}, {}); }

// Of this year, in this unit or below it, and open to the visitor; in the order of their numbers.
std::vector<berkas::BerkasId> cases(const Kunjungan& k, const Diminta& d) {
    const std::optional<std::int64_t> unit = angka_dari(d.unit);
    const auto below = [&](pegawai::UnitId id) {
        for (const pegawai::Unit* at = k.kantor->unit(id); at != nullptr;
             at = at->induk ? k.kantor->unit(*at->induk) : nullptr)
            if (!unit || at->id.value() == *unit) return true;
        return false;
    };
    berkas::Saringan s;
    const auto seen = berkas::terlihat_oleh(*k.kantor, k.saya->id, k.hari);
    s.semua = seen.semua;
    s.terlihat = seen.pegawai;
    s.tahun = static_cast<int>(angka_dari(d.tahun).value_or(0));
    s.urut = berkas::UrutDaftar::nomor;
    s.banyak = rows_at_once;
    std::vector<berkas::BerkasId> found;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        for (;; s.mulai += s.banyak) {
            const berkas::Daftar some = db.daftar_berkas(k.situs.instansi, s);
            for (const berkas::Berkas& row : some.isi)
                if (row.keadaan != berkas::KeadaanBerkas::dibatalkan && below(row.unit) &&
                    pegawai::boleh(Perbuatan::lihat_penilaian,
                                   pegawai::hubungan(*k.kantor, k.saya->id, row.pegawai, k.hari)))
                    found.push_back(row.id);
            if (some.isi.size() < static_cast<std::size_t>(s.banyak)) return;
        }
    });
    return found;
}

Response minta(Kunjungan& k) {
    const Diminta d = asked(k);
    berkas::MintaPaket what;
    for (const berkas::BlangkoResmi& one : berkas::blangko_resmi)
        if (std::find(d.formulir.begin(), d.formulir.end(), one.kode) != d.formulir.end())
            what.formulir += (what.formulir.empty() ? "" : ",") + std::string(one.kode);
    if (what.formulir.empty()) return page(k, d, {{"formulir", {}, base::say("cetak.paket.pilih")}});
    what.kasus = cases(k, d);
    what.nama = fmt::format("formulir-{}", angka_dari(d.tahun).value_or(0));
    if (const auto unit = angka_dari(d.unit)) what.nama += fmt::format("-unit-{}", *unit);
    const auto done = berkas::minta_paket(k.situs.simpanan, k.asal(), k.situs.instansi, k.kini, what);
    if (!done) return page(k, d, base::placed(done.error(), "unit"));
    return Response::see_other(std::string(here) + "?kabar=diminta");
}

Response batal(Kunjungan& k) {
    const auto p = paket_diminta(k, RagamPaket::cetakan);
    if (!p) return halaman_tidak_ada(k);
    const auto done = lepas_paket(k, *p);
    return done ? Response::see_other(here) : page(k, {}, done.error());
}

Response isi(Kunjungan& k) {
    const auto p = paket_diminta(k, RagamPaket::cetakan);
    return p ? isi_paket(k, *p) : halaman_tidak_ada(k);
}

} // namespace

void tambah_cetak_semua(Pintu& pintu) {
    const auto act = Perbuatan::lihat_rekap;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = here, .perbuatan = act, .halaman = lihat});
    pintu.buka(
        {.method = Method::post, .pattern = here, .perbuatan = act, .halaman = minta, .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/berkas/cetak/{paket}/batal",
                .perbuatan = act,
                .halaman = batal,
                .weight = heavy});
    pintu.buka({.pattern = "/berkas/cetak/{paket}/isi", .perbuatan = act, .halaman = isi, .weight = heavy});
}

} // namespace web
