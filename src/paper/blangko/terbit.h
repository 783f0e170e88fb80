// terbit.h -- a form as the office issues it: number under its title, code and QR in the foot of every page.
//
//     Dokumen paper = susun(Blangko::i_g, material);
//     cap(paper, stamp);
//     PencetakTerbit printer(scale);                      // berkas::PencetakTerbit kept: the same from a stored case
//
// The QR code holds the address of the page of verification and, where there is one, the signed summary behind "#". What people read beside
// it is the code in two groups and where to type it: the paper can be checked by whoever has no camera. Without an address there is no QR code.
#pragma once

#include "berkas/cap_terbit.h"
#include "formulir/timbang.h"
#include "paper/dokumen.h"

namespace paper::blangko {

void cap(Dokumen& paper, const berkas::CapTerbit& stamp);

class PencetakTerbit final : public berkas::PencetakTerbit {
  public:
    // `scale` outlives it.
    explicit PencetakTerbit(const ::formulir::Timbangan& scale) : scale_(scale) {}
    [[nodiscard]] std::string ringkas(const berkas::IsiRingkas&) const override {
        return {};
    } // this room has no key
    [[nodiscard]] base::Result<berkas::Cetakan> cetak_terbit(berkas::Baca& db, berkas::InstansiId office,
                                                             const pegawai::Organisasi& people,
                                                             const berkas::Berkas& row, std::string_view code,
                                                             const berkas::CapTerbit& stamp) const override;

  private:
    const ::formulir::Timbangan& scale_;
};

} // namespace paper::blangko
