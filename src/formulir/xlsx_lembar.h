// xlsx_lembar.h -- the sheets beside Kinerja, for xlsx_kosong.cpp only: Perilaku, Prestasi Kerja, Petunjuk.
#pragma once

#include "formulir/xlsx_tata_letak.h"
#include "regime/pp46_2011/angka.h"
#include "sheet/xlsx_write.h"

namespace formulir {

void lembar_perilaku_kerja(sheet::SheetWriter& p, const regime::pp46_2011::Angka& angka);
void lembar_prestasi_kerja(sheet::SheetWriter& p, const tata_letak::Bawah& kinerja,
                           const regime::pp46_2011::Angka& angka);
void lembar_petunjuk_isi(sheet::SheetWriter& p);

} // namespace formulir
