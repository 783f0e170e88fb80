// "Ambil dari catatan tahun lalu": what the log says was done, to be ticked and taken into the draft.
#include "berkas/pengumpulan.h"

#include "angka/baca.h"
#include "angka/tulis.h"
#include "web/berkas/meja.h"
#include "web/pegawai/bantu.h"
#include "web/rencana/bersama.h"
#include "web/rencana/rencana.h"

#include <fmt/format.h>

#include <algorithm>

namespace web::rencana {
namespace {

using berkas::BarisPengumpulan;
using http::Method;
using http::Response;
using http::html::attr;
using http::html::flag;
using http::html::make;
using pegawai::Perbuatan;

std::string chosen_as(const BarisPengumpulan& one) {
    return fmt::format("{}.{}", one.skp.value(), one.kegiatan);
}

std::string amount(const angka::Rational& value, const std::string& unit) {
    return value.sign() == 0 ? std::string("–") : angka::indonesian(value) + (unit.empty() ? "" : " " + unit);
}

Html rows(const std::vector<BarisPengumpulan>& all) {
    Html out = make<
        R"(<div class="gulir" tabindex="0" role="region" aria-label="Kegiatan tahun lalu, dapat digulir"><table class="tb"><caption class="sr">Kegiatan tahun lalu yang ada catatannya</caption><thead><tr><th scope="col">Ambil</th><th scope="col">Kegiatan</th><th scope="col" class="angka">Target lalu</th><th scope="col" class="angka">Tercapai</th><th scope="col" class="angka">Catatan</th><th scope="col" class="angka">Target usulan</th></tr></thead><tbody>)">();
    for (const BarisPengumpulan& one : all) {
        const bool counted = one.tercapai.kuantitas.sign() > 0;
        Html tick;
        if (one.sudah_ada)
            tick.add<R"(<span class="redup">sudah ada</span>)">();
        else
            tick.add<R"(<input type="checkbox" name="kegiatan" value="{}" aria-label="Ambil {}" checked>)">(
                chosen_as(one), one.uraian);
        out.add<
            R"(<tr><td class="plh">{}</td><th scope="row">{}</th><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{} baris</td><td class="angka">{}</td></tr>)">(
            tick, one.uraian, amount(one.dulu.kuantitas, one.dulu.satuan),
            amount(one.tercapai.kuantitas, one.dulu.satuan), one.tercapai.baris,
            amount(counted ? one.tercapai.kuantitas : one.dulu.kuantitas, one.dulu.satuan));
    }
    out.add<"</tbody></table></div>">();
    return out;
}

Response page(const Kunjungan& k, const base::Findings& wrong, int status = 200) {
    const berkas::Skp& s = *k.skp;
    std::vector<BarisPengumpulan> all;
    k.situs.simpanan.baca_berkas(
        [&](berkas::Baca& db) { all = berkas::pengumpulan(db, k.situs.instansi, s); });
    const bool any =
        std::any_of(all.begin(), all.end(), [](const BarisPengumpulan& b) { return !b.sudah_ada; });
    Html out = ringkasan_galat(tanpa_tempat(wrong), k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Ambil dari catatan tahun lalu</h1><p>Kegiatan {} yang ada catatannya, dengan jumlah yang tercapai. Yang dicentang ditambahkan di akhir rencana {}; yang sudah tertulis tidak diubah.</p></div></div>)">(
        s.tahun - 1, s.tahun);
    if (all.empty()) {
        out += kosong("Tidak ada yang dapat diambil",
                      fmt::format("SKP {} tidak ada, atau catatan tahun itu kosong. Catatan diisi sepanjang "
                                  "tahun di halaman Catatan.",
                                  s.tahun - 1),
                      "Kembali ke rencana", alamat(s.id));
    } else {
        out += formulir_buka(k, alamat(s.id, "dari-catatan"));
        out.add<R"(<input type="hidden" name="kunci_skp" value="{}">{})">(s.kunci, rows(all));
        out.add<R"(<div class="tombol-baris aksi">{}{}</div></form>)">(
            any ? tombol("Tambahkan ke rencana") : Html(), tautan_tombol("Batal", alamat(s.id)));
    }
    return jawab(k,
                 {.judul = "Ambil dari catatan tahun lalu",
                  .galat = !wrong.empty(),
                  .remah = {{"Rencana", "/rencana"}, {fmt::format("SKP {}", s.tahun), alamat(s.id)}}},
                 out, status);
}

Response take(Kunjungan& k) {
    std::vector<berkas::KegiatanLalu> chosen;
    for (const auto& [name, value] : k.request.form_fields) {
        const std::size_t point = value.find('.');
        if (name != "kegiatan" || point == std::string::npos) continue;
        const auto plan = nomor(std::string_view(value).substr(0, point));
        const auto activity = nomor(std::string_view(value).substr(point + 1));
        if (plan && activity && *activity <= 1'000'000)
            chosen.emplace_back(berkas::SkpId{*plan}, static_cast<int>(*activity));
    }
    const berkas::TerlihatSkp seen{k.skp->id, nomor(k.request.form("kunci_skp")).value_or(0)};
    const auto done = berkas::ambil_catatan(meja(k), k.asal(), seen, chosen);
    if (!done) return page(k, done.error(), 422);
    return Response::see_other(alamat(k.skp->id, "susun") + "?selesai=catatan");
}

} // namespace

void tambah_pengumpulan(Pintu& pintu) {
    pintu.buka({.pattern = "/rencana/{skp}/dari-catatan",
                .perbuatan = Perbuatan::susun_rencana,
                .halaman =
                    [](Kunjungan& k) {
                        if (k.skp->keadaan != berkas::KeadaanSkp::draf)
                            return Response::see_other(alamat(k.skp->id));
                        return page(k, {});
                    },
                .skp = "skp"});
    pintu.buka({.method = Method::post,
                .pattern = "/rencana/{skp}/dari-catatan",
                .perbuatan = Perbuatan::susun_rencana,
                .halaman = take,
                .skp = "skp",
                .weight = http::Weight::heavy});
}

} // namespace web::rencana
