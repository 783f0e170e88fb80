// di_luar.h -- where the line of command leaves the office: the Inspektur is assessed by the Sekretaris Daerah, and whoever the Inspektur
// assesses has the Sekretaris Daerah above his assessor (PP 46/2011 Pasal 1 nos. 8 and 9; pp46-2011 sheet, section 2).
//
//     penilai_di_luar(kantor, inspektur, day)         his assessor is nobody of this office
//     atasan_penilai_di_luar(kantor, irban, day)      nor is the superior of the Irban's assessor
//     pencatat_penilai(kantor, inspektur, day)        who enters here what that assessor has decided on paper: the Kasubbag
//     pencatat_atasan(kantor, irban, day)             and that superior: the Sekretaris
//
// An official outside has no account here. What he decides, he decides on paper; somebody of the office enters it, in his own name and
// never as him: he does not sign for him, and the wet signature that makes it count is compared by another person (berkas/basah.h). Nobody
// enters for his own file, for a superior who decides about what he himself assessed, or for both officials of one file.
// A line of command that ends below the Inspektur is one that has not been recorded: nobody outside is meant, and nobody enters anything.
#pragma once

#include "pegawai/penilai.h"

namespace pegawai {

[[nodiscard]] bool penilai_di_luar(const Organisasi& kantor, PegawaiId who, const calendar::Date& day);
// True also where the assessor himself is outside.
[[nodiscard]] bool atasan_penilai_di_luar(const Organisasi& kantor, PegawaiId who, const calendar::Date& day);

// The Kasubbag Umum dan Kepegawaian, else the Sekretaris; none where there is no official outside, or nobody is at work.
[[nodiscard]] std::optional<PegawaiId> pencatat_penilai(const Organisasi& kantor, PegawaiId who,
                                                        const calendar::Date& day);
// The Sekretaris, else the Kasubbag.
[[nodiscard]] std::optional<PegawaiId> pencatat_atasan(const Organisasi& kantor, PegawaiId who,
                                                       const calendar::Date& day);

} // namespace pegawai
