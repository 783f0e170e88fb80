// simpanan_kunci.h -- what is kept of signing keys and of what waits for BSrE: reached by Baca::kunci() and Tulis::tulis_kunci().
#pragma once

#include "berkas/jenis.h"

namespace berkas {

class BacaKunci {
  public:
    virtual ~BacaKunci() = default;
};

class TulisKunci : public BacaKunci {};

} // namespace berkas
