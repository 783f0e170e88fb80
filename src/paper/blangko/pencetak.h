// pencetak.h -- berkas::Pencetak kept: the official forms of a stored case as PDF; and, in one hand, the papers of the archive and of SOPs.
#pragma once

#include "berkas/pencetak.h"
#include "formulir/timbang.h"
#include "paper/arsip/pencetak_arsip.h"
#include "paper/pencetak_sop.h"

namespace paper::blangko {

class Pencetak final : public berkas::Pencetak, public arsip::PencetakArsip, public paper::PencetakSop {
  public:
    // `scale` outlives it.
    explicit Pencetak(const ::formulir::Timbangan& scale) : scale_(scale) {}

    [[nodiscard]] base::Result<std::vector<berkas::BlangkoTersedia>>
    tersedia(berkas::Baca& db, berkas::InstansiId office, const pegawai::Organisasi& people,
             const berkas::Berkas& row, bool buku) const override;
    [[nodiscard]] base::Result<berkas::Cetakan> cetak(berkas::Baca& db, berkas::InstansiId office,
                                                      const pegawai::Organisasi& people,
                                                      const berkas::Berkas& row, std::string_view kode,
                                                      bool buku) const override;
    [[nodiscard]] base::Findings tak_tercetak(std::string_view kata) const override;

  private:
    const ::formulir::Timbangan& scale_;
};

} // namespace paper::blangko
