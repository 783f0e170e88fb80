// pembukaan.h -- what the acts that open a case share. For the files of this room.
#pragma once

#include "berkas/tindakan.h"

namespace berkas {

struct AcuanSop { // the SOP that a case opened now follows
    kantor::SopId id{};
    std::shared_ptr<const sop::Sop> sop{};
    std::string aturan{};
};
[[nodiscard]] base::Result<AcuanSop> acuan_sop(Tulis& db, const Meja& meja);

// May he open cases (kelola_berkas)?
[[nodiscard]] bool boleh_membuka(const Meja& meja, const Asal& asal);

// A case of this plan at the first symbol, with its first form, picture and journal entry; `form`: instead of the empty one.
Berkas buka_perkara(Tulis& db, const Meja& meja, const Asal& asal, const Skp& plan, const AcuanSop& acuan,
                    const std::optional<skp::Isi>& form = std::nullopt, const journal::Rincian& also = {});

} // namespace berkas
