#include "paper/laporan.h"

#include "paper/cetak.h"

namespace paper {
namespace {

Rata side(rekap::Isi of) {
    switch (of) {
    case rekap::Isi::angka: return Rata::kanan;
    case rekap::Isi::tengah: return Rata::tengah;
    case rekap::Isi::teks: break;
    }
    return Rata::kiri;
}

Tabel table(const rekap::Tabel& from, const std::string& report) {
    Tabel t{.keterangan = from.judul.empty() ? report : from.judul};
    t.ukuran = from.kolom.size() > 8 ? 7.5 : 8.5;
    Baris head;
    for (const rekap::Kolom& column : from.kolom) {
        Kolom k;
        k.lebar = column.lebar;
        k.rata = side(column.isi);
        t.kolom.push_back(k);
        Sel cell;
        cell.teks = column.judul;
        head.sel.push_back(std::move(cell));
    }
    t.kepala.push_back(std::move(head));
    for (const rekap::BarisTabel& line : from.baris) {
        Baris row;
        row.tebal = row.latar = line.kelompok;
        for (const std::string& text : line.sel) {
            Sel cell;
            cell.teks = text;
            row.sel.push_back(std::move(cell));
        }
        if (line.kelompok && line.sel.size() == 1)
            row.sel.front().kolom = static_cast<int>(from.kolom.size());
        t.isi.push_back(std::move(row));
    }
    return t;
}

} // namespace

Dokumen susun(const rekap::Laporan& report) {
    Dokumen d;
    d.judul = report.judul + (report.anak_judul.empty() ? "" : " - " + report.anak_judul);
    d.pembuat = report.instansi;
    d.dibuat = report.dibuat;
    d.kaki = report.kaki;
    Bagian& page = d.bagian.emplace_back(Bagian{.arah = report.mendatar ? Arah::mendatar : Arah::tegak});
    if (!report.instansi.empty())
        page.isi.push_back(
            Paragraf{.teks = report.instansi + "\n" + report.daerah, .rata = Rata::tengah, .tebal = true});
    page.isi.push_back(Judul{report.judul, 1, Rata::tengah});
    if (!report.anak_judul.empty())
        page.isi.push_back(Paragraf{.teks = report.anak_judul, .rata = Rata::tengah, .sesudah = 3});
    if (!report.fakta.empty()) {
        Uraian facts{.lebar_label = 60};
        for (const auto& [label, value] : report.fakta) facts.isi.push_back({label, value});
        page.isi.push_back(std::move(facts));
    }
    for (const rekap::Tabel& one : report.tabel) {
        page.isi.push_back(Jarak{3});
        if (!one.judul.empty()) page.isi.push_back(Judul{one.judul, 2});
        if (!one.keterangan.empty()) page.isi.push_back(Paragraf{.teks = one.keterangan, .ukuran = 8.5});
        if (one.baris.empty())
            page.isi.push_back(Paragraf{.teks = one.kosong.empty() ? "Tidak ada baris." : one.kosong});
        else
            page.isi.push_back(table(one, report.judul));
    }
    for (const std::string& note : report.catatan) page.isi.push_back(Paragraf{.teks = note, .ukuran = 8.5});
    if (!report.tanda_tangan.empty()) {
        TandaTangan places;
        if (report.tanda_tangan.size() == 1) places.kolom.emplace_back(std::nullopt);
        for (const rekap::TandaTangan& who : report.tanda_tangan)
            places.kolom.emplace_back(Penandatangan{.tempat_tanggal = who.tempat_tanggal,
                                                    .jabatan = who.jabatan,
                                                    .nama = who.nama,
                                                    .pangkat = who.pangkat,
                                                    .nip = who.nip});
        page.isi.push_back(Jarak{4});
        page.isi.push_back(std::move(places));
    }
    return d;
}

base::Result<std::string> PencetakLaporan::cetak(const rekap::Laporan& report) const {
    return paper::cetak(susun(report));
}

} // namespace paper
