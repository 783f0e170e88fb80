// dokumen.h -- an official paper before it is drawn: what stands on it, in which order, and nothing about how a
// printer does it.
//
//     Dokumen d;
//     d.judul = "Penilaian Prestasi Kerja - Teguh Contoh - 2019";
//     d.nomor = "800/17/2019";
//     d.dibuat = *calendar::read_waktu("2019-12-31 10.00", Zona::wita);        // handed in, never the clock's
//     d.kode = Kode{"https://kantor.example/v/8F3K2M", "Periksa keasliannya di kantor.example/v/8F3K2M"};
//     d.lampiran.push_back({"data.json", "application/json", json, "Data formulir", Hubungan::sumber});
//     Bagian& muka = d.bagian.emplace_back(Bagian{.arah = Arah::mendatar});
//     muka.isi.push_back(Judul{"FORMULIR SASARAN KERJA\nPEGAWAI NEGERI SIPIL", 1, Rata::tengah});
//     Tabel t{.keterangan = "Kegiatan dan targetnya"};
//     t.kolom = {{.lebar = 10, .rata = Rata::tengah}, {.bagian = 3}, {.bagian = 1}};
//     t.kepala = {{.sel = {{"NO", 1, 2}, {"KEGIATAN", 1, 2}, {"TARGET"}}}, {.sel = {{"MUTU"}}}};
//     t.isi.push_back({.sel = {{"1"}, {"Menyusun laporan hasil pemeriksaan"}, {"100"}}});
//     muka.isi.push_back(t);
//     muka.isi.push_back(TandaTangan{{{}, Penandatangan{.tempat_tanggal = "Ambawang, 31 Desember 2019",
//         .jabatan = "Pejabat Penilai,", .nama = "Sekar Contoh", .nip = "...", .isian = "pejabat_penilai"}}});
//     base::Result<std::string> pdf = cetak(d);                                 // cetak.h
//
// Values only. Text is UTF-8; a "\n" in it begins a new line, other control characters are refused when it is
// printed. Lengths are millimetres, sizes of letters points; zero means "as this place has it". Text wraps in its
// width, rows grow with their text, and what does not fit on a page goes on on the next.
#pragma once

#include "calendar/waktu.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace paper {

using Mm = double;
using Pt = double;

enum class Arah { tegak, mendatar }; // A4, 210 x 297 or 297 x 210
enum class Rata { kiri, tengah, kanan, penuh };

// --- blocks without children

// A heading. Level 1 is the title of the form; levels go down by ones (PDF/UA-1 7.4.2), else it is refused.
struct Judul {
    std::string teks;
    int tingkat = 1; // 1 to 6
    Rata rata = Rata::kiri;
    Pt ukuran = 0;
};

struct Paragraf {
    std::string teks;
    Rata rata = Rata::kiri;
    bool tebal = false;
    bool miring = false;
    Pt ukuran = 0;
    Mm menjorok = 0; // from the left
    Mm sesudah = 1;  // room below
};

// "a. Nama : Teguh Contoh": labels with their values in columns, without lines.
struct Uraian {
    struct Pasangan {
        std::string label, nilai;
        std::string nomor = {}; // "a.", "1."; may be empty everywhere
    };
    std::vector<Pasangan> isi = {};
    Mm lebar_label = 45;
    Mm menjorok = 0;
    Pt ukuran = 0;
};

// Numbered "1." or "a.", or with a dash.
struct Daftar {
    enum class Nomor { angka, huruf, strip };
    std::vector<std::string> butir = {};
    Nomor nomor = Nomor::angka;
    Mm menjorok = 0;
    Pt ukuran = 0;
};

// Boxes to tick, one below the other.
struct Centang {
    struct Butir {
        bool dicentang = false;
        std::string teks;
    };
    std::vector<Butir> butir = {};
    Pt ukuran = 0;
};

// A line across: under a letterhead, between parts. Decoration: it is not read aloud.
struct Pemisah {
    Pt tebal = 0.5;
    bool ganda = false; // thick and thin, as below the name of an agency
};

struct Jarak {
    Mm tinggi = 4;
};

struct HalamanBaru {};

// --- signatures

struct Penandatangan {
    std::string tempat_tanggal = {}; // "Ambawang, 31 Desember 2019"
    std::string atas_nama = {};      // "a.n. Inspektur"
    std::string jabatan = {};        // "Pejabat Penilai,"
    std::string nama = {};           // underlined, under the room for the signature
    std::string pangkat = {};        // "Pembina Tk. I, IV/b"
    std::string nip = {};            // printed as "NIP ..."
    // Name of the empty signature field over the room, unique in the document ("pejabat_penilai"); empty: room for
    // ink only.
    std::string isian = {};
    Mm lebar = 60, tinggi = 18; // of that room
};

// Side by side, in columns of one width; an empty place keeps its column free. Never divided over pages.
struct TandaTangan {
    std::vector<std::optional<Penandatangan>> kolom = {};
    Pt ukuran = 0;
};

// --- tables

struct Sel {
    std::string teks = {};
    int kolom = 1, baris = 1;      // how many columns and rows it spans
    std::optional<Rata> rata = {}; // else that of its column (heads: centred)
    bool tebal = false;
    bool kepala = false;                            // heads its row (Scope=Row)
    bool polos = false;                             // without its frame
    std::optional<bool> centang = {};               // a box to tick before the text, ticked or not
    std::optional<Penandatangan> tanda_tangan = {}; // under the text: a place for initials in a row
};

struct Baris {
    std::vector<Sel> sel = {}; // those that begin in this row, from the left; spans from above are skipped
    bool tebal = false;        // a total, a group
    bool latar = false;        // tinted: a group, a total
    bool bersama = false;      // never the last of its page: the next row stands with it
    Mm tinggi = 0;             // at least; room to write in by hand
};

struct Kolom {
    Mm lebar = 0;      // fixed, or
    double bagian = 1; // a share of what the fixed columns leave; used where lebar is 0
    Rata rata = Rata::kiri;
};

// `kepala` is repeated on every page the table goes on to. A row stands on one page; only a row that is taller than
// a page goes on on the next. Rows bound by a span stand together like one.
struct Tabel {
    std::string keterangan; // what it is, for those who hear it; not printed
    std::vector<Kolom> kolom = {};
    std::vector<Baris> kepala = {}, isi = {};
    bool garis = true;
    Pt ukuran = 0;
    Mm sesudah = 3;
};

// --- drawings

struct Titik {
    Mm x, y; // from the top left of the drawing, y downward
};

enum class Warna {
    hitam,
    kelabu,
    muda,
    putih,
    tanpa
}; // line grey as of a grid, muda: tint of a head; tanpa: none

struct Goresan { // an open line through its points
    std::vector<Titik> titik = {};
    Warna warna = Warna::hitam;
    Mm tebal = 0.25;
};
struct Bidang { // a closed polygon: diamond, pentagon, arrowhead
    std::vector<Titik> titik = {};
    Warna isi = Warna::putih, tepi = Warna::hitam;
    Mm tebal = 0.32;
};
struct Kotak { // corners rounded by `lengkung`
    Titik awal{};
    Mm lebar = 0, tinggi = 0, lengkung = 0;
    Warna isi = Warna::putih, tepi = Warna::hitam;
    Mm tebal = 0.32;
};
struct Tulisan { // one line, in the middle of the height of its box; it is not wrapped
    Titik awal{};
    Mm lebar = 0, tinggi = 0;
    std::string teks = {};
    Pt ukuran = 7;
    Rata rata = Rata::kiri;
    bool tebal = false;
};
using Bentuk = std::variant<Goresan, Bidang, Kotak, Tulisan>;

// A picture of lines and words, painted in this order; scaled down where it is wider than the page.
struct Gambar {
    Mm lebar = 0, tinggi = 0;
    std::string uraian; // what it shows, for those who hear it; needed (PDF/UA-1 7.3)
    std::vector<Bentuk> bentuk = {};
};

// --- labels

// Framed boxes in a grid, filled row by row, as many pages as it takes: for folders and boxes. What is too long for its label is printed
// smaller, then shortened with "…".
struct LembarLabel {
    struct BarisLabel {
        std::string teks;
        Pt ukuran = 10;
        bool tebal = false;
    };
    struct Label {
        std::vector<BarisLabel> baris = {};
        std::string qr = {}; // at the right; may be empty
    };
    std::vector<Label> label = {};
    int kolom = 2;
    Mm tinggi = 50;
    Mm celah = 4;
};

// --- blocks with children

struct Blok;

// Stands together on one page, with a frame round it or without: a form's box with its heading, text and date. A framed one that no page
// can hold goes on on the next, with its frame closed on each.
// It has no tables, labels or page breaks in it.
struct Kelompok {
    std::vector<Blok> isi; // say `.isi = {}` too: clang wants Blok whole for a default
    bool bingkai = false;
    Mm tinggi = 0; // at least
};

using IsiBlok = std::variant<Judul, Paragraf, Uraian, Daftar, Centang, Pemisah, Jarak, HalamanBaru,
                             TandaTangan, Tabel, Gambar, LembarLabel, Kelompok>;
struct Blok : IsiBlok {
    using IsiBlok::IsiBlok;
};

// --- the document

struct Bagian { // begins a new page
    Arah arah = Arah::tegak;
    std::vector<Blok> isi = {};
    Mm tepi = 18; // margins left, right and top
};

enum class Hubungan { sumber, data, pelengkap, lain }; // AFRelationship Source, Data, Supplement, Unspecified

struct Lampiran {
    std::string nama;  // "data.json"; unique
    std::string jenis; // media type
    std::string isi;   // bytes
    std::string keterangan = {};
    Hubungan hubungan = Hubungan::sumber;
};

struct Kode {
    std::string isi;  // in the QR code: an address, or a signed summary; up to about 500 bytes
    std::string teks; // beside it, for people
};

struct Dokumen {
    std::string judul;            // of the file; what a reader's window shows
    std::string bahasa = "id-ID"; // BCP 47
    std::string pembuat = {};     // the agency
    std::string nomor = {};       // in the footer of every page
    calendar::Instant dibuat{};   // the only time that goes into the file
    std::optional<Kode> kode = {};
    std::string kaki = {};   // footer: one line of text
    std::string kepala = {}; // at the top right of every page: "Salinan 2 dari 3"
    std::vector<Lampiran> lampiran = {};
    std::vector<Bagian> bagian = {};
};

} // namespace paper
