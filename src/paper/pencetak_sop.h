// pencetak_sop.h -- berkas::PencetakSop kept: bagan_sop.h with the number, foot, head and code of an official paper.
#pragma once

#include "berkas/pencetak_sop.h"

namespace paper {

class PencetakSop : public berkas::PencetakSop {
  public:
    [[nodiscard]] base::Result<std::string> cetak_sop(const sop::Sop& sop,
                                                      const berkas::CaraCetakSop& how) const override;
};

} // namespace paper
