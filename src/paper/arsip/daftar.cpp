#include "paper/arsip/daftar.h"

#include "paper/arsip/unsur.h"

#include <fmt/format.h>

namespace paper::arsip {
namespace {

constexpr Pt small = 8;

Baris row(std::initializer_list<std::string> cells) {
    Baris r;
    for (const std::string& text : cells) r.sel.push_back({.teks = atau_strip(text)});
    return r;
}

// A list that is empty says so in one row over all columns.
void or_nothing(Tabel& t) {
    if (!t.isi.empty()) return;
    Baris r;
    r.sel.push_back({.teks = "Tidak ada.", .kolom = static_cast<int>(t.kolom.size()), .rata = Rata::tengah});
    t.isi.push_back(std::move(r));
}

Kolom middle(Mm width) { return {.lebar = width, .rata = Rata::tengah}; }

std::string day(const std::optional<calendar::Date>& value) {
    return value ? calendar::tanggal(*value) : std::string();
}

Tabel files(const std::vector<Berkas>& rows) {
    Tabel t{.keterangan = "Daftar berkas"};
    t.kolom = {middle(10), middle(26), middle(26), {.bagian = 3}, middle(40), middle(26), {.bagian = 1}};
    kepala(t, {"No", "Nomor berkas", "Kode klasifikasi", "Uraian informasi berkas", "Kurun waktu", "Jumlah",
               "Keterangan"});
    int number = 0;
    for (const Berkas& b : rows)
        t.isi.push_back(row(
            {std::to_string(++number), b.nomor, b.kode, b.uraian, kurun(b.kurun), b.jumlah, b.keterangan}));
    or_nothing(t);
    t.ukuran = 9;
    return t;
}

Tabel items(const std::vector<Item>& rows) {
    Tabel t{.keterangan = "Daftar isi berkas"};
    t.kolom = {middle(10),    middle(26), middle(22), middle(26),
               {.bagian = 3}, middle(34), middle(24), {.bagian = 1}};
    kepala(t, {"No", "Nomor berkas", "Nomor item", "Kode klasifikasi", "Uraian informasi arsip", "Tanggal",
               "Jumlah", "Keterangan"});
    int number = 0;
    for (const Item& i : rows)
        t.isi.push_back(row({std::to_string(++number), i.nomor_berkas, i.nomor, i.kode, i.uraian,
                             day(i.tanggal), i.jumlah, i.keterangan}));
    or_nothing(t);
    t.ukuran = 9;
    return t;
}

Bagian& page(Dokumen& to, const Kop& kop, const char* title) {
    Bagian& p = to.bagian.emplace_back(Bagian{.arah = Arah::mendatar, .tepi = 14});
    surat_kepala(p, kop);
    p.isi.push_back(Judul{title, 1, Rata::tengah, 13});
    const std::string creator = kop.pencipta.empty() ? kop.instansi + " " + kop.daerah : kop.pencipta;
    p.isi.push_back(Uraian{.isi = {{"Pencipta arsip", creator == " " ? titik(30) : creator},
                                   {"Unit pengolah", blangko::atau_titik(kop.unit_pengolah, 30)}},
                           .ukuran = 10});
    p.isi.push_back(Jarak{.tinggi = 2});
    return p;
}

void close(Bagian& p, const Kop& kop) {
    Penandatangan signer = penanda(kop.penanggung_jawab, "penanggung_jawab");
    signer.tempat_tanggal = blangko::atau_titik(kop.tempat, 20) + ", " + blangko::hari(kop.tanggal);
    p.isi.push_back(TandaTangan{{std::nullopt, std::nullopt, signer}, 9});
}

} // namespace

Tabel tabel_inaktif(const std::vector<Inaktif>& rows) {
    Tabel t{.keterangan = "Daftar arsip inaktif"};
    // A number of the register stands on one line: "800.1.13.1/1234/INSP/2026".
    t.kolom = {middle(8),  {.lebar = 26}, middle(38), middle(17), {.bagian = 1}, middle(18), middle(14),
               middle(15), middle(15),    middle(14), middle(22), middle(17),    middle(14), {.lebar = 18}};
    kepala(t, {"No", "Unit pengolah", "Nomor arsip", "Kode klasifikasi", "Uraian informasi arsip",
               "Kurun waktu", "Jumlah", "Tingkat perkem- bangan", "Media, kondisi", "Nomor boks dan folder",
               "Lokasi simpan", "Jangka simpan, nasib akhir", "Kategori", "Keterangan"});
    int number = 0;
    for (const Inaktif& a : rows) {
        const std::string place = a.boks + (a.folder.empty() ? "" : " / " + a.folder);
        t.isi.push_back(
            row({std::to_string(++number), a.unit_pengolah, a.nomor, a.kode, a.uraian, kurun(a.kurun),
                 a.jumlah, a.tingkat, a.media, place, a.lokasi, a.nasib, a.kategori, a.keterangan}));
    }
    or_nothing(t);
    t.ukuran = small;
    return t;
}

Dokumen daftar_berkas(const Kop& kop, const std::vector<Berkas>& rows) {
    Dokumen d = mulai(kop, "Daftar Berkas");
    Bagian& p = page(d, kop, "DAFTAR BERKAS");
    p.isi.push_back(files(rows));
    close(p, kop);
    return d;
}

Dokumen daftar_isi_berkas(const Kop& kop, const std::vector<Item>& rows) {
    Dokumen d = mulai(kop, "Daftar Isi Berkas");
    Bagian& p = page(d, kop, "DAFTAR ISI BERKAS");
    p.isi.push_back(items(rows));
    close(p, kop);
    return d;
}

Dokumen daftar_arsip_aktif(const Kop& kop, const std::vector<Berkas>& rows,
                           const std::vector<Item>& contents) {
    Dokumen d = mulai(kop, "Daftar Arsip Aktif");
    Bagian& p = page(d, kop, "DAFTAR ARSIP AKTIF");
    p.isi.push_back(Judul{"Daftar berkas", 2});
    p.isi.push_back(files(rows));
    p.isi.push_back(Judul{"Daftar isi berkas", 2});
    p.isi.push_back(items(contents));
    close(p, kop);
    return d;
}

Dokumen daftar_arsip_inaktif(const Kop& kop, const std::vector<Inaktif>& rows) {
    Dokumen d = mulai(kop, "Daftar Arsip Inaktif");
    Bagian& p = page(d, kop, "DAFTAR ARSIP INAKTIF");
    p.isi.push_back(tabel_inaktif(rows));
    close(p, kop);
    return d;
}

} // namespace paper::arsip
