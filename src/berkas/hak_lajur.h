// hak_lajur.h -- the rights that a case's own SOP gives: whoever stands in the lane of a symbol may do the work of that symbol.
//
//     k.hubungan = dengan_lajur(k.hubungan, kantor, *sop, row.pegawai, actor, day);
//
// The table of rights (hak.h) knows who does which work by the SOP that ships: the Kasubbag checks and copies, the Irban validates. An
// office may publish a SOP that gives such work to another post, the Sekretaris for instance. Who stands there by the case's SOP then
// stands in the place of whom the table means (wakil_kasubbag, wakil_irban): what the table forbids, oneself above all, stays forbidden.
// Assessing and signing are not the SOP's to give: who assesses is a matter of law (penilai.h).
#pragma once

#include "berkas/giliran.h"
#include "sop/sop.h"

namespace berkas {

[[nodiscard]] pegawai::Hubungan dengan_lajur(pegawai::Hubungan h, const pegawai::Organisasi& kantor,
                                             const sop::Sop& sop, PegawaiId subjek, PegawaiId actor,
                                             const calendar::Date& day);

} // namespace berkas
