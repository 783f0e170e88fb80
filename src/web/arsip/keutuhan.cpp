// /arsip/keutuhan: does the archive still hold what it took in; the rounds so far, the months with their roots.
#include "berkas/arsip/keutuhan.h"

#include "web/arsip/bantu.h"

#include <fmt/format.h>

namespace web {
namespace {

using http::Method;
using http::Response;
using http::html::make;
using pegawai::Perbuatan;

struct Terbaca {
    std::vector<berkas::PemeriksaanKeutuhan> rounds;
    std::vector<berkas::AkarBulanan> months;
    berkas::HitunganArsip sum;
};

Html rounds(const Kunjungan& k, const Terbaca& t) {
    Html out = make<
        R"(<h2>Pemeriksaan</h2><div class="gulir" tabindex="0" role="region" aria-label="Pemeriksaan, dapat digulir"><table class="tb"><caption class="sr">Pemeriksaan keutuhan, yang terbaru di atas</caption><thead><tr><th scope="col">Waktu</th><th scope="col">Oleh</th><th scope="col" class="angka">Arsip</th><th scope="col" class="angka">Berkas</th><th scope="col" class="angka">Isi</th><th scope="col">Hasil</th></tr></thead><tbody>)">();
    for (const auto& round : t.rounds) {
        Html result;
        if (round.rusak.empty()) result.add<R"(<span class="st beres">Utuh</span>)">();
        for (const berkas::Kerusakan& one : round.rusak) {
            if (one.arsip)
                result.add<R"(<a href="{}">arsip {}</a> {}: {}<br>)">(alamat(one.arsip), one.arsip,
                                                                      kode(one.jenis), one.uraian);
            else
                result.add<"akar {} berbeda<br>">(one.uraian);
        }
        out.add<
            R"(<tr><th scope="row">{}</th><td>{}</td><td class="angka">{}</td><td class="angka">{}</td><td class="angka">{}</td><td>{}</td></tr>)">(
            calendar::waktu(round.mulai, k.instansi.zona),
            round.oleh ? nama_orang(k, round.oleh) : std::string("Teraju, menurut jadwal"), round.arsip,
            round.berkas, ukuran_dibaca(round.byte), result);
    }
    out.add<"</tbody></table></div>">();
    return out;
}

Html months(const Kunjungan& k, const Terbaca& t, const base::Findings& errors) {
    Html out = make<
        "<h2>Berita acara bulanan</h2><p>Akar pohon arsip dan kepala jurnal pada akhir sebuah bulan. Siapa "
        "yang memegang berita acaranya dapat membuktikan bahwa arsip bulan itu tidak berubah.</p>">();
    for (const berkas::AkarBulanan& m : t.months)
        out.add<
            R"(<dl class="rk kecil"><dt>{} {}</dt><dd>{} arsip<br><span class="mono">{}</span><br>jurnal <span class="mono">{}</span><br><a href="{}">Cetak berita acara (PDF)</a></dd></dl>)">(
            calendar::nama_bulan(static_cast<unsigned>(m.bulan)), m.tahun, m.jumlah, m.akar.hex(),
            m.kepala_jurnal, fmt::format("/arsip/cetak/berita-acara?bulan={}-{:02}", m.tahun, m.bulan));
    if (t.months.empty()) out.add<R"(<p class="redup">Belum ada bulan yang ditutup.</p>)">();
    if (!boleh_kelola(k)) return out;
    const Galat beside{errors, k.situs.wording};
    std::vector<Pilihan> choices;
    calendar::Date month = k.hari.year() / k.hari.month() / 1;
    for (int i = 0; i < 12; ++i) {
        month = calendar::Date(month - std::chrono::months(1));
        choices.push_back(
            {calendar::iso(month).substr(0, 7),
             fmt::format("{} {}", calendar::nama_bulan(unsigned(month.month())), int(month.year()))});
    }
    out += formulir_buka(k, "/arsip/keutuhan/bulan");
    out += pilihan("bulan", "Bulan yang ditutup", choices, k.request.form("bulan"), beside);
    out.add<"{}</form>">(tombol("Tutup bulan", Rupa::kedua));
    return out;
}

Response page(Kunjungan& k, const base::Findings& errors) {
    Terbaca t;
    k.situs.simpanan.baca_berkas([&](berkas::Baca& db) {
        t.rounds = db.arsip().pemeriksaan_keutuhan(k.situs.instansi, 12);
        t.months = db.arsip().akar_bulanan(k.situs.instansi);
        t.sum = db.arsip().hitung_arsip(k.situs.instansi);
    });
    Html out = pesan_arsip(k);
    out += ringkasan_galat(errors, k.situs.wording);
    out.add<
        R"(<div class="judul"><div><h1>Keutuhan arsip</h1><p>{} arsip, {}. Setiap berkas dihitung ulang sidiknya menurut jadwal, dan kapan saja diminta.</p></div></div>)">(
        t.sum.arsip, ukuran_dibaca(t.sum.byte));
    out += bilah_arsip(k, "Keutuhan");
    if (t.rounds.empty())
        out += kosong("Belum pernah diperiksa",
                      "Pemeriksaan pertama berjalan sendiri begitu ada arsip, atau dengan tombol di bawah.");
    else if (!t.rounds.front().rusak.empty())
        out += sisip(Nada::dekat, fmt::format("Pemeriksaan terakhir menemukan {} kerusakan. Pulihkan "
                                              "berkasnya dari cadangan, lalu periksa lagi.",
                                              t.rounds.front().rusak.size()));
    if (boleh_kelola(k)) out += tombol_kirim(k, "/arsip/keutuhan", "Periksa sekarang", Rupa::utama);
    if (!t.rounds.empty()) out += rounds(k, t);
    out += months(k, t, errors);
    return halaman_arsip(k, "Keutuhan arsip", out, errors);
}

Response lihat(Kunjungan& k) { return page(k, {}); }

Response periksa(Kunjungan& k) {
    auto round = berkas::periksa_keutuhan(k.situs.simpanan, k.situs.gudang, k.situs.instansi, k.situs.clock);
    const auto kept =
        berkas::catat_pemeriksaan(k.situs.simpanan, k.asal(), k.situs.instansi, std::move(round));
    if (!kept) return page(k, kept.error());
    return Response::see_other("/arsip/keutuhan?selesai=periksa");
}

Response tutup(Kunjungan& k) {
    const std::string_view month = k.request.form("bulan"); // "2026-10"
    const auto first = calendar::read_date(std::string(month) + "-01");
    if (!first) return page(k, {{"bulan", std::string(month), base::say("arsip.tolak.bulan")}});
    const auto closed =
        berkas::tutup_bulan(meja(k), k.asal(), int(first->year()), int(unsigned(first->month())));
    if (!closed) return page(k, closed.error());
    return Response::see_other("/arsip/keutuhan?selesai=bulan");
}

} // namespace

void tambah_keutuhan(Pintu& pintu) {
    pintu.buka({.pattern = "/arsip/keutuhan", .perbuatan = Perbuatan::lihat_arsip, .halaman = lihat});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/keutuhan",
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = periksa,
                .weight = http::Weight::heavy});
    pintu.buka({.method = Method::post,
                .pattern = "/arsip/keutuhan/bulan",
                .perbuatan = Perbuatan::kelola_arsip,
                .halaman = tutup,
                .weight = http::Weight::heavy});
}

} // namespace web
