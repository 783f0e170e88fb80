// arsip.h -- berkas/simpanan_arsip.h as SQL: beside sql_berkas.h, on the same connection and in the same act.
#pragma once

#include "berkas/simpanan_arsip.h"
#include "store/sambungan.h"

namespace store {

class SqlArsip final : public berkas::TulisArsip {
  public:
    explicit SqlArsip(Sambungan& db) { static_cast<void>(db); }
};

} // namespace store
