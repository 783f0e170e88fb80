// Laporan Evaluasi Kinerja: the year as a report, on the page, as PDF and as a workbook. One content for the three.
#include "angka/tulis.h"
#include "calendar/durasi.h"
#include "rekap/nilai.h"
#include "rekap/ruang.h"
#include "web/bagian/isian.h"
#include "web/bagian/laporan.h"
#include "web/berkas/bantu.h"
#include "web/pegawai/tampilan.h"
#include "web/rekap/bagian.h"

#include <fmt/format.h>

#include <map>

namespace web {

namespace {

using http::Response;
using http::html::make;
using rekap::Isi;

std::string score(const std::optional<angka::Rational>& value) {
    return value ? angka::score(*value) : std::string("–");
}
std::string minutes(const std::optional<std::int64_t>& seconds) {
    return seconds ? std::to_string(menit(*seconds)) : std::string("–");
}

rekap::Tabel values(const Pandangan& p, const std::vector<std::string>& words) {
    rekap::Tabel t{.judul = "Sebaran predikat", .kosong = "Belum ada yang dinilai."};
    t.kolom = {{"Predikat"}, {"Pegawai", 30, Isi::angka}, {"Bagian", 30, Isi::angka}};
    const rekap::Sebaran s = rekap::sebaran(p.sekali, words);
    if (!tampak(p, p.sekali)) {
        t.kosong = "Kurang dari lima orang sudah dinilai; sebarannya tidak ditampilkan.";
        return t;
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        t.baris.push_back({{words[i], std::to_string(s.banyak[i]), bagian_persen(s.permil(i))}});
    t.baris.push_back({{"Sudah dinilai", std::to_string(s.dinilai),
                        s.rata_rata() ? "rata-rata " + nilai_tercetak(*s.rata_rata()) : "–"},
                       true});
    return t;
}

rekap::Tabel times(const Pandangan& p) {
    rekap::Tabel t{.judul = "Waktu tiap langkah terhadap norma",
                   .keterangan = "Menit kerja; jeda yang beralasan tidak dihitung.",
                   .nama = "Waktu"};
    t.kolom = {{"No", 10, Isi::angka},
               {"Langkah"},
               {"Norma", 22, Isi::angka},
               {"Median", 22, Isi::angka},
               {"90% selesai dalam", 28, Isi::angka},
               {"Terukur", 22, Isi::angka},
               {"Lewat norma", 25, Isi::angka}};
    for (const rekap::UkuranLangkah& step : p.ringkasan.langkah)
        t.baris.push_back(
            {{std::to_string(step.nomor), nama_langkah(*p.sop, step.nomor), std::to_string(step.norma_menit),
              minutes(step.median_detik), minutes(step.persentil_90_detik), std::to_string(step.terukur),
              std::to_string(step.lewat)}});
    return t;
}

std::string remark(const Kunjungan& k, const Pandangan& p, const OrangRekap& one) {
    if (one.baris == nullptr) return "belum ada berkas";
    if (one.baris->selesai()) return "";
    return posisi(p, one) + (one.baris->lewat(k.kini) ? ", lewat norma" : "");
}

rekap::Tabel people(const Kunjungan& k, const Pandangan& p) {
    rekap::Tabel t{.judul = "Pegawai", .kosong = "Tidak ada pegawai."};
    t.kolom = {{"No", 9, Isi::angka},
               {"Nama"},
               {"NIP", 36},
               {"Jabatan"},
               {"Unit"},
               {"SKP", 16, Isi::angka},
               {"Perilaku", 17, Isi::angka},
               {"Nilai prestasi kerja", 20, Isi::angka},
               {"Predikat", 22},
               {"Keterangan", 30}};
    std::map<pegawai::PegawaiId, rekap::NilaiTahun> stored;
    k.situs.rekap->simpanan.baca_rekap([&](rekap::Baca& db) {
        stored = rekap::nilai_setahun(db, k.situs.instansi, *p.data, {.hanya = [&](const rekap::Baris& row) {
                                          return p.jangkauan.buka(row.kasus.pegawai);
                                      }});
    });
    const calendar::Date day = std::min(*calendar::date_of(p.saringan.tahun, 12, 31), k.hari);
    int number = 0;
    for (const OrangRekap& one : p.orang) {
        const auto found = stored.find(one.orang->id);
        const bool value =
            found != stored.end() && one.baris != nullptr && one.baris->dinilai() && p.buka(one);
        const pegawai::JabatanUnit* post = k.kantor->jabatan_utama(one.orang->id, day);
        t.baris.push_back(
            {{std::to_string(++number), one.orang->nama_lengkap(), nip_tercetak(one.orang->nip),
              post == nullptr ? "" : post->nama, nama_unit(k, one.unit),
              value ? score(found->second.skp) : "–", value ? score(found->second.perilaku) : "–",
              value ? nilai_tercetak(*one.baris->nilai) : "–", value ? one.baris->kasus.sebutan : "",
              remark(k, p, one)}});
    }
    return t;
}

rekap::TandaTangan head_of_office(const Kunjungan& k) {
    rekap::TandaTangan place;
    place.tempat_tanggal =
        (k.pengaturan.tempat.empty() ? std::string("..................") : k.pengaturan.tempat) + ", " +
        calendar::tanggal(k.hari);
    place.jabatan = "Inspektur,";
    const auto holders = k.kantor->pemegang(pegawai::Fungsi::inspektur, k.hari);
    if (holders.empty()) return place;
    const pegawai::Pegawai& who = *k.kantor->pegawai(holders.front());
    place.nama = who.nama_lengkap();
    place.pangkat = who.golongan;
    place.nip = nip_tercetak(who.nip);
    return place;
}

rekap::Laporan report(const Kunjungan& k, const Pandangan& p) {
    const auto words = rekap::sebutan_skala(k.situs.perkakas.timbangan.angka());
    rekap::Laporan r = laporan_kantor(k, "Laporan Evaluasi Kinerja");
    r.anak_judul = fmt::format("Penilaian prestasi kerja tahun {}", p.saringan.tahun);
    const rekap::Ringkasan& s = p.ringkasan;
    r.fakta = {{"Unit", p.saringan.unit ? nama_unit(k, *p.saringan.unit)
                                        : std::string(p.jangkauan.semua ? "Semua unit" : "Wilayah saya")},
               {"Pegawai", std::to_string(p.semua_orang)},
               {"Sudah dinilai", fmt::format("{} dari {}", s.dinilai, p.semua_orang)},
               {std::string(kata_selesai(p)), fmt::format("{} dari {}", s.selesai, p.semua_orang)},
               {"Median waktu satu berkas",
                s.median_detik ? calendar::lama(menit(*s.median_detik)) : std::string("–")},
               {"Norma SOP", calendar::lama(s.norma_menit)},
               {"Langkah lewat norma", fmt::format("{} dari {}", s.langkah_lewat, s.langkah_terukur)},
               {"Keadaan", k.sekarang()}};
    r.tabel.push_back(values(p, words));
    if (p.sop != nullptr) r.tabel.push_back(times(p));
    r.tabel.push_back(people(k, p));
    r.tanda_tangan.push_back(head_of_office(k));
    return r;
}

std::string file_name(const Pandangan& p, std::string_view kind) {
    return fmt::format("evaluasi-kinerja-{}.{}", p.saringan.tahun, kind);
}

} // namespace

Response halaman_evaluasi(Kunjungan& k) {
    const Pandangan p = pandang(k);
    const rekap::Laporan r = report(k, p);
    const std::string title = fmt::format("Laporan Evaluasi Kinerja {}", p.saringan.tahun);
    Html page = make<
        R"(<div class="judul"><div><h1>{}</h1><p>Keadaan {}</p></div><div class="tombol-baris">{}{}</div></div><dl class="fakta">)">(
        title, k.sekarang(),
        tautan_tombol("Unduh PDF", p.saringan.alamat("/rekap/evaluasi.pdf", p.saringan.urut), Rupa::utama),
        tautan_tombol("Unduh XLSX", p.saringan.alamat("/rekap/evaluasi.xlsx", p.saringan.urut)));
    for (const auto& [label, value] : r.fakta)
        if (label != "Keadaan") page.add<"<div><dt>{}</dt><dd>{}</dd></div>">(label, value);
    page.add<"</dl>">();
    // The list of people stands on the page of the recap, page by page; here are the tables that are short.
    for (const rekap::Tabel& one : r.tabel)
        if (one.judul != "Pegawai")
            page.add<R"(<section class="bagian"><h2>{}</h2>{}</section>)">(one.judul, laporan_tabel(one));
    page.add<
        R"(<p class="redup bagian">PDF dan XLSX memuat juga daftar {} pegawai dengan nilai SKP, perilaku, dan nilai prestasi kerja.</p>)">(
        p.orang.size());
    return Response::html(halaman(k,
                                  {.judul = title,
                                   .aktif = Menu::rekap,
                                   .remah = {{"Rekap", p.saringan.alamat("/rekap", "")}},
                                   .lembar = {"u.css"}},
                                  page));
}

Response evaluasi_pdf(Kunjungan& k) {
    const Pandangan p = pandang(k);
    catat_ekspor(k, fmt::format("laporan evaluasi kinerja {}, PDF", p.saringan.tahun), p.orang.size());
    return laporan_pdf(k, report(k, p), file_name(p, "pdf"));
}

Response evaluasi_xlsx(Kunjungan& k) {
    const Pandangan p = pandang(k);
    catat_ekspor(k, fmt::format("laporan evaluasi kinerja {}, XLSX", p.saringan.tahun), p.orang.size());
    return laporan_xlsx(k, report(k, p), file_name(p, "xlsx"));
}

} // namespace web
