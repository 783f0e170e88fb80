#include "web/berkas/rute.h"

namespace web {

void tambah_berkas(Pintu& pintu) {
    tambah_daftar_berkas(pintu);
    tambah_buka_berkas(pintu);
    tambah_halaman_berkas(pintu);
    tambah_tindakan_berkas(pintu);
    tambah_langkah(pintu);
    tambah_cetak_berkas(pintu);
    tambah_cetak_semua(pintu);
}

} // namespace web
