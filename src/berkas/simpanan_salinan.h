// simpanan_salinan.h -- what is kept of numbered copies: reached by Baca::salinan() and Tulis::tulis_salinan().
#pragma once

#include "berkas/jenis.h"

namespace berkas {

class BacaSalinan {
  public:
    virtual ~BacaSalinan() = default;
};

class TulisSalinan : public BacaSalinan {};

} // namespace berkas
