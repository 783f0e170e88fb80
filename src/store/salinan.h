// salinan.h -- berkas/simpanan_salinan.h as SQL: beside sql_berkas.h, on the same connection and in the same act.
#pragma once

#include "berkas/simpanan_salinan.h"
#include "store/sambungan.h"

namespace store {

class SqlSalinan final : public berkas::TulisSalinan {
  public:
    explicit SqlSalinan(Sambungan& db) { static_cast<void>(db); }
};

} // namespace store
