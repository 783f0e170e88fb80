// susunan.h -- the builders behind blangko.h, one for each form.
#pragma once

#include "paper/blangko/blangko.h"
#include "paper/blangko/unsur.h"

namespace paper::blangko {

void sasaran_kerja(Dokumen& to, const Bahan& b);  // I-a
void tugas_tambahan(Dokumen& to, const Bahan& b); // I-c
void kreativitas(Dokumen& to, const Bahan& b);    // I-d
void capaian_skp(Dokumen& to, const Bahan& b);    // I-e
void prestasi_kerja(Dokumen& to, const Bahan& b); // I-g
void buku_catatan(Dokumen& to, const Bahan& b);   // I-i
void skp_gabungan(Dokumen& to, const Bahan& b);
void lembar_periksa(Dokumen& to, const Bahan& b);
void uraian_penghitungan(Dokumen& to, const Bahan& b);

// All SKPs of the year, the earliest first.
[[nodiscard]] std::vector<const BagianSkp*> semua_bagian(const Bahan& b);

} // namespace paper::blangko
