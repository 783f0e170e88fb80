// tunggu_hukum.h -- does a case wait for somebody by law, and not by its SOP?
//
// At a symbol of signing the SOP's hour is the assessor's. While the employee or the assessor's superior has a term of the law, the case
// is paused by the program (AlasanJeda::tenggat_hukum): `siapa` is whose turn it is, `tenggat` the end of his last day, none where the law gives
// him no number of days. Such a pause is nobody's to end by hand, and nobody pauses there by hand.
#pragma once

#include "berkas/jenis.h"

namespace berkas {

[[nodiscard]] inline bool hukum_berjalan(const Berkas& row) {
    return row.kerja == sop::Kerja::tanda_tangan &&
           (row.siapa == sop::Siapa::pegawai || row.siapa == sop::Siapa::atasan_penilai);
}
[[nodiscard]] inline bool menunggu_hukum(const Berkas& row) {
    return row.keadaan == KeadaanBerkas::berjalan && row.dijeda && hukum_berjalan(row);
}

} // namespace berkas
