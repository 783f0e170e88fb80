// xlsx_lembar.h -- for xlsx_kosong.cpp only: the sheets beside Kinerja, and a form written into the sheets.
#pragma once

#include "formulir/mentah.h"
#include "formulir/xlsx_tata_letak.h"
#include "regime/pp46_2011/angka.h"
#include "sheet/xlsx_write.h"

namespace formulir {

void lembar_perilaku_kerja(sheet::SheetWriter& p, const regime::pp46_2011::Angka& angka);
void lembar_prestasi_kerja(sheet::SheetWriter& p, const tata_letak::Bawah& kinerja,
                           const regime::pp46_2011::Angka& angka);
void lembar_petunjuk_isi(sheet::SheetWriter& p);

void isi_kinerja(sheet::SheetWriter& k, const FormulirMentah& f, const tata_letak::Bawah& b);
void isi_perilaku(sheet::SheetWriter& p, const FormulirMentah& f);

} // namespace formulir
