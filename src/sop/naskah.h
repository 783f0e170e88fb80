// naskah.h -- a SOP as its file says it, before anybody asked whether it is a good one.
//
// A naskah keeps every word of the document with the line it stands on, and for each field whether the signed
// paper says it (tersurat) or somebody read it into the paper (tafsiran). It may be full of faults: an arrow
// to nowhere, a step without time. periksa.h names them; sop.h makes a Sop of a naskah that has none.
//
//     Result<Naskah> naskah = read_naskah(yaml_text);     // refused only where the file is no SOP file at all
//     naskah->identitas.nomor.isi                         // "700/418/2023"
//     naskah->salah_baca                                  // fields that do not fit the grammar, with their lines
//
// Grammar: docs/formats/sop.md. Limits (a finding each): 2 MB, 12 lanes, 500 steps, 2,000 symbols, 4,000
// arrows, 50 items a list, 600 characters a field, 14 characters for the word in a symbol and beside an
// arrow.
#pragma once

#include "base/result.h"
#include "sop/kerja.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sop {

enum class Sumber {
    tersurat, // stands in the signed document
    tafsiran, // read into it; shown as such, and changed only by a new version of the SOP
};

struct Isian {
    std::string isi; // what the program uses; empty where the document has nothing or "-"
    Sumber sumber = Sumber::tersurat;
    std::string tertulis{}; // the document's own spelling, where it differs
    std::string catatan{};
    int baris = 0;

    [[nodiscard]] bool kosong() const { return isi.empty(); }
    bool operator==(const Isian&) const = default;
};

struct Pengesah {
    Isian jabatan, nama, pangkat, nip;
    bool operator==(const Pengesah&) const = default;
};

struct Identitas {
    Isian instansi, alamat, nomor, nama;
    Isian tanggal_pembuatan, tanggal_revisi, tanggal_pengesahan; // ISO dates, or empty
    Pengesah disahkan_oleh;
    bool operator==(const Identitas&) const = default;
};

// The words of the printed form: Permendagri 52/2011 and PermenPANRB 35/2012 differ in them, so they are
// data.
struct Judul {
    Isian tanggal_berlaku{"Tanggal pengesahan"}, nama{"Nama SOP"}, uraian{"Uraian prosedur"},
        pelaksana{"Pelaksana"}, mutu_baku{"Mutu baku"}, kelengkapan{"Kelengkapan"}, waktu{"Waktu"},
        keluaran{"Keluaran"}, keterangan{"Keterangan"};
    bool operator==(const Judul&) const = default;
};

enum class Status { berlaku, diubah, dicabut, tidak_diketahui };
[[nodiscard]] std::string_view status_text(Status status); // "tidak diketahui"

struct Rujukan {
    Isian nama;
    std::string singkatan;
    Status status = Status::tidak_diketahui;
    std::string pengganti;
    char kepastian = 'U'; // how sure the status is: T S C D U (asn-reference, "How sure each statement is")
    bool operator==(const Rujukan&) const = default;
};

enum class JenisLajur {
    peran,   // relative: who it is depends on the employee whose case it is
    jabatan, // one post of the agency
};

struct NaskahLajur {
    std::string id;
    Isian nama;
    JenisLajur jenis = JenisLajur::jabatan;
    int baris = 0;
    std::optional<Siapa> siapa{};
};

struct NaskahLangkah {
    int nomor = 0;
    Isian uraian, waktu, keluaran, keterangan;
    std::vector<Isian> kelengkapan;
    int baris = 0;
};

struct NaskahSimbol {
    std::string id, lajur, bentuk, tulisan;
    int langkah = 0;
    Sumber sumber = Sumber::tersurat;
    std::string catatan;
    int baris = 0;
    Kerja kerja = Kerja::umum;
};

struct NaskahPanah {
    std::string dari, ke, label;
    Sumber sumber = Sumber::tersurat;
    std::string catatan;
    int baris = 0;
};

struct NaskahKembali {
    int dari = 0, ke = 0; // step numbers
    Sumber sumber = Sumber::tersurat;
    std::string catatan;
    int baris = 0;
};

struct Naskah {
    std::string versi;
    Identitas identitas;
    Judul judul;
    std::vector<Rujukan> dasar_hukum;
    std::vector<Isian> kualifikasi_pelaksana, keterkaitan, peralatan, peringatan, pencatatan;
    std::vector<NaskahLajur> lajur;
    std::vector<NaskahLangkah> langkah;
    std::vector<NaskahSimbol> simbol;
    std::vector<NaskahPanah> panah;
    std::vector<NaskahKembali> kembali;
    std::vector<Isian> catatan_naskah;

    base::Findings salah_baca;
};

struct Batas {
    static constexpr std::size_t bytes = 2U << 20U;
    static constexpr std::size_t lajur = 12, langkah = 500, simbol = 2000, panah = 4000, butir = 50;
    static constexpr std::size_t huruf = 600, kata = 14, simbol_selangkah = 8;
};

[[nodiscard]] base::Result<Naskah> read_naskah(std::string_view yaml_text);

} // namespace sop
