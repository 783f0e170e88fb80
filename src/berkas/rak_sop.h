// rak_sop.h -- the SOP versions that cases run by, read once each: a published text never changes.
//
//     RakSop shelf;
//     std::shared_ptr<const sop::Sop> ours = shelf.ambil(db, office, row.sop);    // never null for a version that is kept
#pragma once

#include "kantor/simpanan.h"
#include "sop/sop.h"

#include <map>
#include <memory>
#include <mutex>

namespace berkas {

class RakSop {
  public:
    // std::logic_error for an id that is not kept.
    [[nodiscard]] std::shared_ptr<const sop::Sop> ambil(kantor::Baca& db, pegawai::InstansiId office,
                                                        kantor::SopId id);

  private:
    std::mutex guard_;
    std::map<std::pair<pegawai::InstansiId, kantor::SopId>, std::shared_ptr<const sop::Sop>> kept_;
};

} // namespace berkas
