// pencetak.h -- who prints the official forms of a case: what the doors ask, and room paper does (handed in by app).
//
//     for (const BlangkoTersedia& one : printer.tersedia(db, office, people, row, false)) ...       // what has something on it
//     base::Result<Cetakan> done = printer.cetak(db, office, people, row, "I-g", false);
//
// A PDF is made from what is kept, in the snapshot of `db`; nothing is written. `buku`: whether the reader may see the assessor's notebook
// (Perbuatan::lihat_catatan_perilaku); without it form I-i is no form.
#pragma once

#include "berkas/simpanan.h"

#include <string>
#include <string_view>
#include <vector>

namespace berkas {

struct BlangkoTersedia {
    std::string kode, nama; // "I-g", "Penilaian Prestasi Kerja"
};

struct Cetakan {
    std::string nama; // of the file: "I-g-2025-0147.pdf"
    std::string pdf;
};

class Pencetak {
  public:
    virtual ~Pencetak() = default;
    [[nodiscard]] virtual base::Result<std::vector<BlangkoTersedia>>
    tersedia(Baca& db, InstansiId office, const pegawai::Organisasi& people, const Berkas& row,
             bool buku) const = 0;
    // Refused: no such form ("cetak.blangko_tak_dikenal"), nothing on it yet ("cetak.belum_ada"), a kept paper is damaged.
    [[nodiscard]] virtual base::Result<Cetakan> cetak(Baca& db, InstansiId office,
                                                      const pegawai::Organisasi& people, const Berkas& row,
                                                      std::string_view kode, bool buku) const = 0;
    // Why no paper could carry these words (a letter that is in no font, such as an emoji). Asked where they are typed: once they are handed in nobody
    // may change them, and the paper they belong on could never be frozen.
    [[nodiscard]] virtual base::Findings tak_tercetak(std::string_view kata) const = 0;
};

} // namespace berkas
