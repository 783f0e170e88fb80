#include "web/rekap/rute.h"

#include "web/rekap/bagian.h"

namespace web {

void tambah_rekap(Pintu& pintu) {
    using pegawai::Perbuatan;
    const auto see = [&](std::string pattern, std::function<http::Response(Kunjungan&)> page) {
        pintu.buka({.pattern = std::move(pattern),
                    .perbuatan = Perbuatan::lihat_rekap,
                    .halaman = std::move(page),
                    .weight = http::Weight::heavy});
    };
    see("/rekap", halaman_rekap);
    see("/rekap/sebaran", halaman_sebaran);
    see("/rekap/evaluasi", halaman_evaluasi);
    see("/rekap/evaluasi.pdf", evaluasi_pdf);
    see("/rekap/evaluasi.xlsx", evaluasi_xlsx);
    see("/rekap/promosi", halaman_promosi);
    see("/rekap/promosi.pdf", promosi_pdf);
    see("/rekap/promosi.xlsx", promosi_xlsx);
    tambah_pemantauan(pintu);
    tambah_lembar_pindah(pintu);
    see("/rekap.csv", rekap_csv);
    see("/rekap.xlsx", rekap_xlsx);
}

} // namespace web
