// pencetak_sop.h -- who prints a SOP as its official paper: what the doors ask, and room paper does.
//
//     if (const auto* printer = dynamic_cast<const PencetakSop*>(situs.pencetak)) ...      // the printer of this door can do both
//     base::Result<std::string> pdf = printer->cetak_sop(sop, {.tegak = true, .disusun = published});
//     base::Result<std::string> live = printer->cetak_sop(sop, {.identitas = false, .jalan = &way, .disusun = now});
//
// The number of the SOP stands in the foot of every page, with what is said here beside it. The same words give the same bytes.
#pragma once

#include "berkas/kejadian.h"

#include <string>

namespace berkas {

struct CaraCetakSop {
    bool tegak = false;                // A4 upright; else across
    bool identitas = true;             // the identity page before the flowchart
    const Perjalanan* jalan = nullptr; // where this case has been and stands is drawn into the flowchart
    bool terlambat = false;            // ... and it is late there (terlambat())
    std::string keterangan{};          // in the foot: which version, since when
    std::string tanda{};               // at the head of every page: "DRAF"
    std::string alamat{};              // of its page, for the QR code; empty: no code
    calendar::Instant disusun{};       // the only time in the file
};

class PencetakSop {
  public:
    virtual ~PencetakSop() = default;
    [[nodiscard]] virtual base::Result<std::string> cetak_sop(const sop::Sop& sop,
                                                              const CaraCetakSop& how) const = 0;
};

// Whether a step that runs now has used more than its norm. Refused where the calendar of a year is not filled in.
[[nodiscard]] base::Result<bool> terlambat(const sop::Sop& sop, const calendar::Kalender& kalender,
                                           const Perjalanan& way, calendar::Instant now);

} // namespace berkas
