// simpanan_kunci.h -- what is kept of signing keys and of what waits for BSrE: reached by Baca::kunci() and Tulis::tulis_kunci().
#pragma once

#include "berkas/kunci.h"

#include <optional>
#include <vector>

namespace berkas {

class BacaKunci {
  public:
    virtual ~BacaKunci() = default;
    [[nodiscard]] virtual std::optional<KunciTanda> kunci(InstansiId office, KunciId id) = 0;
    [[nodiscard]] virtual std::vector<KunciTanda> kunci_milik(InstansiId office,
                                                              PegawaiId who) = 0; // newest first
    // Of the whole office: what is asked for first, then what is in force, then the rest; newest first. naskah and rantai stay empty.
    [[nodiscard]] virtual std::vector<KunciTanda> semua_kunci(InstansiId office, int most) = 0;
    [[nodiscard]] virtual std::vector<ButirBsre> antrean_bsre(InstansiId office,
                                                              PegawaiId who) = 0; // in order
    [[nodiscard]] virtual std::vector<ButirBsre> antrean_bsre(InstansiId office, BerkasId id) = 0;
    [[nodiscard]] virtual std::optional<ButirBsre> butir_bsre(InstansiId office, int nomor) = 0;
    // On its way or unknown, of the whole office; oldest first.
    [[nodiscard]] virtual std::vector<ButirBsre> bsre_tergantung(InstansiId office, int most) = 0;
};

class TulisKunci : public BacaKunci {
  public:
    // Inserts where id is 0. Else replaces what may change: state, chain, what its certificate says, how it ended. A second key of one
    // person that is asked for, or in force, is an error of the engine: end the first.
    virtual KunciId simpan(InstansiId office, const KunciTanda& key) = 0;
    virtual int simpan(InstansiId office,
                       const ButirBsre& entry) = 0; // its number; 0: the next one of the office
};

} // namespace berkas
