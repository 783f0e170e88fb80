// cuplikan.h -- the office as every request needs it, read once and handed out until it changes.
//
//     Cuplikan cuplikan(simpanan);                       // one for the whole program
//     auto kantor = cuplikan.kantor(instansi);            // shared_ptr<const pegawai::Organisasi>, never null
//     auto kantor = cuplikan.kantor(db, instansi);        // the same inside a baca() that is already open
//
// Each call asks the store for versi_organisasi (one row) and reads the whole office only when that has grown. A
// snapshot handed out never changes; who holds one sees one office, however long his request takes. Any thread.
#pragma once

#include "kantor/simpanan.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace kantor {

class Cuplikan {
  public:
    explicit Cuplikan(Simpanan& simpanan) : simpanan_(simpanan) {}

    [[nodiscard]] std::shared_ptr<const pegawai::Organisasi> kantor(InstansiId office);
    [[nodiscard]] std::shared_ptr<const pegawai::Organisasi> kantor(Baca& db, InstansiId office);

  private:
    struct Terbaca {
        std::int64_t versi = -1;
        std::shared_ptr<const pegawai::Organisasi> kantor;
    };

    Simpanan& simpanan_;
    std::mutex guard_; // of kept_
    std::mutex load_;  // one thread reads an office, the others wait for it
    std::unordered_map<InstansiId, Terbaca> kept_;
};

} // namespace kantor
