#include "web/rencana/rencana.h"

namespace web {

void tambah_rencana(Pintu& pintu) {
    rencana::tambah_daftar(pintu);
    rencana::tambah_impor(pintu);
    rencana::tambah_menunggu(pintu);
    rencana::tambah_lihat(pintu);
    rencana::tambah_susun(pintu);
    rencana::tambah_tindakan(pintu);
    rencana::tambah_luar(pintu);
    rencana::tambah_rujukan(pintu);
    rencana::tambah_pustaka(pintu);
    rencana::tambah_pengumpulan(pintu);
}

} // namespace web
