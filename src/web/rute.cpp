#include "web/rute.h"

#include "web/aset/rute.h"
#include "web/beranda/beranda.h"
#include "web/keterangan/keterangan.h"
#include "web/masuk/masuk.h"

namespace web {

void tambah_semua(Pintu& pintu) {
    tambah_aset(pintu);
    tambah_masuk(pintu);
    tambah_beranda(pintu);
    tambah_keterangan(pintu);
}

} // namespace web
