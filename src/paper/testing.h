// testing.h -- documents for the tests of this room.
#pragma once

#include "paper/dokumen.h"

#include <chrono>
#include <string>

namespace paper::testing {

constexpr calendar::Instant noon =
    std::chrono::sys_days(std::chrono::year(2019) / 12 / 31) + std::chrono::hours(4);

// Two pages and a bit of everything: title, particulars, a table with double heads, boxes, signatures, data.
inline Dokumen formulir(int kegiatan = 12) {
    Dokumen d;
    d.judul = "Formulir Sasaran Kerja - Teguh Contoh";
    d.pembuat = "Inspektorat Kabupaten Contoh";
    d.nomor = "800/17/2019";
    d.dibuat = noon;
    d.kode =
        Kode{"https://kantor.example/v/8F3K2M7QXT", "Periksa keasliannya di kantor.example/v/8F3K2M7QXT"};
    d.kaki = "Dibuat dari data kasus 2019-0017";
    d.lampiran.push_back(
        {"data.json", "application/json", "{\"nilai\":\"91,68\"}", "Data formulir", Hubungan::sumber});
    Bagian& b = d.bagian.emplace_back(Bagian{.arah = Arah::mendatar});
    b.isi.push_back(Judul{"FORMULIR SASARAN KERJA\nPEGAWAI NEGERI SIPIL", 1, Rata::tengah});
    b.isi.push_back(
        Uraian{.isi = {{"Nama", "Teguh Contoh, S.E., M.Ak.", "a."}, {"NIP", "19900230 201503 1 001", "b."}}});
    Tabel t{.keterangan = "Kegiatan dan targetnya"};
    t.kolom = {{.lebar = 10, .rata = Rata::tengah},
               {.bagian = 3},
               {.bagian = 1},
               {.bagian = 1},
               {.bagian = 1, .rata = Rata::kanan}};
    t.kepala = {{.sel = {{"NO", 1, 2}, {"III. KEGIATAN TUGAS JABATAN", 1, 2}, {"TARGET", 3}}},
                {.sel = {{"KUANT/OUTPUT"}, {"KUAL/MUTU"}, {"BIAYA"}}}};
    for (int i = 1; i <= kegiatan; ++i)
        t.isi.push_back({.sel = {{std::to_string(i)},
                                 {.teks = "Menyusun laporan hasil pemeriksaan reguler atas pengelolaan "
                                          "keuangan desa, kecamatan ke-" +
                                          std::to_string(i),
                                  .kepala = true},
                                 {std::to_string(10 + i) + " laporan"},
                                 {"100"},
                                 {"12.500.000"}}});
    t.isi.push_back({.sel = {{"Jumlah", 4}, {"150.000.000"}}, .tebal = true, .latar = true});
    b.isi.push_back(t);
    b.isi.push_back(Centang{{{true, "Lengkap dan sah"}, {false, "Ada yang dikembalikan"}}});
    b.isi.push_back(Daftar{{"AK hanya untuk JFT.", "Biaya dalam rupiah."}, Daftar::Nomor::huruf});
    b.isi.push_back(TandaTangan{{Penandatangan{.jabatan = "Pejabat Penilai,",
                                               .nama = "Sekar Contoh, S.Sos.",
                                               .pangkat = "Pembina, IV/a",
                                               .nip = "19740231 199803 2 003",
                                               .isian = "pejabat_penilai"},
                                 Penandatangan{.tempat_tanggal = "Ambawang, 31 Desember 2019",
                                               .jabatan = "Pegawai Negeri Sipil Yang Dinilai,",
                                               .nama = "Teguh Contoh, S.E., M.Ak.",
                                               .nip = "19900230 201503 1 001",
                                               .isian = "pegawai"}}});
    Bagian& dua = d.bagian.emplace_back(Bagian{.arah = Arah::tegak});
    dua.isi.push_back(Judul{"KEBERATAN", 2});
    Kelompok k{.isi = {}, .bingkai = true, .tinggi = 60};
    k.isi.push_back(Judul{"5. KEBERATAN DARI PEGAWAI NEGERI SIPIL YANG DINILAI (APABILA ADA)", 3});
    k.isi.push_back(Paragraf{"Tidak ada keberatan. Nilai 91,68 – “Baik” diterima."});
    dua.isi.push_back(k);
    Gambar g{.lebar = 60, .tinggi = 25, .uraian = "Kotak, belah ketupat, dan panah"};
    g.bentuk = {Kotak{{1, 5}, 15, 8, 4}, Bidang{{{25, 9}, {32, 5}, {39, 9}, {32, 13}}},
                Goresan{{{16, 9}, {25, 9}}}, Tulisan{{1, 5}, 15, 8, "Mulai", 7, Rata::tengah, true}};
    dua.isi.push_back(g);
    return d;
}

} // namespace paper::testing
