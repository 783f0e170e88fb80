#include "store/sql_berkas.h"

#include "store/arsip.h"
#include "store/kunci.h"
#include "store/salinan.h"
#include "store/terbitan.h"

namespace store {

SqlBerkas::SqlBerkas(Sambungan& db, SqlTulis& umum)
    : db_(db), umum_(umum), terbitan_(std::make_unique<SqlTerbitan>(db)),
      salinan_(std::make_unique<SqlSalinan>(db)), arsip_(std::make_unique<SqlArsip>(db, umum)),
      kunci_(std::make_unique<SqlKunci>(db, umum)) {}
SqlBerkas::~SqlBerkas() = default;

berkas::BacaTerbitan& SqlBerkas::terbitan() { return *terbitan_; }
berkas::TulisTerbitan& SqlBerkas::tulis_terbitan() { return *terbitan_; }
berkas::BacaSalinan& SqlBerkas::salinan() { return *salinan_; }
berkas::TulisSalinan& SqlBerkas::tulis_salinan() { return *salinan_; }
berkas::BacaArsip& SqlBerkas::arsip() { return *arsip_; }
berkas::TulisArsip& SqlBerkas::tulis_arsip() { return *arsip_; }
berkas::BacaKunci& SqlBerkas::kunci() { return *kunci_; }
berkas::TulisKunci& SqlBerkas::tulis_kunci() { return *kunci_; }

} // namespace store
