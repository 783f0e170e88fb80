// simpanan_salinan.h -- what is kept of numbered copies: reached by Baca::salinan() and Tulis::tulis_salinan().
#pragma once

#include "berkas/salinan.h"

namespace berkas {

// A line of the register: a copy with the case and the paper that it is of.
struct BarisSalinan {
    Salinan salinan{};
    int dari = 0; // how many copies that version has
    std::string nomor_berkas{}, nomor_naskah{}, kode{};
    PegawaiId pegawai{};
    UnitId unit{};
    int tahun = 0;
};

class BacaSalinan {
  public:
    virtual ~BacaSalinan() = default;
    [[nodiscard]] virtual std::vector<Salinan> salinan(InstansiId office,
                                                       BerkasId id) = 0; // by version and number
    // The register of a year of assessment: by case, version, number.
    [[nodiscard]] virtual std::vector<BarisSalinan> register_salinan(InstansiId office, int tahun) = 0;
    // Those that somebody is to receive, or has received; newest first, at most 500.
    [[nodiscard]] virtual std::vector<BarisSalinan> salinan_untuk(InstansiId office, PegawaiId receiver) = 0;
};

class TulisSalinan : public BacaSalinan {
  public:
    // Inserts with the next number of its version, and gives it.
    virtual int tambah(InstansiId office, const Salinan& copy) = 0;
    // By case, version and number: what may change (how it went). False: there is no such copy.
    virtual bool ganti(InstansiId office, const Salinan& copy) = 0;
};

} // namespace berkas
