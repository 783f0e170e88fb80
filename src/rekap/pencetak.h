// pencetak.h -- who prints a report: what the doors ask, and room paper does (handed in by app, as berkas/pencetak.h).
//
//     base::Result<std::string> pdf = printer.cetak(report);
#pragma once

#include "rekap/laporan.h"

namespace rekap {

class Pencetak {
  public:
    virtual ~Pencetak() = default;
    [[nodiscard]] virtual base::Result<std::string>
    cetak(const Laporan& report) const = 0; // the bytes of a PDF
};

} // namespace rekap
