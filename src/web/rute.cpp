#include "web/rute.h"

#include "web/akun/akun.h"
#include "web/arsip/rute.h"
#include "web/aset/rute.h"
#include "web/beranda/beranda.h"
#include "web/berkas/rute.h"
#include "web/bukti/rute.h"
#include "web/catatan/rute.h"
#include "web/formulir/formulir.h"
#include "web/input/rute.h"
#include "web/jejak_saya/rute.h"
#include "web/jurnal/jurnal.h"
#include "web/kalkulator/rute.h"
#include "web/keberatan/rute.h"
#include "web/keterangan/keterangan.h"
#include "web/masuk/masuk.h"
#include "web/pegawai/pegawai.h"
#include "web/pemeriksaan/rute.h"
#include "web/pengaturan/pengaturan.h"
#include "web/pengingat/pengingat.h"
#include "web/penilaian/rute.h"
#include "web/perilaku/rute.h"
#include "web/privasi/rute.h"
#include "web/rekap/rute.h"
#include "web/rencana/rencana.h"
#include "web/salinan/rute.h"
#include "web/sop/rute.h"
#include "web/tanda_tangan/rute.h"
#include "web/verifikasi/rute.h"

namespace web {

void tambah_semua(Pintu& pintu) {
    tambah_aset(pintu);
    tambah_masuk(pintu);
    tambah_beranda(pintu);
    tambah_berkas(pintu);
    tambah_keterangan(pintu);
    tambah_pegawai(pintu);
    tambah_akun(pintu);
    tambah_pengaturan(pintu);
    tambah_pengingat(pintu);
    tambah_jurnal(pintu);
    tambah_catatan(pintu);
    tambah_bukti(pintu);
    tambah_perilaku(pintu);
    tambah_kalkulator(pintu);
    tambah_sop(pintu);
    tambah_formulir(pintu);
    tambah_pemeriksaan(pintu);
    tambah_input(pintu);
    tambah_penilaian(pintu);
    tambah_keberatan(pintu);
    tambah_rencana(pintu);
    tambah_rekap(pintu);
    tambah_jejak_saya(pintu);
    tambah_privasi(pintu);
    tambah_verifikasi(pintu);
    tambah_salinan(pintu);
    tambah_tanda_tangan(pintu);
    tambah_arsip(pintu);
}

} // namespace web
