// testing.h -- SOPs for tests: the shipped one, a small one to be broken, and as many random ones as wanted.
#pragma once

#include "base/source_dir_for_tests.h"
#include "sop/sop.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace sop::testing {

inline std::string shipped_text() {
    std::ifstream file(base::source_dir() + "/sop/700-418-2023.yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Three lanes, four steps, one decision that returns. Tests replace a piece and see what is said.
inline std::string small_text() {
    return R"(sop: 1
identitas: {nomor: 1/2026, nama: Surat masuk}
lajur:
  - {id: staf, nama: Staf}
  - {id: kasi, nama: Kepala Seksi}
  - {id: camat, nama: Camat}
langkah:
  - {nomor: 1, uraian: Menerima surat, kelengkapan: Surat, waktu: 15 Menit, keluaran: Surat tercatat}
  - {nomor: 2, uraian: Memeriksa surat, kelengkapan: Surat tercatat, waktu: 1 Jam, keluaran: Surat diperiksa}
  - {nomor: 3, uraian: Mendisposisi surat, kelengkapan: Surat diperiksa, waktu: 1 Hari, keluaran: Disposisi}
  - {nomor: 4, uraian: Menyimpan surat, kelengkapan: Disposisi, waktu: 15 Menit, keluaran: Arsip}
simbol:
  - {id: terima, langkah: 1, lajur: staf, bentuk: kapsul}
  - {id: periksa, langkah: 2, lajur: kasi, bentuk: keputusan, tulisan: "Benar?"}
  - {id: disposisi, langkah: 3, lajur: camat, bentuk: proses}
  - {id: simpan, langkah: 4, lajur: staf, bentuk: kapsul}
panah:
  - {dari: terima, ke: periksa}
  - {dari: periksa, ke: disposisi, label: Ya}
  - {dari: periksa, ke: terima, label: Tidak}
  - {dari: disposisi, ke: simpan}
)";
}

// Another office's way: five steps, three lanes, no validation; step 2 is a decision of work that has no page of its own. Every lane says
// who, so that cases can be opened by it.
inline std::string five_text() {
    return R"(sop: 1
identitas: {nomor: 5/2026, nama: Penilaian cara lain}
lajur:
  - {id: staf, nama: Staf, siapa: pegawai}
  - {id: kepala, nama: Kepala, siapa: penilai}
  - {id: sekretaris, nama: Sekretaris, siapa: sekretaris}
langkah:
  - {nomor: 1, uraian: Mengisi formulir, kelengkapan: Formulir, waktu: 3 Jam, keluaran: Formulir terisi}
  - {nomor: 2, uraian: Mencocokkan formulir, kelengkapan: Formulir terisi, waktu: 30 Menit, keluaran: Formulir cocok}
  - {nomor: 3, uraian: Memeriksa formulir, kelengkapan: Formulir cocok, waktu: 1 Jam, keluaran: Lembar periksa}
  - {nomor: 4, uraian: Menilai, kelengkapan: Lembar periksa, waktu: 1 Jam, keluaran: Nilai}
  - {nomor: 5, uraian: Menyimpan, kelengkapan: Nilai, waktu: 15 Menit, keluaran: Arsip}
simbol:
  - {id: isi, langkah: 1, lajur: staf, bentuk: kapsul, kerja: kumpul}
  - {id: cocok, langkah: 2, lajur: sekretaris, bentuk: keputusan, tulisan: "Cocok?"}
  - {id: teliti, langkah: 3, lajur: kepala, bentuk: proses, kerja: periksa}
  - {id: angka, langkah: 4, lajur: kepala, bentuk: proses, kerja: nilai}
  - {id: simpan, langkah: 5, lajur: sekretaris, bentuk: kapsul, kerja: arsip}
panah:
  - {dari: isi, ke: cocok}
  - {dari: cocok, ke: teliti, label: Ya}
  - {dari: cocok, ke: isi, label: Tidak}
  - {dari: teliti, ke: angka}
  - {dari: angka, ke: simpan}
kembali:
  - {dari: 3, ke: 1}
  - {dari: 4, ke: 3}
)";
}

inline std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    if (at == std::string::npos) throw std::logic_error("nothing to replace: " + what);
    return text.replace(at, what.size(), with);
}

struct RandomShape {
    std::size_t lanes, steps;
    int decisions_percent;
};

// A valid SOP: a way from the start through every symbol to the end, with branches and returns thrown in.
inline Naskah random_naskah(std::mt19937& random, const RandomShape& shape) {
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const auto words = [&](std::size_t most) {
        static const char* const all[] = {
            "memeriksa", "dokumen",        "pengukuran", "kinerja",  "yang",
            "telah",     "ditandatangani", "dan",        "formulir", "pertanggungjawaban"};
        std::string text;
        for (std::size_t i = 0, n = 1 + below(most); i < n; ++i)
            text += (i == 0 ? "" : " ") + std::string(all[below(10)]);
        return text;
    };
    Naskah n;
    n.identitas.nomor = {"acak"};
    n.identitas.nama = {"Prosedur acak"};
    for (std::size_t l = 0; l < shape.lanes; ++l)
        n.lajur.push_back({"l" + std::to_string(l),
                           {l % 3 == 0 ? "Kepala Subbagian Umum" : "Staf " + std::to_string(l)},
                           JenisLajur::jabatan,
                           1});
    for (std::size_t s = 0; s < shape.steps; ++s) {
        NaskahLangkah step;
        step.nomor = static_cast<int>(s + 1);
        step.uraian = {words(14)};
        for (std::size_t k = 0, many = 1 + below(3); k < many; ++k) step.kelengkapan.push_back({words(5)});
        step.waktu = {below(2) == 0 ? "2 Jam" : "15 Menit"};
        step.keluaran = {words(8)};
        if (below(6) == 0) step.keterangan = {words(6)};
        n.langkah.push_back(step);
        const std::size_t symbols = below(4) == 0 ? 2 : 1;
        for (std::size_t k = 0; k < symbols; ++k)
            n.simbol.push_back({"s" + std::to_string(n.simbol.size()),
                                "l" + std::to_string(below(shape.lanes)), "proses", "", step.nomor,
                                Sumber::tersurat, "", 1});
    }
    if (n.simbol.size() == 1)
        n.simbol.push_back({"s1", n.simbol[0].lajur, "proses", "", 1, Sumber::tersurat, "", 1});
    n.simbol.front().bentuk = n.simbol.back().bentuk = "kapsul";
    const std::size_t last = n.simbol.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        n.panah.push_back(
            {"s" + std::to_string(i), "s" + std::to_string(i + 1), "", Sumber::tersurat, "", 1});
        const std::size_t other = below(last + 1);
        if (i == 0 || other == i || other == i + 1 || static_cast<int>(below(100)) >= shape.decisions_percent)
            continue;
        if (other == 0 && n.simbol[i].langkah == n.simbol[0].langkah)
            continue; // into the start only from below
        n.simbol[i].bentuk = "keputusan";
        n.simbol[i].tulisan = below(2) == 0 ? "Valid?" : "Lengkap?";
        n.panah.back().label = "Ya";
        n.panah.push_back(
            {"s" + std::to_string(i), "s" + std::to_string(other), "Tidak", Sumber::tersurat, "", 1});
    }
    return n;
}

} // namespace sop::testing
