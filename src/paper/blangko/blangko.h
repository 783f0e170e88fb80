// blangko.h -- the official forms of PP 46/2011 (Perka BKN 1/2013, attachments I), as papers with every field in print order.
//
//     Dokumen paper = susun(Blangko::i_g, material);
//     base::Result<std::string> pdf = cetak(paper);                 // cetak.h
//     blangko("i-g")                                                // Blangko::i_g; none for an unknown word
//
// A builder prints and never computes. A field without data prints its empty line of dots. Signature fields are named pejabat_penilai,
// pegawai_dinilai, atasan_pejabat_penilai, pemeriksa. The data of the case go along as an attachment (lampiran.h).
#pragma once

#include "paper/blangko/bahan.h"
#include "paper/dokumen.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace paper::blangko {

enum class Blangko {
    i_a,            // Formulir Sasaran Kerja Pegawai
    i_c,            // Surat Keterangan Melaksanakan Tugas Tambahan
    i_d,            // Surat Keterangan Menemukan Sesuatu yang Baru (Kreativitas)
    i_e,            // Formulir Penilaian Capaian SKP
    i_g,            // Formulir Penilaian Prestasi Kerja
    i_i,            // Buku Catatan Penilaian Perilaku PNS
    gabungan,       // two or more SKPs in a year
    lembar_periksa, // check sheet of step 2
    uraian,         // how each figure came about
};

[[nodiscard]] std::span<const Blangko> semua_blangko();
[[nodiscard]] std::string_view kode(Blangko which);                  // "I-g", "gabungan", "periksa", "uraian"
[[nodiscard]] std::string_view nama(Blangko which);                  // "Penilaian Prestasi Kerja"
[[nodiscard]] std::optional<Blangko> blangko(std::string_view kode); // capitals do not matter, "Ig" is I-g

// Whether there is something of the case to print on it: no notebook without an entry, no I-d without a creation.
[[nodiscard]] bool berisi(Blangko which, const Bahan& material);

[[nodiscard]] Dokumen susun(Blangko which, const Bahan& material);

} // namespace paper::blangko
