// rute.h -- numbered copies (step 6): of a case (/berkas/{berkas}/salinan), of a year (/salinan), of their receiver (/salinan/saya).
#pragma once

#include "web/pintu.h"

namespace web {

void tambah_salinan_berkas(Pintu& pintu);
void tambah_salinan_keluar(Pintu& pintu);
void tambah_register_salinan(Pintu& pintu);
void tambah_salinan_saya(Pintu& pintu);

inline void tambah_salinan(Pintu& pintu) {
    tambah_salinan_berkas(pintu);
    tambah_salinan_keluar(pintu);
    tambah_register_salinan(pintu);
    tambah_salinan_saya(pintu);
}

} // namespace web
