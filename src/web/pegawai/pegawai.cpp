#include "web/pegawai/pegawai.h"

#include "web/pegawai/daftar.h"
#include "web/pegawai/orang.h"
#include "web/pegawai/struktur.h"
#include "web/pegawai/ubah.h"

namespace web {

using pegawai::Perbuatan;

void tambah_pegawai(Pintu& pintu) {
    pintu.buka(
        {.pattern = "/pegawai", .perbuatan = Perbuatan::lihat_daftar_pegawai, .halaman = daftar_pegawai});
    pintu.buka(
        {.pattern = "/pegawai/struktur", .perbuatan = Perbuatan::lihat_daftar_pegawai, .halaman = struktur});
    pintu.buka({.pattern = "/pegawai/{id}",
                .perbuatan = Perbuatan::lihat_pegawai,
                .halaman = lihat_orang,
                .orang = "id",
                .catat_baca = true});
    tambah_ubah_orang(pintu);
    tambah_pemangkuan(pintu);
    tambah_penugasan(pintu);
    tambah_ubah_struktur(pintu);
    tambah_impor(pintu);
    tambah_ekspor(pintu);
    tambah_akun_pegawai(pintu);
}

} // namespace web
