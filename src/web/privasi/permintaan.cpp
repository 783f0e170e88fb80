// The register of requests of people about their data: what is asked, what is left of the 72 hours, the answer.
#include "rekap/permintaan.h"

#include "calendar/durasi.h"
#include "rekap/ruang.h"
#include "web/bagian/laporan.h"
#include "web/berkas/bantu.h"
#include "web/galat/galat.h"
#include "web/privasi/rute.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace web::privasi {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;
using rekap::KeadaanPermintaan;
using rekap::Permintaan;

std::vector<Permintaan> all(const Kunjungan& k) {
    std::vector<Permintaan> list;
    k.situs.rekap->simpanan.baca_rekap(
        [&](rekap::Baca& db) { list = db.semua_permintaan(k.situs.instansi); });
    // Open ones first, by what is left; then the answered, newest first.
    std::stable_sort(list.begin(), list.end(), [](const Permintaan& a, const Permintaan& b) {
        const bool x = a.keadaan == KeadaanPermintaan::terbuka, y = b.keadaan == KeadaanPermintaan::terbuka;
        return x != y ? x : x && a.tenggat < b.tenggat;
    });
    return list;
}

std::string state(const Kunjungan& k, const Permintaan& p) {
    const rekap::Sisa left = rekap::sisa(p, k.kini);
    const std::string time = calendar::lama(left.waktu.count());
    if (p.keadaan == KeadaanPermintaan::terbuka) return left.lewat ? "Lewat " + time : "Sisa " + time;
    const std::string word = p.keadaan == KeadaanPermintaan::dipenuhi ? "Dipenuhi" : "Ditolak";
    return left.lewat ? word + ", lewat " + time : word;
}

rekap::Tabel table(const Kunjungan& k, const std::vector<Permintaan>& list) {
    rekap::Tabel t;
    t.nama = "Permintaan";
    t.kolom = {{"Nomor"},   {"Pemohon"}, {"Jenis"},   {"Uraian"},      {"Diterima"},
               {"Tenggat"}, {"Keadaan"}, {"Jawaban"}, {"Dijawab oleh"}};
    for (const Permintaan& p : list)
        t.baris.push_back(
            {{std::to_string(p.id.value()), nama_orang(k, p.pegawai), std::string(rekap::nama(p.jenis)),
              p.uraian, calendar::iso_waktu(p.diterima, k.instansi.zona),
              calendar::iso_waktu(p.tenggat, k.instansi.zona), state(k, p), p.jawaban,
              nama_orang(k, p.oleh)}});
    return t;
}

Response list(Kunjungan& k) {
    const auto requests = all(k);
    Html page = make<
        R"(<div class="judul"><div><h1>Permintaan data pribadi</h1><p>Setiap permintaan dijawab dengan alasan dalam 3 × 24 jam; malam dan hari libur ikut dihitung.</p></div><div class="tombol-baris">{}</div></div>)">(
        tautan_tombol("Unduh CSV", "/privasi/permintaan.csv"));
    if (!k.request.query("selesai").empty())
        page += sisip(Nada::beres, "Jawaban tersimpan dan tampak bagi pemohonnya.");
    if (requests.empty()) {
        page += kosong("Belum ada permintaan", "Pegawai mengajukannya di halaman Jejak data saya.");
    } else {
        page.add<
            R"(<div class="gulir" tabindex="0" role="region" aria-label="Daftar permintaan, dapat digulir"><table class="tb"><caption class="sr">Permintaan data pribadi</caption><thead><tr><th scope="col">Permintaan</th><th scope="col">Pemohon</th><th scope="col">Diterima</th><th scope="col">Tenggat</th><th scope="col">Keadaan</th></tr></thead><tbody>)">();
        for (const Permintaan& p : requests) {
            const bool late = p.keadaan == KeadaanPermintaan::terbuka && rekap::sisa(p, k.kini).lewat;
            page.add<
                R"(<tr><th scope="row"><a href="/privasi/permintaan/{}">{}. {}</a></th><td>{}</td><td>{}</td><td>{}</td><td class="{}">{}</td></tr>)">(
                p.id.value(), p.id.value(), rekap::nama(p.jenis), nama_orang(k, p.pegawai),
                saat_pendek(k, p.diterima), saat_pendek(k, p.tenggat), late ? "lw" : "redup", state(k, p));
        }
        page.add<"</tbody></table></div>">();
    }
    return Response::html(halaman(k,
                                  {.judul = "Permintaan data pribadi",
                                   .aktif = Menu::pengaturan,
                                   .remah = {{"Pengaturan", "/pengaturan"}}},
                                  page));
}

std::optional<Permintaan> asked(const Kunjungan& k) {
    const std::string_view text = k.request.param("permintaan");
    std::int64_t id = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), id).ec != std::errc()) return std::nullopt;
    for (Permintaan& p : all(k))
        if (p.id.value() == id) return std::move(p);
    return std::nullopt;
}

Response show(const Kunjungan& k, const Permintaan& p, const base::Findings& wrong, int status = 200) {
    const std::string title = fmt::format("Permintaan {}", p.id.value());
    const Galat beside{wrong, k.situs.wording};
    Html page = ringkasan_galat(wrong, k.situs.wording);
    page.add<
        R"(<h1>{}: {}</h1><dl class="rk"><dt>Pemohon</dt><dd>{}</dd><dt>Uraian</dt><dd>{}</dd><dt>Diterima</dt><dd>{}</dd><dt>Tenggat</dt><dd>{}</dd><dt>Keadaan</dt><dd>{}</dd></dl>)">(
        title, rekap::nama(p.jenis), nama_orang(k, p.pegawai), p.uraian, saat_pendek(k, p.diterima),
        saat_pendek(k, p.tenggat), state(k, p));
    if (p.keadaan != KeadaanPermintaan::terbuka) {
        page.add<R"(<p><strong>Jawaban {}:</strong> {}</p>)">(nama_orang(k, p.oleh), p.jawaban);
    } else {
        page += formulir_buka(k, fmt::format("/privasi/permintaan/{}", p.id.value()));
        page += pilihan("keadaan", "Jawaban",
                        {{"", "Pilih"}, {"dipenuhi", "Dipenuhi"}, {"ditolak", "Ditolak, dengan alasan"}},
                        k.request.form("keadaan"), beside);
        page += isian_banyak({.nama = "jawaban",
                              .label = "Yang dikerjakan, atau alasannya",
                              .nilai = k.request.form("jawaban"),
                              .baris = 4},
                             beside);
        page += tombol("Simpan jawaban");
        page.add<"</form>">();
    }
    return Response::html(halaman(k,
                                  {.judul = title,
                                   .aktif = Menu::pengaturan,
                                   .galat = !wrong.empty(),
                                   .sempit = true,
                                   .remah = {{"Permintaan data pribadi", "/privasi/permintaan"}}},
                                  page),
                          status);
}

Response answer(Kunjungan& k) {
    const auto p = asked(k);
    if (!p) return halaman_tidak_ada(k);
    const auto done = rekap::jawab_permintaan(
        k.situs.rekap->simpanan, meja(k), k.asal(), p->id,
        rekap::keadaan_permintaan(k.request.form("keadaan")).value_or(KeadaanPermintaan::terbuka),
        k.request.form("jawaban"));
    if (!done) return show(k, *p, done.error(), 422);
    return Response::see_other("/privasi/permintaan?selesai=jawab");
}

} // namespace

void tambah_permintaan(Pintu& pintu) {
    const auto act = Perbuatan::kelola_privasi;
    const auto heavy = http::Weight::heavy;
    pintu.buka({.pattern = "/privasi/permintaan", .perbuatan = act, .halaman = list, .weight = heavy});
    pintu.buka({.pattern = "/privasi/permintaan.csv",
                .perbuatan = act,
                .halaman =
                    [](Kunjungan& k) {
                        const auto requests = all(k);
                        catat_ekspor(k, "permintaan data pribadi", requests.size());
                        return berkas_csv(laporan_csv(table(k, requests)),
                                          fmt::format("permintaan-data-{}.csv", calendar::iso(k.hari)));
                    },
                .weight = heavy});
    pintu.buka({.pattern = "/privasi/permintaan/{permintaan}",
                .perbuatan = act,
                .halaman =
                    [](Kunjungan& k) {
                        const auto p = asked(k);
                        return p ? show(k, *p, {}) : halaman_tidak_ada(k);
                    },
                .weight = heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/privasi/permintaan/{permintaan}",
                .perbuatan = act,
                .halaman = answer,
                .weight = heavy});
}

} // namespace web::privasi
