// laporan.h -- a report of room rekap as a paper: heading, facts, tables, places for signatures (rekap::Pencetak kept).
//
//     base::Result<std::string> pdf = PencetakLaporan().cetak(report);
#pragma once

#include "paper/dokumen.h"
#include "rekap/pencetak.h"

namespace paper {

[[nodiscard]] Dokumen susun(const rekap::Laporan& report);

class PencetakLaporan final : public rekap::Pencetak {
  public:
    [[nodiscard]] base::Result<std::string> cetak(const rekap::Laporan& report) const override;
};

} // namespace paper
