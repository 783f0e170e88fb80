// simpanan_terbitan.h -- what is kept of issued papers: reached by Baca::terbitan() and Tulis::tulis_terbitan().
#pragma once

#include "berkas/terbitan.h"

namespace berkas {

// What keeps a paper proven in later years (bukti_terbitan.h). Rows are of a paper, counted from 1; the newest is what counts.
struct BuktiTerbitan {
    BerkasId berkas{};
    int terbitan = 0, nomor = 0;
    base::Sidik atas{};    // the paper (Terbitan::kini) that it is about
    base::Sidik file{};    // those bytes with evidence behind them; the same: nothing was added
    std::string tingkat{}; // "B-LTA"; empty: none
    std::optional<calendar::Instant> sampai{}; // until then it proves itself; none: it does not now
    std::string kurang{};                      // what is missing: words of KurangBukti with blanks between
    calendar::Instant pada{};
    std::optional<calendar::Instant> berikut{}; // when it is looked at again; none: never
    bool operator==(const BuktiTerbitan&) const = default;
};
struct BarisBukti { // a paper in force with its newest evidence, if anybody has looked at it
    Terbitan terbitan{};
    std::optional<BuktiTerbitan> bukti{};
};

class BacaTerbitan {
  public:
    virtual ~BacaTerbitan() = default;
    [[nodiscard]] virtual std::vector<Terbitan> terbitan(InstansiId office, BerkasId id) = 0; // oldest first
    [[nodiscard]] virtual std::optional<Terbitan> terbitan_berkode(InstansiId office,
                                                                   std::string_view kode) = 0;
    // All that happened to the papers of a case, in order.
    [[nodiscard]] virtual std::vector<Peristiwa> peristiwa(InstansiId office, BerkasId id) = 0;
    // ---- evidence
    [[nodiscard]] virtual std::vector<BuktiTerbitan> bukti(InstansiId office, BerkasId id,
                                                           int terbitan) = 0; // oldest first
    // Papers in force: those that nobody has looked at first, then by the end of their proof.
    [[nodiscard]] virtual std::vector<BarisBukti> bukti_berlaku(InstansiId office, int most) = 0;
    // Of these, the ones not looked at since they last changed, and those whose time has come.
    [[nodiscard]] virtual std::vector<BarisBukti> bukti_jatuh_tempo(InstansiId office, calendar::Instant now,
                                                                    int most) = 0;
};

class TulisTerbitan : public BacaTerbitan {
  public:
    // By case and number: inserts, or replaces what may change (kini, keadaan, berakhir, sebab). A code or a document number that is taken
    // is an error of the engine: ask first.
    virtual void simpan(InstansiId office, const Terbitan& paper) = 0;
    virtual int simpan(InstansiId office,
                       const Peristiwa& event) = 0; // gives it the next number; never replaces
    // By its number; of one that is there only what a new look found changes, never its bytes.
    virtual void simpan(InstansiId office, const BuktiTerbitan& evidence) = 0;
};

} // namespace berkas
