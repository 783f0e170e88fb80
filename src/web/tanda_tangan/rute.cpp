#include "web/tanda_tangan/rute.h"

namespace web {

void tambah_tanda_tangan(Pintu& pintu) {
    tambah_sertifikat_saya(pintu);
    tambah_sertifikat_kantor(pintu);
    tambah_bukti_kantor(pintu);
    tambah_halaman_tanda(pintu);
    tambah_antrean_tanda(pintu);
    tambah_pengaturan_bsre(pintu);
}

} // namespace web
