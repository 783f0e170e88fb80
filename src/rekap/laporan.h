// laporan.h -- a report as words in tables, before anybody says whether it becomes a page, a PDF, a workbook or a CSV.
//
//     Laporan l{.judul = "Laporan Evaluasi Kinerja", .anak_judul = "Tahun 2025", ...};
//     Tabel& t = l.tabel.emplace_back();
//     t.kolom = {{"No", 8, Isi::angka}, {"Nama"}, {"Nilai", 18, Isi::angka}};
//     t.baris.push_back({{"1", "Sekar Fiktif, S.E.", "88,07"}});
//
// One content, four forms: what the screen says, the paper says too. Numbers stand here as Indonesians write them ("88,07"); an empty
// cell is "".
#pragma once

#include "base/result.h"
#include "calendar/waktu.h"

#include <string>
#include <utility>
#include <vector>

namespace rekap {

enum class Isi { teks, angka, tengah }; // words at the left, figures at the right, short words in the middle

struct Kolom {
    std::string judul;
    int lebar = 0; // of the paper, in millimetres; 0: a share of what the others leave
    Isi isi = Isi::teks;
};

struct BarisTabel {
    std::vector<std::string> sel{};
    bool kelompok = false; // a heading or a total within the table
};

struct Tabel {
    std::string judul{};      // heading over it; may be empty
    std::string keterangan{}; // a sentence under the heading; may be empty
    std::string nama{};       // of its sheet in a workbook, up to 31 characters; empty: the heading
    std::vector<Kolom> kolom{};
    std::vector<BarisTabel> baris{};
    std::string kosong{}; // what is said where there is no row
};

struct TandaTangan {
    std::string tempat_tanggal, jabatan, nama, pangkat, nip;
};

struct Laporan {
    std::string judul, anak_judul{};
    std::string instansi{}, daerah{};
    std::vector<std::pair<std::string, std::string>> fakta{}; // label and value, over the tables
    std::vector<std::string> catatan{};                       // sentences below the tables
    std::vector<Tabel> tabel{};
    std::vector<TandaTangan> tanda_tangan{}; // side by side below all
    bool mendatar = true;                    // A4 landscape
    calendar::Instant dibuat{};
    std::string kaki{}; // footer
};

} // namespace rekap
