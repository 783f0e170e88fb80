// simpanan.h -- what the acts of the office need kept, as small interfaces; room `store` keeps them on SQLite and
// PostgreSQL.
//
//     simpanan.baca([&](Baca& db) { akun = db.akun_dengan_nip(instansi, nip); });          // one consistent view
//     auto done = simpanan.tulis([&](Tulis& db) -> base::Result<void> {                     // one transaction
//         db.simpan(akun);
//         db.catat(entry);                                                                  // the act's journal entry
//         return {};
//     });                                     // returns when it is on disk; a refusal or an exception undoes it all
//
// The function of tulis() may run more than once (a serialisation failure is tried again) and runs on the writer's
// thread beside other acts: it computes nothing long and touches nothing outside but its own results.
// Every call names its instansi first: an office never sees another one's rows.
#pragma once

#include "base/result.h"
#include "kantor/simpanan_akun.h"
#include "kantor/simpanan_berkas_isi.h"
#include "kantor/simpanan_jurnal.h"
#include "kantor/simpanan_organisasi.h"
#include "kantor/simpanan_pengaturan.h"
#include "kantor/simpanan_sop.h"

#include <functional>
#include <stdexcept>
#include <string>

namespace kantor {

class Baca : public BacaOrganisasi,
             public BacaAkun,
             public BacaJurnal,
             public BacaPengaturan,
             public BacaSop,
             public BacaBerkasIsi {};

class Tulis : public Baca,
              public TulisOrganisasi,
              public TulisAkun,
              public TulisJurnal,
              public TulisPengaturan,
              public TulisSop,
              public TulisBerkasIsi {
  public:
    using TulisAkun::simpan;
    using TulisBerkasIsi::simpan;
    using TulisOrganisasi::simpan;
    using TulisSop::simpan;
};

// The store refused for a reason of its own: disk full, connection lost, damaged file. Nothing of the act is kept.
class SimpananGagal : public std::runtime_error {
  public:
    enum class Sebab { penuh, terputus, rusak, sibuk, lain };
    SimpananGagal(Sebab sebab, const std::string& rincian) : std::runtime_error(rincian), sebab_(sebab) {}
    [[nodiscard]] Sebab sebab() const { return sebab_; }

  private:
    Sebab sebab_;
};

class Simpanan {
  public:
    virtual ~Simpanan() = default;
    virtual void baca(const std::function<void(Baca&)>& reading) = 0;
    // Blocks until the act is on disk (or refused). Throws SimpananGagal.
    virtual base::Result<void> tulis(const std::function<base::Result<void>(Tulis&)>& act) = 0;
};

} // namespace kantor
