// isian.h -- the indented lines of a case as plans, forms and check sheets: fields between bars, as people write numbers.
#pragma once

#include "berkas/pemeriksaan.h"
#include "kasus/naskah.h"
#include "skp/isi.h"

namespace kasus {

// "Menyusun laporan | 12 laporan | 100 | 12 bulan | Rp17.100.000"; cost only where there is some. AK: "... | AK 0,125" as the last field.
void isi_rencana(skp::Rencana& plan, const std::vector<Baris>& lines);

// "1 | 12 | 90 | 12 | Rp16.000.000"    realisasi: kuantitas, kualitas, waktu, biaya
// "1 | tidak dilaksanakan"   "1 | dikecualikan | alasan"   "1 | target ulang | 6 laporan | 100 | 6 bulan | alasan"
// "1 | kualitas | 88"        the mark alone
// "perilaku | 88 | 90 | 87 | 86 | 89"   "alasan perilaku | ..."   "tugas tambahan | uraian | nomor"   "kreativitas | uraian | 3"
// "rekomendasi | ..."        "alasan | 1.realisasi.kuantitas | salah ketik" (kept apart, by field)
void isi_formulir(skp::Isi& isi, std::map<std::string, std::string>& reasons,
                  const std::vector<Baris>& lines);

// "perbaiki | 1.bukti | catatan": of the sheet's lines; the others are sesuai.
void isi_lembar(berkas::LembarPeriksa& sheet, const std::vector<Baris>& lines);

} // namespace kasus
