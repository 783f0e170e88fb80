// The page that bench/http measures: one form and its ten activities out of SQLite, 12 KB of HTML, through the server
// that the product uses. node/server.js does the same work and sends the same bytes.
//
//   page_server make DATABASE             writes a thousand forms of invented people
//   page_server serve DATABASE THREADS    prints the port, serves until SIGTERM
#include "http/html.h"
#include "http/server.h"
#include "store/sqlite/koneksi_sqlite.h"

#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <pthread.h>
#include <string>
#include <string_view>
#include <thread>

namespace {

namespace html = http::html;
using store::KoneksiSqlite;
using store::Nilai;

const store::Pernyataan form_by_id{
    "bench.formulir",
    "SELECT nama, nip, pangkat, jabatan, unit, penilai, mulai, selesai, status, catatan, versi "
    "FROM formulir WHERE instansi_id = ?1 AND id = ?2"};
const store::Pernyataan activities{
    "bench.kegiatan", "SELECT urut, uraian, satuan, target, realisasi, mutu, waktu, biaya, selesai "
                      "FROM kegiatan WHERE instansi_id = ?1 AND formulir_id = ?2 ORDER BY urut"};

void make(const std::string& path) {
    KoneksiSqlite db(path, KoneksiSqlite::Cara::tulis);
    db.perintah(R"(
CREATE TABLE formulir (instansi_id INTEGER NOT NULL, id INTEGER NOT NULL, nama TEXT NOT NULL, nip TEXT NOT NULL, pangkat TEXT NOT NULL,
  jabatan TEXT NOT NULL, unit TEXT NOT NULL, penilai TEXT NOT NULL, mulai TEXT NOT NULL, selesai TEXT NOT NULL, status TEXT NOT NULL,
  catatan TEXT NOT NULL, versi INTEGER NOT NULL, PRIMARY KEY (instansi_id, id)) STRICT, WITHOUT ROWID;
CREATE TABLE kegiatan (instansi_id INTEGER NOT NULL, formulir_id INTEGER NOT NULL, urut INTEGER NOT NULL, uraian TEXT NOT NULL,
  satuan TEXT NOT NULL, target INTEGER NOT NULL, realisasi INTEGER NOT NULL, mutu INTEGER NOT NULL, waktu INTEGER NOT NULL,
  biaya INTEGER NOT NULL, selesai INTEGER NOT NULL, PRIMARY KEY (instansi_id, formulir_id, urut)) STRICT, WITHOUT ROWID;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
INSERT INTO formulir SELECT 1, i, 'Sekar Fiktif ' || i || ', S.E., M.Ak.', printf('19930230201902%04d', i), 'Penata Muda Tingkat I (III/b)',
  'Auditor Ahli Pertama', 'Inspektorat Pembantu Wilayah ' || (i % 4 + 1), 'Rudi Umpama, S.H. <Irban & Ketua Tim>', '2026-01-01', '2026-12-31',
  'diperiksa', 'Menunggu bukti dukung untuk "kegiatan" ke-' || (i % 10 + 1) || ' & laporan <akhir>.', i % 7 + 1 FROM n;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
INSERT INTO kegiatan SELECT 1, i / 10 + 1, i % 10 + 1, 'Melaksanakan audit kinerja perangkat daerah nomor ' || i || ' beserta pemantauan tindak lanjut hasil pemeriksaan',
  'laporan hasil audit', i % 12 + 1, i % 12, i % 20 + 80, i % 12 + 1, (i % 40) * 250000, i % 2 FROM n;
)");
}

std::string rupiah(std::int64_t value) {
    std::string digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ".");
    return "Rp" + digits;
}

constexpr std::string_view menu[][2] = {{"/", "Beranda"},
                                        {"/formulir", "Formulir kinerja"},
                                        {"/validasi", "Validasi"},
                                        {"/penilaian", "Penilaian"},
                                        {"/tanda-tangan", "Tanda tangan"},
                                        {"/salinan", "Salinan"},
                                        {"/arsip", "Arsip"},
                                        {"/rekap", "Rekapitulasi"},
                                        {"/pegawai", "Pegawai"},
                                        {"/sop", "SOP"},
                                        {"/jurnal", "Jurnal"},
                                        {"/pengaturan", "Pengaturan"}};
constexpr std::string_view statuses[][2] = {{"baru", "Baru"},
                                            {"diperiksa", "Diperiksa"},
                                            {"dikembalikan", "Dikembalikan"},
                                            {"divalidasi", "Divalidasi"},
                                            {"dinilai", "Dinilai"},
                                            {"ditandatangani", "Ditandatangani"},
                                            {"diarsipkan", "Diarsipkan"}};

void field(html::Html& page, std::string_view label, std::string_view name, std::string_view value,
           std::string_view type) {
    page.add<
        R"(<div class="bidang"><label class="bidang__label" for="f-{}">{}</label><input class="bidang__isian" id="f-{}" name="{}" type="{}" value="{}" maxlength="200" required></div>
)">(name, label, name, name, type, value);
}

void activity(html::Html& page, const store::Baris& row, std::int64_t& total) {
    const std::int64_t number = row.angka(0);
    const bool done = row.angka(8) != 0;
    total += row.angka(7);
    page.add<R"(<tr id="kegiatan-{}" class="baris {}">
<td class="angka">{}</td><td class="uraian">{}</td><td class="angka">{} {}</td><td class="angka">{} {}</td>
<td class="angka">{}</td><td class="angka">{} bulan</td><td class="angka uang">{}</td>
<td><label class="centang"><input type="checkbox" name="selesai-{}" value="1"{}> selesai</label></td>
<td><a class="tombol tombol--kecil" href="/kegiatan/{}/ubah">Ubah<span class="sr"> kegiatan {}</span></a> <button class="tombol tombol--kecil" name="hapus" value="{}" aria-label="Hapus kegiatan {}">Hapus</button></td>
</tr>
)">(number, done ? "baris--selesai" : "baris--terbuka", number, row.teks(1), row.angka(3), row.teks(2),
        row.angka(4), row.teks(2), row.angka(5), row.angka(6), rupiah(row.angka(7)), number,
        html::flag<"checked">(done), number, number, number, number);
}

// "" where there is no such form.
std::string form_page(KoneksiSqlite& db, std::int64_t id) {
    html::Html page;
    page.reserve(14'000);
    const Nilai key[] = {std::int64_t{1}, id};
    db.begin_read();
    const auto found = db.jalankan(form_by_id, key, [&](const store::Baris& f) {
        page.add<R"(<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Formulir kinerja {} – Teraju</title><link rel="stylesheet" href="/aset/t.5f3c9a21.css"><link rel="icon" href="/aset/ikon.0b1c.svg"><script src="/aset/t.77aa01.js" defer></script>
</head><body><a class="lompat" href="#isi">Lompat ke isi</a>
<header class="kepala"><a class="kepala__merek" href="/">Teraju</a><form class="cari" action="/cari" role="search"><label for="q">Cari</label><input id="q" name="q" type="search" autocomplete="off"><button class="tombol">Cari</button></form></header>
<nav class="menu" aria-label="Menu utama"><ul class="menu__daftar">
)">(f.teks(0));
        for (const auto& item : menu)
            page.add<R"(<li class="menu__butir"><a class="menu__tautan" href="{}">{}</a></li>
)">(item[0], item[1]);
        page.add<R"(</ul></nav>
<main id="isi"><nav class="remah" aria-label="Remah roti"><ol><li><a href="/">Beranda</a></li><li><a href="/formulir">Formulir</a></li><li aria-current="page">{}</li></ol></nav>
<h1>Formulir kinerja</h1><p class="ringkas">NIP <strong>{}</strong>, {}, {}, penilai <strong>{}</strong>, status <span class="lencana lencana--{}">{}</span>, versi {}</p>
<form class="formulir" method="post" action="/formulir/{}"><input type="hidden" name="versi" value="{}"><fieldset><legend>Data formulir</legend>
)">(f.teks(0), f.teks(1), f.teks(2), f.teks(4), f.teks(5), f.teks(8), f.teks(8), f.angka(10), id,
            f.angka(10));
        field(page, "Nama", "nama", f.teks(0), "text");
        field(page, "NIP", "nip", f.teks(1), "text");
        field(page, "Pangkat dan golongan", "pangkat", f.teks(2), "text");
        field(page, "Jabatan", "jabatan", f.teks(3), "text");
        field(page, "Pejabat penilai", "penilai", f.teks(5), "text");
        field(page, "Mulai", "mulai", f.teks(6), "date");
        field(page, "Selesai", "selesai", f.teks(7), "date");
        page.add<
            R"(<div class="bidang"><label class="bidang__label" for="f-status">Status</label><select id="f-status" name="status" class="bidang__isian">
)">();
        for (const auto& status : statuses)
            page.add<R"(<option value="{}"{}>{}</option>
)">(status[0], html::flag<"selected">(f.teks(8) == status[0]), status[1]);
        page.add<R"(</select></div>
<div class="bidang"><label class="bidang__label" for="f-catatan">Catatan</label><textarea class="bidang__isian" id="f-catatan" name="catatan" rows="6" maxlength="4000">{}</textarea></div>
</fieldset><p class="aksi"><button class="tombol tombol--utama">Simpan</button> <a class="tombol" href="/formulir/{}/cetak">Cetak</a></p></form>
<section aria-labelledby="h-kegiatan"><h2 id="h-kegiatan">Kegiatan tugas jabatan</h2><table class="tabel"><thead><tr><th scope="col">No</th><th scope="col">Uraian</th><th scope="col">Target</th><th scope="col">Realisasi</th><th scope="col">Mutu</th><th scope="col">Waktu</th><th scope="col">Biaya</th><th scope="col">Selesai</th><th scope="col">Tindakan</th></tr></thead><tbody>
)">(f.teks(9), id);
    });
    if (found == 0) return {};
    std::int64_t total = 0;
    db.jalankan(activities, key, [&](const store::Baris& row) { activity(page, row, total); });
    db.commit();
    page.add<
        R"(</tbody><tfoot><tr><th scope="row" colspan="6">Jumlah</th><td class="angka uang">{}</td><td colspan="2"></td></tr></tfoot></table></section>
</main><footer class="kaki"><p>Inspektorat Kabupaten Contoh Raya. Data latihan: semua orang di sini rekaan.</p></footer></body></html>
)">(rupiah(total));
    return std::move(page).str();
}

int serve(const std::string& path, unsigned threads) {
    http::Router router;
    router.add(
        {http::Method::get, "/halo", [](http::Request&) { return http::Response::text("Halo, dunia\n"); }});
    router.add({http::Method::get, "/formulir/{id}", [&](http::Request& request) {
                    thread_local KoneksiSqlite db(path, KoneksiSqlite::Cara::baca);
                    const std::string_view text = request.param("id");
                    std::int64_t id = 0;
                    std::from_chars(text.data(), text.data() + text.size(), id);
                    std::string page = form_page(db, id);
                    return page.empty() ? http::Response::text("tidak ada\n", 404)
                                        : http::Response::html(std::move(page));
                }});
    http::Route receive{http::Method::post, "/terima",
                        [](http::Request&) { return http::Response::text("ya\n"); }};
    receive.body = http::Body::form;
    router.add(std::move(receive)); // for slow_visitors.py
    http::Options options;
    options.io_threads = threads;
    http::Hooks hooks;
    hooks.failed = [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); };
    sigset_t asked;
    sigemptyset(&asked);
    sigaddset(&asked, SIGTERM);
    sigaddset(&asked, SIGINT);
    pthread_sigmask(SIG_BLOCK, &asked, nullptr);
    http::Server server(options, router, hooks);
    std::thread ending([&] {
        int signal = 0;
        sigwait(&asked, &signal);
        server.stop();
    });
    std::printf("%u\n", static_cast<unsigned>(server.port()));
    std::fflush(stdout);
    server.run();
    ending.join();
    return 0;
}

} // namespace

int main(int count, char** words) {
    if (count == 3 && std::string_view(words[1]) == "make") {
        make(words[2]);
        return 0;
    }
    if (count == 4 && std::string_view(words[1]) == "serve")
        return serve(words[2], static_cast<unsigned>(std::atoi(words[3])));
    std::fprintf(stderr, "page_server make DATABASE | page_server serve DATABASE THREADS\n");
    return 2;
}
