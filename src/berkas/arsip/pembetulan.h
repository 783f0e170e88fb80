// pembetulan.h -- an archived record is never changed: what is wrong in it is corrected by a new case that refers to it.
//
//     base::Result<Berkas> fresh = buka_pembetulan(desk, asal, record, "kuantitas kegiatan 2 salah ketik");
//     ... the new case goes through the whole SOP; arsipkan() then keeps it as a record whose `mengoreksi` is the old one.
//
// The new case is of the same person, plan and period, follows the SOP that is in force now, and begins with the form of the archived one,
// so that only what is wrong has to be entered. Until it is archived the old value stands. One correction of a record at a time, and of a
// record that has been corrected the correction is corrected. By who may open cases (kelola_berkas); the reason is needed, and stands in
// the journal and in the history of the record.
#pragma once

#include "berkas/simpanan_arsip.h"
#include "berkas/tindakan.h"

namespace berkas {

[[nodiscard]] base::Result<Berkas> buka_pembetulan(const Meja& meja, const Asal& asal, ArsipId id,
                                                   std::string_view alasan);

// For batalkan(), once the case is cancelled: a correction that was opened by mistake gives its place back. Nothing where it is no correction.
void batalkan_pembetulan(Tulis& db, const Meja& meja, const Asal& asal, const Berkas& row,
                         std::string_view alasan);

} // namespace berkas
