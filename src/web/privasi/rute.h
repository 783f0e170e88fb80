// rute.h -- pages for whoever runs privacy for the office (Perbuatan::kelola_privasi): the register of processing (UU 27/2022 Pasal 31), the
// summary of the impact assessment (Pasal 34), the register of requests with their 72 hours (Pasal 6 to 14).
//
//     /privasi/pemrosesan, /privasi/pemrosesan.pdf      /privasi/dpia, /privasi/dpia.pdf
//     /privasi/permintaan, /privasi/permintaan.csv      /privasi/permintaan/{permintaan}
#pragma once

#include "rekap/laporan.h"
#include "web/pintu.h"

namespace web {

void tambah_privasi(Pintu& pintu);

namespace privasi {
[[nodiscard]] rekap::Laporan pemrosesan(const Kunjungan& k);
[[nodiscard]] rekap::Laporan dpia(const Kunjungan& k);
void tambah_permintaan(Pintu& pintu);
} // namespace privasi

} // namespace web
