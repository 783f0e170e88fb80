// potret_luar.h -- the picture of a case where the line of command leaves the office: the officials above it as the office has set them.
//
//     Potret p = potret_lengkap(db, office, kantor, row.pegawai, day);
#pragma once

#include "berkas/potret.h"
#include "berkas/simpanan.h"

namespace berkas {

[[nodiscard]] Potret potret_lengkap(Baca& db, InstansiId office, const pegawai::Organisasi& kantor,
                                    PegawaiId who, const calendar::Date& day);

// Does the actor stand in this role only to enter what an official outside has decided? Then he signs nothing (pegawai/di_luar.h).
[[nodiscard]] bool hanya_mencatat(const pegawai::Organisasi& kantor, PegawaiId subjek, sop::Siapa role,
                                  PegawaiId actor, const calendar::Date& day);

} // namespace berkas
