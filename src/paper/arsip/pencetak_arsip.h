// pencetak_arsip.h -- berkas::PencetakArsip kept: rows of the register as lists, labels and minutes.
#pragma once

#include "berkas/arsip/pencetak.h"

namespace paper::arsip {

class PencetakArsip : public berkas::PencetakArsip {
  public:
    [[nodiscard]] base::Result<berkas::Cetakan>
    cetak_daftar(const berkas::KopArsip& kop, const std::vector<berkas::BarisArsip>& rows) const override;
    [[nodiscard]] base::Result<berkas::Cetakan> cetak_label(const berkas::KopArsip& kop,
                                                            const std::vector<berkas::BarisArsip>& rows,
                                                            bool boks) const override;
    [[nodiscard]] base::Result<berkas::Cetakan>
    cetak_bulan(const berkas::KopArsip& kop, const berkas::AkarBulanan& month,
                const std::vector<berkas::BarisArsip>& rows) const override;
};

} // namespace paper::arsip
