// mentah.h -- a form as it was typed: texts, not yet believed.
//
// JSON, CSV and XLSX are read into the same raw form, and one check (periksa.h) turns it into a skp::Formulir or into all
// findings at once. A finding first knows its place as a path ("kegiatan[2].realisasi.waktu", counted from 0); the raw
// form translates that into the place its writer knows ("Kinerja!F14", "baris 12, kolom realisasi_waktu").
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace formulir {

enum class Notasi {
    mesin,     // JSON numbers, number cells of a spreadsheet: the point is the decimal mark
    indonesia, // typed by people: "88,5", "17.100.000"
    bebas,     // JSON strings: machine notation, Indonesian where it can be nothing else
};

// What a reader looks for in a file: a whole form, or the plan alone, in which nothing is realised yet (form I-a).
enum class Cari { penilaian, rencana };

struct Isian {
    std::string text; // empty = not filled
    Notasi notasi = Notasi::indonesia;
    bool ada = false; // the field stands there, though perhaps empty

    void set(std::string_view new_text, Notasi new_notasi) {
        text.assign(new_text);
        notasi = new_notasi;
        ada = true;
    }
    void clear() {
        text.clear();
        ada = false;
    }
    [[nodiscard]] bool terisi() const { return text.find_first_not_of(" \t\r\n") != std::string::npos; }
};

struct TargetMentah {
    Isian kuantitas, satuan, kualitas, waktu, satuan_waktu, biaya;
};

struct RealisasiMentah {
    Isian kuantitas, kualitas, waktu, biaya;
};

struct KegiatanMentah {
    Isian uraian;
    TargetMentah target;
    RealisasiMentah realisasi;
    Isian dilaksanakan; // "ya"/"tidak"/"true"/"false"; empty = ya
    Isian angka_kredit;
    Isian dikecualikan; // the reason
    bool ada_target_ulang = false;
    TargetMentah target_ulang;
    Isian target_ulang_alasan;
};

struct BagianMentah {
    Isian periode_mulai, periode_selesai; // ISO dates
    std::vector<KegiatanMentah> kegiatan;
    Isian tugas_tambahan, kreativitas;
};

struct OrangMentah { // printed on the official forms, never weighed
    Isian nama, nip, pangkat, jabatan, unit;
};

struct FormulirMentah {
    Isian aturan, nama, nip, jenis_jabatan;
    Isian pangkat, jabatan, unit; // of the person; these and the next lines are printed only
    OrangMentah penilai, atasan_penilai;
    Isian instansi, daerah, tempat; // "Inspektorat", "Kabupaten Contoh Raya", where it is signed
    Isian rekomendasi;
    BagianMentah skp;                   // its periode is the form's
    std::vector<BagianMentah> skp_lain; // path "skp_lain[0].kegiatan[1]..."
    std::array<Isian, 6> perilaku;      // in the order of skp::Perilaku::nama_aspek
    bool ada_perilaku = false;

    // From a path to the place that its writer knows; without one the path itself is the place.
    std::function<std::string(const std::string& path)> place_of;
};

} // namespace formulir
