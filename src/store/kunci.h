// kunci.h -- berkas/simpanan_kunci.h as SQL: beside sql_berkas.h, on the same connection and in the same act.
#pragma once

#include "berkas/simpanan_kunci.h"
#include "store/sambungan.h"

namespace store {

class SqlKunci final : public berkas::TulisKunci {
  public:
    explicit SqlKunci(Sambungan& db) { static_cast<void>(db); }
};

} // namespace store
