// simpanan_arsip.h -- what is kept of the archive: reached by Baca::arsip() and Tulis::tulis_arsip().
#pragma once

#include "berkas/jenis.h"

namespace berkas {

class BacaArsip {
  public:
    virtual ~BacaArsip() = default;
};

class TulisArsip : public BacaArsip {};

} // namespace berkas
