// lihat.h -- what somebody looks at before saying that a form is right: changes at the entry, the check sheet, evidence.
#pragma once

#include "http/html.h"
#include "web/pemeriksaan/kerja.h"

namespace web::penilaian {

// Figures changed between what was collected and now, with the reasons; "Tidak ada angka yang diubah".
[[nodiscard]] Html perubahan_input(const Kunjungan& k, const skp::Isi& now);
// The last check sheet: who, when, what was noted, and its link.
[[nodiscard]] Html lembar_terakhir(const Kunjungan& k);

// Validation and marks in one visit: the case is at a validation whose first exit leads to the marks within the same step, and the
// visitor may do both.
[[nodiscard]] bool satu_kunjungan(const Kunjungan& k);

} // namespace web::penilaian
