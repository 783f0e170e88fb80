#include "web/rute.h"

#include "web/akun/akun.h"
#include "web/aset/rute.h"
#include "web/beranda/beranda.h"
#include "web/jurnal/jurnal.h"
#include "web/keterangan/keterangan.h"
#include "web/masuk/masuk.h"
#include "web/pengaturan/pengaturan.h"

namespace web {

void tambah_semua(Pintu& pintu) {
    tambah_aset(pintu);
    tambah_masuk(pintu);
    tambah_beranda(pintu);
    tambah_keterangan(pintu);
    tambah_akun(pintu);
    tambah_pengaturan(pintu);
    tambah_jurnal(pintu);
}

} // namespace web
