// simpanan_terbitan.h -- what is kept of issued papers: reached by Baca::terbitan() and Tulis::tulis_terbitan().
#pragma once

#include "berkas/terbitan.h"

namespace berkas {

class BacaTerbitan {
  public:
    virtual ~BacaTerbitan() = default;
    [[nodiscard]] virtual std::vector<Terbitan> terbitan(InstansiId office, BerkasId id) = 0; // oldest first
    [[nodiscard]] virtual std::optional<Terbitan> terbitan_berkode(InstansiId office,
                                                                   std::string_view kode) = 0;
    // All that happened to the papers of a case, in order.
    [[nodiscard]] virtual std::vector<Peristiwa> peristiwa(InstansiId office, BerkasId id) = 0;
};

class TulisTerbitan : public BacaTerbitan {
  public:
    // By case and number: inserts, or replaces what may change (kini, keadaan, berakhir, sebab). A code or a document number that is taken
    // is an error of the engine: ask first.
    virtual void simpan(InstansiId office, const Terbitan& paper) = 0;
    virtual int simpan(InstansiId office,
                       const Peristiwa& event) = 0; // gives it the next number; never replaces
};

} // namespace berkas
